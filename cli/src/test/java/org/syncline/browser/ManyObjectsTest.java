package org.syncline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.syncline.cli.Office;
import org.syncline.home.Home;
import org.syncline.server.Server;
import org.syncline.server.ServerOptions;
import org.syncline.server.work.CsSearch;
import org.syncline.store.embedded.EmbeddedPostgres;

/// Every page at half a million objects and a year of history: it comes within a second, and no list loads everything.
@Tag("soak")
@NullUnmarked // what is absent fails the test, as it should
class ManyObjectsTest {

    private static final int OBJECTS = 500_000;
    private static final int TIMES = 5;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int MOST_BYTES = 500_000;
    private static final Path RESULT = Path.of("../docs/benchmarks/pages.md");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    /// What forms ask for, and no link.
    private static final List<String> ASKED = List.of(
            "/operations?sort=-took",
            "/rules?target=mobile&text=in",
            "/objects?text=a",
            "/objects?text=nobody-is-called-so",
            "/connectors/contoso/objects?scope=text&value=1.",
            "/connectors/contoso/objects?scope=text&value=nobody-is-called-so",
            "/connectors/contoso/objects?scope=anchor&value=none",
            "/connectors/contoso/objects?scope=sub-tree&value="
                    + Office.ORGANIZATION
                            .selectedUnit()
                            .replace(",", "%2C")
                            .replace("=", "%3D")
                            .replace(" ", "%20"));

    private static Office office;
    private static Server server;
    private static Window window;

    @BeforeAll
    static void begin() throws IOException, SQLException {
        office = new Office();
        office.connect();
        office.shell.run("cycle", "start", "--policy", "initial").succeeds();
        leave();
        office.shell.run("cycle", "start");
        office.retitle(3, 6);
        office.shell.run("run", "start", "contoso", "Delta Import").succeeds();
        try (var database =
                EmbeddedPostgres.startOrAttach(new Home(office.home, office.shell.environment()).database())) {
            new Multiplied(database.address()).to(OBJECTS);
        }
        server = Server.start(office.open, ServerOptions.onLoopback(0));
        window = Window.ofFirst(server);
    }

    /// Three leave and a limit holds that; it holds with it what has changed of others.
    private static void leave() throws IOException {
        var file = office.home.resolve("configuration/connectors/cloud.yaml");
        Files.writeString(file, Files.readString(file) + "guards: {deletions: 0}\n");
        office.shell.run("config", "apply", "--yes").succeeds();
        office.change(0, 3, "changetype: delete\n");
        office.retitle(3, 6);
    }

    @AfterAll
    static void end() throws IOException {
        window.close();
        server.close();
        office.close();
    }

    @Test
    void every_page_comes_within_a_second_and_no_list_loads_everything() throws IOException {
        var timed = new LinkedHashMap<String, Timed>();
        var open = new ArrayDeque<String>(List.of("/operations"));
        open.addAll(ASKED);
        CsSearch.STATES.forEach(state -> {
            open.add("/connectors/contoso/objects?state=" + state);
            open.add("/connectors/cloud/objects?state=" + state);
        });
        while (!open.isEmpty()) {
            var path = open.removeFirst();
            var kind = kind(path);
            if (!timed.containsKey(kind)) {
                var seen = look(path);
                timed.put(kind, seen);
                open.addAll(seen.links());
            }
        }

        tell(timed);
        assertThat(timed.keySet())
                .contains(
                        "/overview",
                        "/rules/*",
                        "/objects/cs/*",
                        "/objects/mv/*",
                        "/pending/*/held/*",
                        "/audit?cursor");
        assertThat(timed).allSatisfy((kind, page) -> {
            assertThat(page.first()).isLessThan(SOON);
            assertThat(page.median()).isLessThan(SOON);
            assertThat(page.bytes()).isLessThan(MOST_BYTES);
        });
    }

    /// @param first the first time that anybody asks
    private record Timed(Duration first, Duration median, int bytes, List<String> links) {}

    private static Timed look(String path) {
        var times = new ArrayList<Duration>();
        var text = "";
        for (int i = 0; i <= TIMES; i++) {
            var before = System.nanoTime();
            var answer = window.page.request().get(server.address() + path);
            text = answer.text();
            times.add(Duration.ofNanos(System.nanoTime() - before));
            assertThat(answer.status()).as(path).isEqualTo(200);
        }
        var links = LINK.matcher(text)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/assets") && !link.startsWith("/api"))
                .toList();
        return new Timed(
                times.getFirst(),
                times.subList(1, TIMES + 1).stream().sorted().toList().get(TIMES / 2),
                text.length(),
                links);
    }

    /// What is asked for, without whom.
    private static String kind(String path) {
        var question = path.contains("?") ? path.substring(path.indexOf('?')) : "";
        var asked = path.startsWith("/rules") ? question.replaceAll("=[^&]*", "") : question;
        return PageKind.of(path)
                + (asked.startsWith("?cursor") ? "?cursor" : asked.replaceAll("cursor=[^&]*", "cursor"));
    }

    private static void tell(SequencedMap<String, Timed> timed) throws IOException {
        var lines = new ArrayList<String>();
        for (Map.Entry<String, Timed> one : timed.entrySet()) {
            lines.add("| `%s` | %d | %d | %d |"
                    .formatted(
                            one.getKey(),
                            one.getValue().first().toMillis(),
                            one.getValue().median().toMillis(),
                            one.getValue().bytes() / 1000));
        }
        Files.writeString(RESULT, """
                # Pages at %,d objects

                Every page of the Service Manager, with a year of cycles, runs and audit behind it: how long the server takes
                until all of the page is there, the first time that anybody asks for it and then (median of %d). A `cursor` is a later
                page of a list. Written by `./dev soak` on %d cores.

                | page | first, ms | then, ms | kB |
                |---|---:|---:|---:|
                %s
                """.formatted(
                        OBJECTS, TIMES, Runtime.getRuntime().availableProcessors(), String.join("\n", lines)));
    }
}
