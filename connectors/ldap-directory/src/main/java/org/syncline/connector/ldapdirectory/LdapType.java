package org.syncline.connector.ldapdirectory;

import static org.syncline.connector.Setting.Kind.FILE;
import static org.syncline.connector.Setting.Kind.NUMBER;
import static org.syncline.connector.Setting.Kind.SECRET;
import static org.syncline.connector.Setting.Kind.TEXT;

import java.util.List;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.Setting;
import org.syncline.connector.Settings;
import org.syncline.connector.ldap.Account;
import org.syncline.connector.ldap.Encryption;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.connector.ldap.Server;

/// `ldap` in a configuration file.
public final class LdapType implements ConnectorType {

    private static final int USUAL_PAGE = 1000;

    @Override
    public String name() {
        return "ldap";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("host", "Name of the server, as its certificate carries it", TEXT),
                Setting.optional(
                        "port", "Port; 389 with starttls", NUMBER, Integer.toString(Encryption.LDAPS.usualPort())),
                Setting.optional("tls", "Encryption: ldaps or starttls", TEXT, "ldaps"),
                Setting.optional("ca", "PEM file with the certificate of the authority to trust", FILE, ""),
                Setting.required("user", "DN to sign in with, such as cn=sync,dc=contoso,dc=com", TEXT),
                Setting.required("password", "Its password", SECRET),
                Setting.optional("base", "DN of the tree to read, if the server has several", TEXT, ""),
                Setting.optional("pageSize", "Objects to ask for at a time", NUMBER, Integer.toString(USUAL_PAGE)));
    }

    @Override
    public Connector open(Settings settings) {
        var server = Server.of(settings);
        var session = LdapSession.open(server, new Account(settings.required("user"), settings.required("password")));
        try {
            var tree = Tree.of(session, settings.or("base", ""));
            var directory = new LdapDirectory(
                    session, tree, settings.number("pageSize", USUAL_PAGE), settings.required("user"));
            return withChanges(directory, tree, new ContentSync(session, tree.base()));
        } catch (ConnectorException unusable) {
            session.close();
            throw unusable;
        }
    }

    private static Connector withChanges(LdapDirectory directory, Tree tree, ContentSync sync) {
        return tree.knowsSync() && sync.now().isPresent() ? new SyncedDirectory(directory, tree, sync) : directory;
    }
}
