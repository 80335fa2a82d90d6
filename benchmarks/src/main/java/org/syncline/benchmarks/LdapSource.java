package org.syncline.benchmarks;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.syncline.connector.ldap.Account;
import org.syncline.connector.ldap.Encryption;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.connector.ldap.Server;
import org.syncline.testkit.DirectoryAccess;
import org.syncline.testkit.SlapdDirectory;

/// A real OpenLDAP server with a generated organization: people with about 50 attributes each, and no groups.
record LdapSource(SlapdDirectory server, DirectoryAccess access) implements AutoCloseable {

    static final String TYPE = "inetOrgPerson";

    /// What is read of a person; every one of them has nearly all of it.
    static final List<String> ATTRIBUTES = Stream.of(
                    "uid cn sn givenName displayName initials title description employeeNumber employeeType",
                    "departmentNumber businessCategory o ou physicalDeliveryOfficeName roomNumber street l st",
                    "postalCode postOfficeBox postalAddress registeredAddress homePostalAddress telephoneNumber mobile",
                    "homePhone pager facsimileTelephoneNumber mail labeledURI preferredLanguage carLicense",
                    "destinationIndicator x121Address internationaliSDNNumber manager uidNumber",
                    "gidNumber homeDirectory loginShell gecos shadowLastChange shadowMin shadowMax shadowWarning",
                    "shadowInactive shadowExpire createTimestamp modifyTimestamp")
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList();

    private static final int PAGE_SIZE = 1000;

    static LdapSource start(int users) {
        var server = SlapdDirectory.start("--users", users, "--groups", 0, "--contacts", 0, "--rich");
        return new LdapSource(server, server.access());
    }

    /// The settings of a connector; the password is called `directory`.
    Map<String, String> settings() {
        return Map.of(
                "host",
                access.host(),
                "port",
                Integer.toString(access.ldapsPort()),
                "ca",
                access.ca(),
                "user",
                access.reader().user(),
                "password",
                "secret:directory");
    }

    String password() {
        return access.reader().password();
    }

    /// The raw limit of an import: the same paged, encrypted search for the same attributes, into nothing.
    Measurement.Result read() {
        var address = new Server(access.host(), access.ldapsPort(), Encryption.LDAPS, access.ca());
        try (var session = LdapSession.open(address, new Account(access.reader().user(), password()))) {
            return RawRead.read(session.connection(), access.base(), "(objectClass=" + TYPE + ")", PAGE_SIZE, asked());
        } catch (LDAPException e) {
            throw new IllegalStateException("the raw read failed", e);
        }
    }

    private static String[] asked() {
        return Stream.concat(Stream.of("entryUUID", "objectClass"), ATTRIBUTES.stream())
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        server.close();
    }
}
