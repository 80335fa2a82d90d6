package org.syncline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.cli.Office;
import org.syncline.server.Server;
import org.syncline.server.ServerOptions;

/// Eighty payloads in every stored text, and every page that a link leads to: nothing of them runs, the policy of the
/// server has nothing to stop, and axe finds nothing serious, by day and by night.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class EveryPageTest {

    private static final List<String> KINDS = List.of(
            "/audit",
            "/configuration",
            "/configuration/*",
            "/configuration/*/back",
            "/configuration/*/file",
            "/configuration/connectors",
            "/configuration/files",
            "/configuration/files/edit",
            "/configuration/limits",
            "/configuration/profiles",
            "/connectors",
            "/connectors/*",
            "/connectors/*/containers",
            "/connectors/*/objects",
            "/joiner",
            "/joiner/*",
            "/joiner/*/effect",
            "/metaverse",
            "/objects",
            "/objects/cs/*",
            "/objects/cs/*/preview",
            "/objects/mv/*",
            "/operations",
            "/operations/*",
            "/operations/*/steps/*/objects",
            "/operations/cycles",
            "/operations/cycles/*",
            "/overview",
            "/pending",
            "/pending/*",
            "/pending/*/held/*",
            "/rules",
            "/rules/*",
            "/rules/check",
            "/rules/new",
            "/scheduler",
            "/accounts",
            "/tokens");

    private static final int SOME = 3;

    /// The payloads are eighty.
    private static final int ALL = 90;

    private static Office office;
    private static Server server;
    private static Window window;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        new Poisoned(office).everywhere();
        server = Server.start(office.open, ServerOptions.onLoopback(0));
        window = Window.ofFirst(server);
    }

    @AfterAll
    static void end() throws IOException {
        window.close();
        server.close();
        office.close();
    }

    @Test
    @Order(1)
    void a_payload_runs_where_nothing_keeps_it_from_running() {
        var shown = 0;
        for (var payload : List.of("<img src=x onerror=%s>", "<svg onload=%s>")) {
            window.page.navigate("about:blank");
            window.page.setContent(payload.formatted("window." + Window.MARKER + "=1"));
            window.page.waitForTimeout(200);
            shown += window.page.evaluate("() => window." + Window.MARKER).equals(1) ? 1 : 0;
        }
        assertThat(shown).isEqualTo(2);
    }

    /// Lists show all payloads at once. Of what is about one object or one run, some pages: all of them in the soak.
    @Test
    @Order(2)
    void no_stored_text_runs_on_any_page_and_every_page_is_accessible() {
        assertThat(Payloads.all()).hasSize(80).doesNotHaveDuplicates();

        var kinds = walk(SOME);

        assertThat(kinds.keySet()).containsAll(KINDS);
        assertThat(window.page.context().cookies()).isNotEmpty();
        hadNothingToComplainAbout();
    }

    @Tag("soak")
    @Test
    @Order(6)
    void no_stored_text_runs_on_the_page_of_any_object_or_run() {
        var kinds = walk(ALL);

        assertThat(kinds.get("/objects/cs/*")).isGreaterThan(80);
        assertThat(kinds.get("/operations/*")).isGreaterThan(80);
        hadNothingToComplainAbout();
    }

    /// Every page that a link leads to.
    ///
    /// @param most of those that are about one object or run
    /// @return how many there are of each kind
    private static SortedMap<String, Integer> walk(int most) {
        var seen = new TreeSet<String>();
        var kinds = new TreeMap<String, Integer>();
        var open = new ArrayDeque<>(List.of("/operations", joined()));
        while (!open.isEmpty()) {
            var path = open.removeFirst();
            if (seen.add(path) && kinds.merge(PageKind.of(path), 1, Integer::sum) <= most(path, most)) {
                window.open(path);
                window.ranNothing();
                if (kinds.get(PageKind.of(path)) == 1) {
                    byDayAndByNight();
                }
                if (most == ALL) {
                    window.isLegibleEverywhere();
                }
                links().forEach(open::add);
            }
        }
        return kinds;
    }

    @Test
    @Order(3)
    void no_text_that_is_asked_for_runs_in_the_answer() {
        for (int i = 0; i < Payloads.all().size(); i += 4) {
            var payload = Payloads.all().get(i);
            var asked = URLEncoder.encode(payload, StandardCharsets.UTF_8).replace("+", "%20");
            window.open("/connectors/contoso/objects?scope=text&value=" + asked);
            window.ranNothing();
        }
        for (int i = 0; i < Payloads.all().size(); i += 16) {
            window.open("/rules?target=displayName&text="
                    + URLEncoder.encode(Payloads.all().get(i), StandardCharsets.UTF_8));
            window.ranNothing();
            window.page.locator("#expression").fill(Payloads.all().get(i));
            window.page.locator("#verdict").waitFor();
            window.ranNothing();
        }
        window.open("/connectors/" + URLEncoder.encode(Payloads.all().getFirst(), StandardCharsets.UTF_8));
        window.ranNothing();
        hadNothingToComplainAbout();
    }

    @Test
    @Order(4)
    void the_keyboard_comes_to_the_content_first_and_ticks_containers() {
        window.open("/connectors/contoso/containers");
        var focus = "() => document.activeElement.className + ' ' + document.activeElement.id";
        window.page.keyboard().press("Tab");
        assertThat((String) window.page.evaluate(focus)).startsWith("skip");
        window.press("Show the containers");
        window.page
                .getByLabel("contoso", new Page.GetByLabelOptions().setExact(true))
                .focus();
        assertThat(window.page.locator("#chosen input")).isNotNull();
        window.page.keyboard().press("Space");
        assertThat(window.page.locator("#chosen input").count()).isZero();
        window.page.keyboard().press("Space");
        assertThat(window.page.locator("#chosen input").count()).isEqualTo(1);
        byDayAndByNight();
    }

    @Test
    @Order(5)
    void exactly_what_is_held_passes_when_the_name_of_the_connector_is_typed() {
        window.open("/pending/cloud/held/deletions");
        assertThat(window.heading().textContent()).contains("5 objects held back");
        assertThat(window.page.locator("tbody tr").count()).isEqualTo(5);
        window.page.locator("#typed").fill("clod");
        window.press("Approve exactly these once");
        assertThat(window.page.locator("[role=alert]").textContent()).contains("Nothing was approved");

        window.open("/pending/cloud/held/deletions");
        window.page.locator("#typed").fill("cloud");
        window.press("Approve exactly these once");
        assertThat(window.page.locator("main").textContent()).contains("Approved by ann until");
        window.open("/connectors/cloud");
        window.press("Run Export");
        assertThat(window.page.locator("[data-counter=export-delete]").textContent())
                .isEqualTo("5");
        window.open("/pending");
        assertThat(window.page.locator("main").textContent()).doesNotContain("Approved by ann until");
    }

    /// By night only the colours are others.
    private static void byDayAndByNight() {
        window.isAccessible();
        window.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        window.isLegible();
        window.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /// A page that is not there is told by the browser too; that is no complaint.
    private static void hadNothingToComplainAbout() {
        assertThat(window.complaints).allMatch(text -> text.contains("Failed to load resource"));
    }

    /// Of the many that the list of the joiner leads to, one that can be disconnected.
    private static String joined() {
        return "/joiner/"
                + window.programs()
                        .get("/connectors/contoso/objects?state=connectors")
                        .at("/items/0/id")
                        .asString();
    }

    @SuppressWarnings("unchecked")
    private static List<String> links() {
        return (List<String>)
                window.page.evaluate("() => [...document.querySelectorAll('a[href^=\"/\"]:not([download])')]"
                        + ".map(link => link.getAttribute('href'))");
    }

    /// A cycle is nothing that its list does not tell.
    private static int most(String path, int most) {
        return path.matches("/(objects/(cs|mv)/[^/]*|operations/\\d+.*)") ? most : SOME;
    }
}
