package org.syncline.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;

/// What the end-to-end benchmark was asked for.
record BenchOptions(int users, boolean record, boolean statements) {

    private static final int USUAL = 50_000;
    private static final int QUICK = 5_000;

    /// @throws IllegalArgumentException naming the argument that means nothing
    static BenchOptions of(String... arguments) {
        var options = new BenchOptions(USUAL, false, false);
        for (int i = 0; i < arguments.length; i++) {
            options = switch (arguments[i]) {
                case "--quick" -> new BenchOptions(QUICK, options.record, options.statements);
                case "--record" -> new BenchOptions(options.users, true, options.statements);
                case "--statements" -> new BenchOptions(options.users, options.record, true);
                case "--users" -> new BenchOptions(number(arguments, ++i), options.record, options.statements);
                default ->
                    throw new IllegalArgumentException(arguments[i]
                            + " means nothing here; known are --quick, --users N, --record, --statements, --jmh");
            };
        }
        return options;
    }

    /// Where the table of that day is kept. `./dev bench` runs in the root of the repository.
    Path recorded(LocalDate day, String commit) {
        return Path.of("docs", "benchmarks", day + "-" + commit + ".md");
    }

    private static int number(String[] arguments, int at) {
        if (at == arguments.length) {
            throw new IllegalArgumentException("--users lacks its number");
        }
        return Integer.parseInt(arguments[at]);
    }
}
