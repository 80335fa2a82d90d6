package org.syncline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syncline.core.value.ConnectorId;
import org.syncline.server.access.Role;
import tools.jackson.databind.json.JsonMapper;

/// Lists that are sorted by their heads: part by part nothing is missing, nothing comes twice, and links keep the
/// order.
@NullUnmarked // what is absent fails the test, as it should
class SortingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ConnectorId CONTOSO = new ConnectorId(new UUID(0, 1));

    /// Of three parts; every fifth took as long as another one.
    private static final int RUNS = 120;

    private static final Pattern ROW = Pattern.compile("<td><a href=\"/operations/(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern SORTED = Pattern.compile("aria-sort=\"(\\w+)\"><a href=\"([^\"]+)\">(\\w+)</a>");

    private static Site site;
    private static Browser operator;
    private static long open;

    private record Ran(long number, int seconds) {}

    private static final List<Ran> RAN = new ArrayList<>();

    @BeforeAll
    static void begin() throws IOException {
        site = Site.withEveryRole();
        operator = site.signedIn(Role.OPERATOR);
        site.session.database().run(transaction -> {
            transaction.connectors().register(CONTOSO, "contoso", "active-directory");
            IntStream.range(0, RUNS).forEach(i -> {
                int seconds = i % 5 == 0 ? 7 : (i * 37) % 100;
                var at = NOON.plusSeconds(60L * i);
                var run = transaction.runs().begin(CONTOSO, "Export", "ann", 1, at);
                transaction.runs().end(run, "success", at.plusSeconds(seconds));
                RAN.add(new Ran(run.number(), seconds));
            });
            open = transaction
                    .runs()
                    .begin(CONTOSO, "Export", "ann", 1, NOON.plusSeconds(60L * RUNS))
                    .number();
        });
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    @Test
    void by_when_they_began_there_are_all_runs_either_way() {
        var numbers = new ArrayList<>(RAN.stream().map(Ran::number).toList());
        numbers.add(open);

        assertThat(listed("started")).isEqualTo(numbers);
        assertThat(listed("-started")).isEqualTo(numbers.reversed()).isEqualTo(listed(""));
    }

    @Test
    void by_how_long_they_took_there_are_those_that_are_over() {
        var shortest = RAN.stream()
                .sorted(Comparator.comparingInt(Ran::seconds).thenComparingLong(Ran::number))
                .map(Ran::number)
                .toList();

        assertThat(listed("took")).isEqualTo(shortest);
        assertThat(listed("-took")).isEqualTo(shortest.reversed());
    }

    @Test
    void the_pages_follow_one_another_in_their_order() {
        var seen = new ArrayList<Long>();
        var next = "/operations?sort=-took";
        while (!next.isEmpty()) {
            var page = operator.get(next).body();
            ROW.matcher(page).results().map(row -> Long.parseLong(row.group(1))).forEach(seen::add);
            var link = NEXT.matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : "";
            assertThat(next.isEmpty() || next.startsWith("/operations?sort=-took&cursor="))
                    .isTrue();
        }

        assertThat(seen).isEqualTo(listed("-took"));
    }

    @Test
    void the_head_of_the_order_says_so_and_leads_to_the_opposite() {
        assertThat(heads("/operations")).containsExactly("Started descending /operations?sort=started");
        assertThat(heads("/operations?sort=-took")).containsExactly("Took descending /operations?sort=took");
        assertThat(heads("/operations?sort=took&cursor=3")).containsExactly("Took ascending /operations?sort=-took");
        assertThat(operator.get("/operations?sort=took").body())
                .contains("hx-get=\"/operations?sort=took\"", "/api/v1/runs/all?sort=took&amp;format=csv");
    }

    @Test
    void all_rows_as_a_file_come_in_the_order_of_the_page() {
        var rows = operator.get("/api/v1/runs/all?sort=took").body().lines().skip(1);

        assertThat(rows.map(row -> Long.parseLong(row.substring(0, row.indexOf(',')))))
                .isEqualTo(listed("took"));
    }

    @Test
    void an_order_that_there_is_not_is_told_with_those_there_are() {
        for (var path : List.of("/operations?sort=mood", "/api/v1/runs?sort=-mood")) {
            var answer = operator.get(path);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("by: started, took");
        }
    }

    @Test
    void what_is_narrowed_by_stays_and_a_form_that_was_sent_leaves_nothing_in_links() {
        var administrator = site.signedIn(Role.ADMINISTRATOR);
        assertThat(administrator.get("/accounts?sort=-name&who=a%26b").body())
                .contains("href=\"/accounts?who=a%26b&amp;sort=name\"");

        var made = administrator
                .post("/tokens", Map.of("label", "nightly", "expires", "1d"))
                .body();

        assertThat(made).contains("href=\"/tokens?sort=token\"").doesNotContain("label=nightly");
    }

    @Test
    void accounts_are_sorted_by_name_whatever_the_case() {
        var administrator = site.signedIn(Role.ADMINISTRATOR);
        var names = Pattern.compile("data-account=\"(\\w+)\"");

        var falling = names.matcher(administrator.get("/accounts?sort=-name").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(falling).hasSize(Role.values().length).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /// Run by run through all parts, as a program reads them.
    private static List<Long> listed(String sort) {
        var numbers = new ArrayList<Long>();
        var cursor = "";
        do {
            var page = JsonMapper.shared()
                    .readTree(operator.get("/api/v1/runs?sort=%s&cursor=%s".formatted(sort, cursor))
                            .body());
            page.get("items").forEach(run -> numbers.add(run.get("number").asLong()));
            cursor = page.get("next").asString();
        } while (!cursor.isEmpty());
        return numbers;
    }

    private static List<String> heads(String path) {
        return SORTED.matcher(operator.get(path).body())
                .results()
                .map(head -> "%s %s %s".formatted(head.group(3), head.group(1), head.group(2)))
                .toList();
    }
}
