package org.syncline.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeMap;

/// Adds up over all soaks what the engine has survived, and tells it in `docs/proof/kills.md`. Only what ended like its
/// uninterrupted twin is added: a test that fails adds nothing.
public final class KillLedger {

    private static final Path FOLDER = Path.of("../docs/proof");

    private KillLedger() {}

    /// @param kind `engine killed`, `database killed`, `write points`
    public static synchronized void add(String kind, int count) throws IOException {
        Files.createDirectories(FOLDER);
        var ledger = FOLDER.resolve("kills.tsv");
        Files.writeString(
                ledger,
                "%s\t%s\t%d%n".formatted(LocalDate.now(ZoneOffset.UTC), kind, count),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        var sums = new TreeMap<String, Integer>();
        for (var line : Files.readAllLines(ledger)) {
            var words = line.split("\t", -1);
            sums.merge(words[1], Integer.parseInt(words[2]), Integer::sum);
        }
        var rows = new StringBuilder();
        sums.forEach((what, sum) -> rows.append("| %s | %,d |%n".formatted(what, sum)));
        Files.writeString(FOLDER.resolve("kills.md"), """
                # What the engine has survived

                Each time the engine was begun anew, went on, and in the end equalled its twin that was never interrupted:
                the canonical dump of the database and the content of every connected system, line by line. Lost: 0. Created
                twice in a connected system: 0. Locks left behind: 0. What does not end so fails the soak and is not counted.
                Added up over all soaks (`kills.tsv`); written by `./dev soak`.

                | what | times |
                |---|---:|
                %s""".formatted(rows));
    }
}
