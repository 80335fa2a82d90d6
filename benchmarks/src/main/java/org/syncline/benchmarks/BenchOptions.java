package org.syncline.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;

/// What the end-to-end benchmark was asked for.
///
/// @param rounds how often everything is measured, each time into an empty database and an empty cloud
record BenchOptions(int users, int rounds, boolean record, Kind kind) {

    /// What is measured.
    enum Kind {
        /// The whole way from a directory to the cloud.
        WAY,
        /// The import from an OpenLDAP server.
        LDAP,
        /// The import from an Active Directory domain controller.
        SAMBA,
        /// The export to a cloud that takes so many objects in a time.
        THROTTLED,
        /// SQL statements, and no time.
        STATEMENTS
    }

    private static final BenchOptions USUAL = new BenchOptions(50_000, 3, false, Kind.WAY);
    private static final int QUICK = 5_000;

    /// @throws IllegalArgumentException naming the argument that means nothing
    static BenchOptions of(String... arguments) {
        var options = USUAL;
        for (int i = 0; i < arguments.length; i++) {
            options = switch (arguments[i]) {
                case "--quick" -> options.ofUsers(QUICK);
                case "--users" -> options.ofUsers(number(arguments, ++i));
                case "--rounds" ->
                    new BenchOptions(options.users, number(arguments, ++i), options.record, options.kind);
                case "--record" -> new BenchOptions(options.users, options.rounds, true, options.kind);
                case "--statements" -> new BenchOptions(options.users, 1, options.record, Kind.STATEMENTS);
                case "--ldap" -> new BenchOptions(options.users, options.rounds, options.record, Kind.LDAP);
                case "--throttled" -> new BenchOptions(options.users, options.rounds, options.record, Kind.THROTTLED);
                case "--samba" -> new BenchOptions(options.users, options.rounds, options.record, Kind.SAMBA);
                default ->
                    throw new IllegalArgumentException(
                            arguments[i]
                                    + " means nothing here; known are --quick, --users N, --rounds N, --ldap, --samba, --throttled, --record, --statements, --jmh");
            };
        }
        return options;
    }

    private BenchOptions ofUsers(int number) {
        return new BenchOptions(number, rounds, record, kind);
    }

    /// Where the table of that day is kept. `./dev bench` runs in the root of the repository.
    Path recorded(LocalDate day, String commit) {
        return Path.of("docs", "benchmarks", day + "-" + commit + ".md");
    }

    private static int number(String[] arguments, int at) {
        if (at == arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " lacks its number");
        }
        return Integer.parseInt(arguments[at]);
    }
}
