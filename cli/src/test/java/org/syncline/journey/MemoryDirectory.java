package org.syncline.journey;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.DistinguishedName;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.DirectoryOptions;
import org.syncline.directory.Person;
import org.syncline.directory.SampleOrganization;
import org.syncline.directory.access.Account;
import org.syncline.directory.access.Faults;

/// The directory that the demo brings along, in this process.
final class MemoryDirectory implements DirectorySide {

    private static final String USER = "svc-sync@contoso.test";
    private static final String PASSWORD = "Sync-Secret1";

    private final ActiveDirectoryServer server;

    MemoryDirectory(SampleOrganization organization) {
        server = ActiveDirectoryServer.start(DirectoryOptions.of("contoso.test")
                .with(Account.administrator("Adm1n-Secret"))
                .with(Account.synchronization("svc-sync", PASSWORD)));
        server.add(organization);
    }

    /// Somebody nobody knows yet.
    static Person newcomer(String dn) {
        var attributes = new TreeMap<String, List<String>>();
        attributes.put("objectClass", List.of("user"));
        attributes.put("sAMAccountName", List.of("new.comer"));
        attributes.put("userPrincipalName", List.of("new.comer@contoso.test"));
        attributes.put("displayName", List.of("New Comer"));
        attributes.put("givenName", List.of("New"));
        attributes.put("sn", List.of("Comer"));
        attributes.put("mail", List.of("new.comer@contoso.test"));
        attributes.put("mailNickname", List.of("new.comer"));
        attributes.put("proxyAddresses", List.of("SMTP:new.comer@contoso.test"));
        attributes.put("userAccountControl", List.of("512"));
        return new Person(dn, attributes);
    }

    /// Adds people that were hired later.
    void hire(Person person) {
        var attributes = person.attributes().entrySet().stream()
                .map(each -> new Attribute(each.getKey(), each.getValue()))
                .toList();
        apply(new LDIFAddChangeRecord(person.dn(), attributes));
    }

    void put(String dn, String attribute, String value) {
        apply(new LDIFModifyChangeRecord(dn, new Modification(ModificationType.REPLACE, attribute, value)));
    }

    void delete(String dn) {
        apply(new LDIFDeleteChangeRecord(dn));
    }

    /// @return the new DN
    String move(String dn, String parent) {
        var own = DistinguishedName.of(dn).parts().getFirst();
        apply(new LDIFModifyDNChangeRecord(dn, own, true, parent));
        return own + "," + parent;
    }

    void rename(String dn, String component) {
        apply(new LDIFModifyDNChangeRecord(dn, component, true, null));
    }

    /// What administrators do beside the engine; it is not counted among the writes.
    private void apply(LDIFChangeRecord change) {
        server.apply(change.toLDIFString() + "\n");
    }

    Faults faults() {
        return server.faults();
    }

    void stopListening() {
        server.stopListening();
    }

    void startListening() {
        server.startListening();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("host", "localhost", "port", Integer.toString(server.ldapsPort()), "user", USER);
    }

    @Override
    public Path certificate() {
        return server.certificateFile();
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public SortedMap<String, SortedMap<String, List<String>>> accounts() {
        try (var connection = LdapReading.connect("localhost", server.ldapsPort(), certificate(), USER, PASSWORD)) {
            return LdapReading.people(connection, "OU=Contoso," + server.domainDn());
        }
    }

    @Override
    public long writes() {
        return server.writeRequests();
    }

    @Override
    public void close() {
        server.close();
    }
}
