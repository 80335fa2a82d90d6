package org.syncline.connector.activedirectory;

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

/// `active-directory` in a configuration file.
public final class ActiveDirectoryType implements ConnectorType {

    /// What a domain controller allows unless told otherwise (MaxPageSize).
    private static final String REFUSE = "refuse";
    private static final String ALLOW = "allow";
    private static final int USUAL_PAGE = 1000;

    @Override
    public String name() {
        return "active-directory";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("host", "Name of the domain controller, as its certificate carries it", TEXT),
                Setting.optional(
                        "port", "Port; 389 with starttls", NUMBER, Integer.toString(Encryption.LDAPS.usualPort())),
                Setting.optional("tls", "Encryption: ldaps or starttls", TEXT, "ldaps"),
                Setting.optional("ca", "PEM file with the certificate of the authority to trust", FILE, ""),
                Setting.required("user", "Account to sign in with, such as sync@contoso.com", TEXT),
                Setting.required("password", "Its password", SECRET),
                Setting.optional("domain", "DN of the domain, if not the controller's own", TEXT, ""),
                Setting.optional("pageSize", "Objects to ask for at a time", NUMBER, Integer.toString(USUAL_PAGE)),
                Setting.optional(
                        "privileged",
                        "What to do with changes to administrators and protected groups: refuse or allow",
                        TEXT,
                        REFUSE));
    }

    @Override
    public Connector open(Settings settings) {
        var server = Server.of(settings);
        var session = signedIn(server, new Account(settings.required("user"), settings.required("password")));
        try {
            var controller = DomainController.of(session);
            var domain = settings.or("domain", controller.domain());
            return new ActiveDirectory(
                    session, controller, domain, settings.number("pageSize", USUAL_PAGE), privileged(settings));
        } catch (ConnectorException unusable) {
            session.close();
            throw unusable;
        }
    }

    private static PrivilegedTargets privileged(Settings settings) {
        var said = settings.or("privileged", REFUSE);
        if (!said.equals(REFUSE) && !said.equals(ALLOW)) {
            throw new ConnectorException(
                    ConnectorException.Reason.BAD_CONFIGURATION,
                    "The setting 'privileged' is 'refuse' or 'allow', not '%s'.".formatted(said));
        }
        return new PrivilegedTargets(settings.required("user"), said.equals(ALLOW));
    }

    private static LdapSession signedIn(Server server, Account account) {
        try {
            return LdapSession.open(server, account);
        } catch (ConnectorException refused) {
            throw SignInRefusal.explained(account, refused);
        }
    }
}
