package org.syncline.journey;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.syncline.journey.KillLedger.Entry;

/// The ledger as a page for people.
record KillReport(Map<Entry, Integer> entries) {

    private static final String WRITTEN = "a transaction has written";
    private static final String ON_ITS_WAY = "a batch is on its way";
    private static final String BETWEEN = "between two steps";

    String text() {
        return """
                # What the engine has survived

                `kill -9` of the process of the engine, or of the database server with all its processes, while people come,
                leave, move and marry in a directory and a cloud, each a process of its own. Each time the engine was begun
                anew and went on. At the end of each day of a history everything is compared with a twin that was never
                interrupted, line by line: the canonical dump of the database and the content of every connected system
                (DECISIONS 33a). Added up over all soaks in `kills.tsv`; written by `./dev soak --minutes N`.

                | killed | times | within a step | while a transaction had written | while a batch was on its way |
                |---|---:|---:|---:|---:|
                %s
                | histories | lines lost | created twice in a connected system | locks left behind |
                |---:|---:|---:|---:|
                | %,d | %,d | %,d | %,d |

                At a write point the engine is killed while its statement waits in the database, the row written and nothing
                committed. A cut of the connections at a write point is played with connected systems in memory.

                ## By soak

                | date | version | %s |
                |---|---|---:|---:|---:|---:|---:|
                %s
                ## By step

                | step | engine killed | database server killed |
                |---|---:|---:|
                %s
                ## By write point

                | write point | engine killed | connections cut |
                |---|---:|---:|
                %s""".formatted(
                        summary(),
                        sum(is(KillLedger.HISTORIES)),
                        sum(is(KillLedger.LOST)),
                        sum(is(KillLedger.DOUBLED)),
                        sum(is(KillLedger.LOCKS)),
                        String.join(" | ", columns()),
                        soaks(),
                        table(List.of(KillLedger.ENGINE, KillLedger.DATABASE), where -> where.replaceFirst(",.*", "")),
                        table(List.of(KillLedger.POINT, KillLedger.CUT), where -> where));
    }

    private String summary() {
        var rows = new StringBuilder();
        for (var what : List.of(KillLedger.ENGINE, KillLedger.DATABASE)) {
            rows.append("| %s | %,d | %,d | %,d | %,d |%n"
                    .formatted(
                            what,
                            sum(is(what)),
                            sum(is(what).and(entry -> !entry.where().startsWith(BETWEEN))),
                            sum(is(what).and(entry -> entry.where().endsWith(WRITTEN))),
                            sum(is(what).and(entry -> entry.where().endsWith(ON_ITS_WAY)))));
        }
        long points = sum(is(KillLedger.POINT));
        return rows + "| %s | %,d | %,d | %,d | |%n".formatted(KillLedger.POINT, points, points, points);
    }

    private static List<String> columns() {
        return List.of(KillLedger.ENGINE, KillLedger.DATABASE, KillLedger.POINT, KillLedger.CUT, KillLedger.HISTORIES);
    }

    private String soaks() {
        return entries.keySet().stream()
                .map(entry -> entry.date() + " | " + entry.version())
                .distinct()
                .map(soak -> columns().stream()
                        .map(what -> Long.toString(
                                sum(is(what).and(entry -> soak.equals(entry.date() + " | " + entry.version())))))
                        .collect(Collectors.joining(" | ", "| " + soak + " | ", " |\n")))
                .collect(Collectors.joining());
    }

    private String table(List<String> whats, java.util.function.UnaryOperator<String> place) {
        return entries.keySet().stream()
                .filter(entry -> whats.contains(entry.what()))
                .map(entry -> place.apply(entry.where()))
                .distinct()
                .sorted()
                .map(row -> whats.stream()
                        .map(what -> Long.toString(sum(
                                is(what).and(entry -> place.apply(entry.where()).equals(row)))))
                        .collect(Collectors.joining(" | ", "| " + row + " | ", " |\n")))
                .collect(Collectors.joining());
    }

    private static Predicate<Entry> is(String what) {
        return entry -> entry.what().equals(what);
    }

    private long sum(Predicate<Entry> which) {
        return entries.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
