package org.syncline.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncline.directory.access.Account;

/// How a directory is set up.
///
/// @param domain its DNS name, such as `contoso.test`
/// @param netbios its short name, such as `CONTOSO`
/// @param ldapsPort 0 for any that is free
/// @param ldapPort for StartTLS; 0 for any that is free
/// @param exchange whether the schema has the attributes of an Exchange organization
/// @param accounts who may sign in with a right or a known password
/// @param folder where the directory is kept; `null` for memory only
public record DirectoryOptions(
        String domain,
        String netbios,
        int ldapsPort,
        int ldapPort,
        boolean exchange,
        List<Account> accounts,
        @Nullable Path folder) {

    public DirectoryOptions {
        accounts = List.copyOf(accounts);
    }

    /// In memory, with Exchange attributes, any free ports, and no accounts yet.
    public static DirectoryOptions of(String domain) {
        var netbios = domain.substring(0, (domain + ".").indexOf('.')).toUpperCase(Locale.ROOT);
        return new DirectoryOptions(domain, netbios, 0, 0, true, List.of(), null);
    }

    public DirectoryOptions with(Account account) {
        var more = new ArrayList<>(accounts);
        more.add(account);
        return new DirectoryOptions(domain, netbios, ldapsPort, ldapPort, exchange, more, folder);
    }

    public DirectoryOptions keptIn(Path where) {
        return new DirectoryOptions(domain, netbios, ldapsPort, ldapPort, exchange, accounts, where);
    }

    public DirectoryOptions onPorts(int ldaps, int ldap) {
        return new DirectoryOptions(domain, netbios, ldaps, ldap, exchange, accounts, folder);
    }

    public DirectoryOptions withoutExchange() {
        return new DirectoryOptions(domain, netbios, ldapsPort, ldapPort, false, accounts, folder);
    }

    Optional<Path> where() {
        return Optional.ofNullable(folder);
    }
}
