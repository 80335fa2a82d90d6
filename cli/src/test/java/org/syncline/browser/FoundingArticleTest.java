package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The founding article, figures 1 to 11, in a real browser on a real domain controller: 844 accounts, 244 of them in
/// the unit that is selected, each with a mailbox in the cloud already. Its steps build upon each other.
///
/// With `-Dscreenshots=FOLDER` each figure is kept as a picture.
@Tag("samba")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class FoundingArticleTest {

    private static final String LENT = "Lent-4-this-Look-0nly!";

    private static Headquarters office;
    private static Window window;
    private static Page page;

    @BeforeAll
    static void begin() throws IOException {
        office = new Headquarters();
        window = Window.at(office.server.address());
        page = window.page;
    }

    @AfterAll
    static void end() throws IOException {
        window.close();
        office.close();
    }

    @Test
    @Order(1)
    void the_link_opens_the_service_manager() {
        window.begin(office.server.invitation().orElseThrow(), "ann", Headquarters.PASSWORD);

        assertThat(window.heading()).hasText("Overview");
        window.follow("Operations");
        assertThat(window.heading()).hasText("Operations");
        figure("01-operations");
    }

    @Test
    @Order(2)
    void the_connectors_are_idle() {
        window.follow("Connectors");

        assertThat(state()).hasText("Idle");
        figure("02-connectors");
    }

    @Test
    @Order(3)
    void the_containers_are_asked_for_with_an_account_of_the_administrator_for_this_look() {
        window.follow("contoso.test");
        window.follow("Containers");
        assertThat(page.getByText("Everything is read.")).isVisible();
        var account = office.lend(LENT);
        window.fill("Account", account);
        window.fill("Password", "wrong");
        window.press("Show the containers");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("the password is wrong");
        assertThat(page.locator(".tree")).hasCount(0);
        window.fill("Account", account);
        window.fill("Password", LENT);
        figure("03-credentials");

        window.press("Show the containers");

        assertThat(page.getByLabel("Contoso", exactly())).isVisible();
        assertThat(page.content()).doesNotContain(LENT, account);
    }

    @Test
    @Order(4)
    void the_unit_is_found_and_selected_and_its_effect_shown_before_anything_is_saved() {
        window.fill("Find a container", "migrated");
        assertThat(page.getByLabel("CN=Builtin")).isHidden();
        assertThat(unit()).isVisible();
        window.fill("Find a container", "");
        page.getByLabel("contoso", exactly()).uncheck();
        unit().check();
        assertThat(page.getByLabel("Contoso", exactly())).not().isChecked();

        window.press("Preview the effect");

        assertThat(page.locator("#added")).hasText("+244");
        assertThat(page.locator("#leaving")).hasText("−0");
        page.locator("#effect").scrollIntoViewIfNeeded();
        figure("04-containers");
        assertThat(office.configuration()).doesNotContain("Migrated Mailboxes");
    }

    @Test
    @Order(5)
    void the_selection_is_written_into_the_connectors_file_and_applied() {
        window.press("Save this selection");

        assertThat(window.heading()).hasText("contoso.test");
        assertThat(page.locator(".selected")).containsText("OU=Migrated Mailboxes");
        assertThat(office.configuration()).contains("OU=Migrated Mailboxes,OU=Contoso,DC=contoso,DC=test");
        figure("05-connector");
    }

    @Test
    @Order(6)
    void a_full_import_stage_only_is_started_and_seen_while_it_runs() {
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^Full Import"))))
                .containsText("Full Import (Stage Only)");
        figure("06-run-profiles");
        office.gate.shut();
        window.press("Run Full Import");
        assertThat(window.heading()).containsText("Full Import of contoso.test");
        assertThat(page.locator("#result")).hasText(Pattern.compile("in-progress"));

        window.follow("Connectors");
        assertThat(state()).hasText("Running");
        figure("07-running");
        office.gate.open();

        // nobody loads the page again
        assertThat(state()).hasText("Idle", patiently());
    }

    @Test
    @Order(7)
    void it_has_added_244_objects() {
        page.locator("tr", new Page.LocatorOptions().setHas(state()))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Full Import"))
                .click();

        assertThat(page.locator("#result")).hasText(Pattern.compile("success"));
        assertThat(page.locator("[data-counter=stage-add]")).hasText("244");
        assertThat(page.locator("[data-counter]")).hasCount(1);
        figure("08-stage-only");
    }

    @Test
    @Order(8)
    void the_staged_objects_are_searched_by_sub_tree() {
        window.follow("contoso.test");
        window.follow("Search its connector space");
        page.getByLabel("Scope").selectOption("sub-tree");
        window.fill("Value", Headquarters.ORGANIZATION.selectedUnit());
        page.getByLabel("State").selectOption("pending-import-add");
        window.press("Search");

        assertThat(page.locator("tbody tr")).hasCount(50);
        figure("09-search");
        int found = 50;
        while (page.getByText("Next page").count() > 0) {
            window.follow("Next page");
            found += page.locator("tbody tr").count();
        }
        assertThat(found).isEqualTo(244);
    }

    @Test
    @Order(9)
    void a_first_cycle_tells_the_cloud_of_every_account_and_writes_nothing_to_the_directory() {
        window.follow("Operations");
        page.getByLabel("Cycle").selectOption("initial");
        window.press("Start a cycle");

        assertThat(window.heading()).hasText("Cycle 1");
        assertThat(page.locator("#result")).hasText(Pattern.compile("success"), patiently());
        assertThat(row("cloud", "Export")).containsText("244 Adds");
        assertThat(row("contoso.test", "Export")).not().containsText("Updates");
        figure("10-first-cycle");
    }

    @Test
    @Order(10)
    void a_second_cycle_writes_to_the_accounts_what_the_mailboxes_say() {
        window.follow("Operations");
        window.press("Start a cycle");

        assertThat(window.heading()).hasText("Cycle 2");
        assertThat(page.locator("#result")).hasText(Pattern.compile("success"), patiently());
        window.follow("Operations");
        var exported = page.locator("tbody tr").first();
        assertThat(exported).containsText("contoso.test");
        assertThat(exported).containsText("244 Updates");
        figure("11-exported-updates");
        exported.getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("[data-counter=export-update]")).hasText("244");
        page.locator("[data-counter=export-update]").click();
        assertThat(page.locator("tbody tr")).hasCount(50);
        assertThat(page.locator("tbody tr").first()).containsText("proxyAddresses");
        window.isAccessible();
        assertThat(office.legacyAddresses()).isEqualTo(244);
    }

    @Test
    @Order(11)
    void a_program_sees_the_same_and_is_told_what_is_wrong() {
        var api = window.programs();

        assertThat(api.get("/cycles").at("/items/0/number").asInt()).isEqualTo(2);
        assertThat(api.get("/cycles/2").at("/runs").size()).isEqualTo(6);
        assertThat(api.get("/connectors/contoso.test/containers")
                        .at("/included/0")
                        .asString())
                .isEqualTo(Headquarters.ORGANIZATION.selectedUnit());
        assertThat(api.get("/pending").at("/0/connector").asString()).isNotEmpty();
        assertThat(api.post("/cycles", "{\"policy\": \"all\"}")).isEqualTo("400 usage");
        assertThat(api.post("/cycles/77/stop", "{}")).isEqualTo("404 not-found");
        assertThat(api.post("/cycles/2/stop", "{}")).isEqualTo("409 busy");
        assertThat(api.post(
                        "/connectors/contoso.test/containers/preview",
                        "{\"include\": [\"OU=None,DC=contoso,DC=test\"]}"))
                .isEqualTo("404 not-found");
        assertThat(api.post("/connectors/contoso.test/containers", "{\"include\": []}"))
                .isEqualTo("400 usage");
        assertThat(api.post("/connectors/contoso.test/containers/look", "{\"user\": \"nobody\", \"password\": \"x\"}"))
                .isEqualTo("403 denied");
        assertThat(api.post("/connectors/contoso.test/held/approve", "{\"hash\": \"00\"}"))
                .isEqualTo("404 not-found");
        assertThat(api.get("/connectors/contoso.test/containers")
                        .at("/included")
                        .size())
                .isEqualTo(1);
    }

    @Test
    @Order(12)
    void what_was_lent_is_written_nowhere() throws IOException {
        assertThat(StoredText.files(office.home, "")).hasSizeGreaterThan(500);
        assertThat(StoredText.files(office.home, LENT)).isEmpty();
    }

    @Test
    @Order(13)
    void the_browser_had_nothing_to_complain_about() {
        // but for the refusal of a wrong password, which the test provoked
        assertThat(window.complaints)
                .allMatch(text -> text.contains("/containers/look: Failed to load resource"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(window.dialogs).isEmpty();
    }

    private static Locator state() {
        return page.locator("[data-state='contoso.test']");
    }

    private static Locator unit() {
        return page.getByLabel("Migrated Mailboxes", exactly());
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator row(String connector, String profile) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(connector))
                .filter(new Locator.FilterOptions().setHasText(profile));
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }

    /// Looks at the page as axe does, and keeps its picture if asked to.
    private static void figure(String name) {
        window.isAccessible();
        window.keep("figure-" + name);
    }
}
