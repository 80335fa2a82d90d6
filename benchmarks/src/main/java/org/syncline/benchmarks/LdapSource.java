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
import org.syncline.testkit.SambaDirectory;
import org.syncline.testkit.SlapdDirectory;

/// A real directory with a generated organization: people, and no groups.
///
/// @param server to be stopped
/// @param type of its connector
/// @param objects the type of object that is read
/// @param filter finds them
/// @param attributes what is read of a person; nearly every one of them has nearly all of it
/// @param identity what a connector needs besides, to know who it is
record LdapSource(
        AutoCloseable server,
        DirectoryAccess access,
        String type,
        String objects,
        String filter,
        List<String> attributes,
        List<String> identity)
        implements AutoCloseable {

    private static final int PAGE_SIZE = 1000;

    /// About 50 attributes each.
    static LdapSource openLdap(int users) {
        var server = SlapdDirectory.start("--users", users, "--groups", 0, "--contacts", 0, "--rich");
        return new LdapSource(
                server,
                server.access(),
                "ldap",
                "inetOrgPerson",
                "(objectClass=inetOrgPerson)",
                words(
                        "uid cn sn givenName displayName initials title description employeeNumber employeeType",
                        "departmentNumber businessCategory o ou physicalDeliveryOfficeName roomNumber street l st",
                        "postalCode postOfficeBox postalAddress registeredAddress homePostalAddress telephoneNumber mobile",
                        "homePhone pager facsimileTelephoneNumber mail labeledURI preferredLanguage carLicense",
                        "destinationIndicator x121Address internationaliSDNNumber manager uidNumber",
                        "gidNumber homeDirectory loginShell gecos shadowLastChange shadowMin shadowMax shadowWarning",
                        "shadowInactive shadowExpire createTimestamp modifyTimestamp"),
                words("entryUUID objectClass"));
    }

    /// About 35 attributes each.
    static LdapSource samba(int users) {
        var server = SambaDirectory.start(users);
        return new LdapSource(
                server,
                server.access(),
                "active-directory",
                "user",
                "(&(objectCategory=person)(objectClass=user))",
                words(
                        "cn sn givenName displayName sAMAccountName userPrincipalName title department company",
                        "streetAddress l st postalCode co c telephoneNumber employeeID employeeType mail proxyAddresses",
                        "manager physicalDeliveryOfficeName userAccountControl mailNickname extensionAttribute1",
                        "msExchMailboxGuid msExchRecipientTypeDetails msExchRecipientDisplayType objectSid whenCreated",
                        "whenChanged pwdLastSet accountExpires primaryGroupID"),
                words("objectGUID objectClass"));
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
        var asked = Stream.concat(identity.stream(), attributes.stream()).toArray(String[]::new);
        try (var session = LdapSession.open(address, new Account(access.reader().user(), password()))) {
            return RawRead.read(session.connection(), access.base(), filter, PAGE_SIZE, asked);
        } catch (LDAPException e) {
            throw new IllegalStateException("the raw read failed", e);
        }
    }

    private static List<String> words(String... lines) {
        return Stream.of(lines).flatMap(line -> Stream.of(line.split(" "))).toList();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("the directory did not stop", e);
        }
    }
}
