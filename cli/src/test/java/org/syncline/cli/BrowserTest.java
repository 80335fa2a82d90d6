package org.syncline.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.server.Server;
import org.syncline.server.ServerOptions;
import tools.jackson.databind.json.JsonMapper;

/// The first hour with the Service Manager, in a real browser over TLS: the one-time link, signing in, a
/// full import of a real directory, its numbers and the objects behind them, one object and why it is where
/// it is.
///
/// With `-Dscreenshots=FOLDER` the pages are kept as pictures.
///
/// Most of it is played on a real directory in every test too (`FoundingArticleTest`), so this one is the soak's.
@Tag("soak")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class BrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static Office office;
    private static Server server;
    private static Playwright playwright;
    private static Browser browser;
    private static Page page;

    /// What the browser complained about: a script that the policy forbids, a file that is not there.
    private static final List<String> COMPLAINTS = new ArrayList<>();

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        office.connect();
        server = Server.start(office.open, ServerOptions.onLoopback(0));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
        page = browser.newContext(new Browser.NewContextOptions()
                        .setIgnoreHTTPSErrors(true)
                        .setViewportSize(1180, 820))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                COMPLAINTS.add(message.text());
            }
        });
    }

    @AfterAll
    static void end() throws IOException {
        browser.close();
        playwright.close();
        server.close();
        office.close();
    }

    @Test
    @Order(1)
    void the_link_makes_an_administrator_who_signs_in() {
        page.navigate(server.invitation().orElseThrow());
        page.getByLabel("Name").fill("ann");
        page.getByLabel("Password, 12 characters or more").fill(Office.PASSWORD);
        page.getByLabel("The same again").fill(Office.PASSWORD);
        press("Make the account");
        page.getByLabel("Name").fill("ann");
        page.getByLabel("Password").fill(Office.PASSWORD);
        keep("sign-in");
        press("Sign in");

        assertThat(heading()).hasText("Overview");
        assertThat(page.getByText("Nothing has run yet")).isVisible();
    }

    @Test
    @Order(2)
    void a_full_import_is_started_and_its_numbers_are_shown() {
        follow("Connectors");
        keep("connectors");
        follow("contoso");
        press("Run Full Import");

        assertThat(heading()).containsText("Full Import of contoso");
        assertThat(page.locator("#result")).hasText(Pattern.compile("success"));
        var adds = page.locator("[data-counter=stage-add]");
        assertThat(adds).hasCount(1);
        assertThat(Integer.parseInt(adds.textContent())).isGreaterThan(Office.SELECTED);
        keep("run");
    }

    @Test
    @Order(3)
    void the_objects_of_the_space_are_found_and_one_explains_itself() {
        follow("contoso");
        follow("Search its connector space");
        page.getByLabel("Scope").selectOption("sub-tree");
        page.getByLabel("Value").fill(Office.ORGANIZATION.selectedUnit());
        press("Search");
        keep("search");
        var person = page.locator("tbody a").filter(new Locator.FilterOptions().setHasText("CN="));
        assertThat(person.count()).isGreaterThanOrEqualTo(Office.SELECTED);
        person.first().click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Why")))
                .isVisible();
        assertThat(page.locator(".why")).not().isEmpty();
        keep("object");
    }

    @Test
    @Order(4)
    void a_program_starts_a_run_with_the_token_of_its_session_and_reads_the_same_numbers() {
        var api = page.request();
        var session =
                JsonMapper.shared().readTree(api.get(url("/api/v1/session")).text());
        var start = RequestOptions.create()
                .setHeader(
                        session.get("header").stringValue(),
                        session.get("token").stringValue())
                .setHeader("Content-Type", "application/json")
                .setData("{\"profile\":\"Delta Import\"}");

        var started = api.post(url("/api/v1/connectors/contoso/runs"), start);
        var nowhere = api.post(url("/api/v1/connectors/nowhere/runs"), start);
        var staged = JsonMapper.shared()
                .readTree(api.get(url("/api/v1/runs/1/steps/1/objects?counter=stage-add"))
                        .text());

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.headers().get("location")).isEqualTo("/api/v1/runs/2");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(nowhere.text()).contains("not-found", "There is no connector 'nowhere'. There are: ");
        assertThat(staged.get("items").size()).isGreaterThan(Office.SELECTED);
        assertThat(api.get(url("/api/v1/openapi.json")).text()).contains("\"/connectors/{connector}/runs\"");
    }

    @Test
    @Order(5)
    void in_the_dark_it_is_dark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        follow("Operations");

        assertThat(page.locator("body")).hasCSS("background-color", "rgb(22, 25, 29)");
        keep("operations-dark");
    }

    @Test
    @Order(6)
    void the_browser_had_nothing_to_complain_about() {
        assertThat(COMPLAINTS).isEmpty();
    }

    private static String url(String path) {
        return server.address() + path;
    }

    private static Locator heading() {
        return page.locator("h1");
    }

    private static void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void keep(String name) {
        var folder = System.getProperty("screenshots", "");
        if (!folder.isEmpty()) {
            try {
                Files.createDirectories(Path.of(folder));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
