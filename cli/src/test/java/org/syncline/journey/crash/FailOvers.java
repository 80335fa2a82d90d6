package org.syncline.journey.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Two servers on one database, of which the one that leads is taken away again and again.
///
/// What is said about them comes from themselves and from the database: every line that a process says while it works
/// on a cycle is heard with its time.
final class FailOvers implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(15);

    private final Seeded seeded;
    private final Site site;
    private final List<Server> servers = new ArrayList<>();
    private Duration longest = Duration.ZERO;

    /// @param child what it says
    private record Server(Child child) {

        String pid() {
            return Long.toString(child.pid());
        }
    }

    FailOvers(Seeded seeded, DatabaseServer database, String name) throws IOException {
        this.seeded = seeded;
        this.site = new Site(seeded, database, name);
        startOne();
        startOne();
    }

    private void startOne() {
        var child = seeded.programs.start(
                LeaderProcess.class,
                Map.of(EngineProcess.PASSWORD, site.address.password()),
                List.of(site.address.url(), site.address.user(), site.home.toString()));
        servers.add(new Server(child));
        child.await(EngineProcess.READY);
    }

    /// kill -9 of the one that leads, in a cycle or between two; another comes in its place.
    void kill() {
        awaitCycles(2);
        var leader = leader();
        long fence = fence();
        leader.child.kill();
        var killed = Instant.now();
        awaitNext(fence, killed);
        startOne();
    }

    /// The one that leads is held for so long that another takes over, and goes on as if nothing had been.
    void freeze() throws IOException, InterruptedException {
        awaitCycles(2);
        var leader = leader();
        long fence = fence();
        signal("STOP", leader);
        awaitTaken(fence, Instant.now());
        signal("CONT", leader);
        Waiting.until("a cycle of the next", () -> cyclesSince(fence) > 2);
    }

    private static void signal(String signal, Server server) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, server.pid())
                        .start()
                        .waitFor())
                .isZero();
    }

    private void awaitNext(long fence, Instant since) {
        awaitTaken(fence, since);
        Waiting.until("a cycle of the next", () -> cyclesSince(fence) > 0);
    }

    private void awaitTaken(long fence, Instant since) {
        Waiting.until("the next", () -> fence() > fence);
        note(since);
    }

    private void note(Instant since) {
        var took = Duration.between(since, Instant.now());
        longest = took.compareTo(longest) > 0 ? took : longest;
        assertThat(took).isLessThan(SOON);
    }

    private void awaitCycles(long more) {
        long before = number("SELECT count(*) FROM cycle WHERE ended_at IS NOT NULL");
        Waiting.until("cycles", () -> number("SELECT count(*) FROM cycle WHERE ended_at IS NOT NULL") >= before + more);
    }

    private Server leader() {
        var name = Picture.query(site, "SELECT name FROM leader").getFirst();
        return servers.stream()
                .filter(server -> server.pid().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long fence() {
        return number("SELECT fence FROM leader");
    }

    private long cyclesSince(long fence) {
        return number("SELECT count(*) FROM cycle WHERE fence > " + fence);
    }

    private long number(String sql) {
        return Long.parseLong(Picture.query(site, sql).getFirst());
    }

    /// Never both.
    void check() {
        assertThat(number("SELECT count(*) FROM cycle WHERE fence IS NULL")).isZero();
        assertThat(number("SELECT count(*) FROM (SELECT fence, lag(fence) OVER (ORDER BY id) before FROM cycle) c"
                        + " WHERE fence < before"))
                .as("cycles under a fence that was over")
                .isZero();
        var spoken = spoken();
        assertThat(spoken).hasSizeGreaterThan(1);
        for (int i = 1; i < spoken.size(); i++) {
            assertThat(spoken.get(i).first())
                    .as("%s while %s", spoken.get(i), spoken.get(i - 1))
                    .isAfterOrEqualTo(spoken.get(i - 1).last());
        }
    }

    /// From when to when a process said that it worked on a cycle.
    private record Spoken(String pid, String cycle, Instant first, Instant last) {}

    private List<Spoken> spoken() {
        var all = new ArrayList<Spoken>();
        for (var server : servers) {
            var begun = "";
            for (var heard : server.child.heard(line -> !line.equals(EngineProcess.READY))) {
                if (heard.line().startsWith(LeaderProcess.BEGINS)) {
                    begun = heard.line();
                    all.add(new Spoken(server.pid(), begun, heard.at(), heard.at()));
                } else if (heard.line().startsWith(LeaderProcess.AT)) {
                    var last = all.removeLast();
                    all.add(new Spoken(server.pid(), begun, last.first(), heard.at()));
                }
            }
        }
        all.sort(Comparator.comparing(Spoken::first));
        return all;
    }

    Duration longest() {
        return longest;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.child.close());
        site.close();
    }
}
