package org.syncline.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds up over all soaks how often the engine and its database were killed and what came of it, in
/// `docs/proof/kills.tsv`, and has it told in `docs/proof/kills.md`. What did not end well is added like the rest.
public final class KillLedger {

    public static final String ENGINE = "engine";
    public static final String DATABASE = "database server";
    public static final String POINT = "engine at a write point";
    public static final String CUT = "connections at a write point";
    public static final String HISTORIES = "histories";
    public static final String LOST = "lost";
    public static final String DOUBLED = "doubled";
    public static final String LOCKS = "locks";

    private static final Path FOLDER = Path.of("../docs/proof");
    private static final Path LEDGER = FOLDER.resolve("kills.tsv");

    /// @param where the step, the write point, or nothing
    record Entry(String date, String version, String what, String where) implements Comparable<Entry> {

        static Entry of(List<String> words) {
            return new Entry(words.get(0), words.get(1), words.get(2), words.get(3));
        }

        String text() {
            return String.join("\t", date, version, what, where);
        }

        @Override
        public int compareTo(Entry other) {
            return text().compareTo(other.text());
        }
    }

    private KillLedger() {}

    /// @param counts by what and, after a tab, where
    public static synchronized void add(Map<String, Integer> counts) throws IOException {
        var entries = read();
        counts.forEach((what, count) -> {
            var words = what.split("\t", -1);
            var entry = new Entry(
                    LocalDate.now(ZoneOffset.UTC).toString(),
                    System.getProperty("soak.version", "unknown"),
                    words[0],
                    words.length > 1 ? words[1] : "");
            entries.merge(entry, count, Integer::sum);
        });
        Files.createDirectories(FOLDER);
        Files.write(
                LEDGER,
                entries.entrySet().stream()
                        .map(entry -> entry.getKey().text() + "\t" + entry.getValue())
                        .toList());
        Files.writeString(FOLDER.resolve("kills.md"), new KillReport(entries).text());
    }

    private static Map<Entry, Integer> read() throws IOException {
        var entries = new TreeMap<Entry, Integer>();
        var lines = Files.exists(LEDGER) ? Files.readAllLines(LEDGER) : new ArrayList<String>();
        for (var line : lines) {
            var words = List.of(line.split("\t", -1));
            entries.put(Entry.of(words), Integer.parseInt(words.getLast()));
        }
        return entries;
    }
}
