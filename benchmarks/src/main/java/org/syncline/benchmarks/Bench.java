package org.syncline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.runner.RunnerException;

/// `./dev bench`: an organization, from a directory through the engine into a cloud, each step beside its raw limit.
///
/// | argument | meaning |
/// |---|---|
/// | `--users N` | that many people; 50,000 if absent, 5,000 with `--quick` |
/// | `--ldap` | only the import, from an OpenLDAP server |
/// | `--rounds N` | everything so often, and of each line the median; 3 if absent |
/// | `--record` | keeps the table below `docs/benchmarks`; only on a machine that does nothing else |
/// | `--statements` | counts SQL statements instead of measuring time |
/// | `--jmh [PATTERN]` | the small benchmarks instead |
public final class Bench {

    /// Kept here, as the log manager forgets the level of a logger that nobody holds.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("com.microsoft.aad.msal4j"));

    private Bench() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        if (arguments.length > 0 && arguments[0].equals("--jmh")) {
            SmallBenchmarks.run(Arrays.asList(arguments).subList(1, arguments.length));
            return;
        }
        QUIET.forEach(library -> library.setLevel(Level.WARNING));
        var options = BenchOptions.of(arguments);
        switch (options.kind()) {
            case LDAP -> tell(LdapCourse.medians(options.users(), options.rounds(), LdapSource::openLdap), options);
            case SAMBA -> tell(LdapCourse.medians(options.users(), options.rounds(), LdapSource::samba), options);
            case WAY -> {
                try (var rounds = Rounds.of(options.users())) {
                    tell(
                            Medians.of(options.rounds(), () -> rounds.one(landscape -> new Course(landscape).run())),
                            options);
                }
            }
            case THROTTLED -> {
                try (var rounds = Rounds.of(options.users(), ThrottledCourse.SETTINGS)) {
                    tell(
                            Medians.of(
                                    options.rounds(),
                                    () -> rounds.one(landscape -> new ThrottledCourse(landscape).run())),
                            options);
                }
            }
            case STATEMENTS -> {
                try (var rounds = Rounds.of(options.users())) {
                    String table = rounds.one(landscape -> new StatementsPerPage(landscape).table());
                    System.out.println(table);
                }
            }
        }
    }

    private static void tell(List<Measurement> medians, BenchOptions options) throws IOException {
        var table = new RatioTable(options.users(), options.rounds(), medians, MemoryPeak.ofProcess())
                .markdown(Machine.ofThisRun());
        System.out.println(table);
        if (options.record()) {
            record(options, table);
        }
    }

    private static void record(BenchOptions options, String table) throws IOException {
        var file = options.recorded(LocalDate.now(ZoneOffset.UTC), Machine.checkedOut());
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.err.println("Recorded in " + file);
    }
}
