package org.syncline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.syncline.cli.Office;

/// What somebody does in the forms for run profiles and limits of the directory.
///
/// @param file of the connector
@NullUnmarked // what is absent fails the test, as it should
record SectionForms(Window window, Path file) {

    private static final String PROFILES = """
            # agreed with the help desk
            profiles:
              # all of it
              - {name: Full Import, steps: [full-import]}
              - {name: Delta Import, steps: [delta-import]}   # every half hour
              - name: Full Synchronization
                steps:
                  - full-sync   # on Sundays
              - {name: Delta Synchronization, steps: [delta-sync]}
              - {name: Export, steps: [export]}
            # the end
            """;

    static SectionForms of(Office office, Window window) {
        return new SectionForms(window, office.home.resolve("configuration/connectors/contoso.yaml"));
    }

    /// Ends with the difference that can be applied.
    void addsARunProfile() throws IOException {
        write(text() + PROFILES);
        window.open("/connectors/contoso");
        window.follow("Change the run profiles");
        assertThat(at(".note")).containsText("The file differs from what is applied");
        assertThat(at("[data-profile]")).hasCount(5);
        window.isAccessible();
        young("Try it");
        window.press("Up New profile");
        focusIsOn("p4-up");
        window.press("See what differs");
        assertThat(at("#lines"))
                .containsText("+  - {name: Try it, steps: [{step: full-import-full-sync, objectProcessLimit: 10}]}");
        assertThat(at("#verdict")).containsText("It can be applied.");
        window.isAccessible();
        window.keep("form-of-run-profiles");
        at("#p4-name").fill("export");
        assertThat(at("[role=alert]")).containsText("Two run profiles are called 'Export'.");
        at("#p4-name").fill("Try it");
        assertThat(at("#lines")).containsText("Try it");
        write(text() + "# by somebody else\n");
        window.press("Keep exactly this");
        assertThat(at("[role=alert]")).containsText("says something else by now");
        assertThat(at("#p4-name")).hasValue("Try it");

        window.open("/configuration/profiles?connector=contoso");
        young("Try it");
        window.press("New step of New profile");
        focusIsOn("p5s1-step");
        at("#p5s1-step").selectOption("delta-sync");
        window.press("Up step 2 of Try it");
        focusIsOn("p5s0-down");
        window.press("Remove step 2 of Try it");
        focusIsOn("p5-add");
        assertThat(at("#lines")).containsText("+  - {name: Try it, steps: [delta-sync]}");
        window.press("Keep exactly this");
        assertThat(window.heading()).hasText("Configuration");
        assertThat(at("[data-change]")).containsText("connectors/contoso.yaml");
        assertThat(text())
                .contains(PROFILES.replace("# the end\n", "  - {name: Try it, steps: [delta-sync]}\n# the end\n"))
                .endsWith("# by somebody else\n");
    }

    private void young(String name) {
        window.press("New run profile");
        focusIsOn("p5-name");
        at("#p5-name").fill(name);
        at("#p5s0-step").selectOption("full-import-full-sync");
        at("[data-profile]").last().locator("summary").click();
        at("#p5s0-objects").fill("10");
        assertThat(at("#lines")).containsText("objectProcessLimit: 10");
    }

    /// Of the profile before, its comments go along.
    void removesARunProfile() throws IOException {
        window.open("/configuration/profiles?connector=contoso");
        window.press("Remove Delta Import");
        assertThat(at("#done")).hasText("'Delta Import' was removed.");
        assertThat(at("#gone")).containsText("# every half hour");
        assertThat(at("#advice")).containsText("Cycles start the run profile 'Delta Import'");
        at("#p0-name").fill("Everything");
        window.press("Keep exactly this");
        assertThat(at("[role=alert]")).containsText("the last changes were not shown yet");
        at("#p0-name").fill("Full Import");
        window.press("Remove Try it");
        window.press("New run profile");
        at("#p4-name").fill("Delta Import");
        at("#p4s0-step").selectOption("delta-import");
        window.press("See what differs");
        assertThat(at("#advice")).hasCount(0);
        window.press("Keep exactly this");
        assertThat(window.heading()).hasText("Configuration");
        assertThat(text())
                .contains("  # all of it\n  - {name: Full Import", "      - full-sync   # on Sundays\n")
                .contains("  - {name: Delta Import, steps: [delta-import]}\n# the end")
                .doesNotContain("Try it", "# every half hour");
    }

    void changesLimits() throws IOException {
        write(text().replace("\n", "\r\n"));
        var before = text();
        window.open("/connectors/contoso");
        window.follow("Change the limits");
        window.fill("At most, usually 500", "7");
        window.fill("At most, in per cent of its objects; empty for no such limit", "300");
        window.press("See what differs");
        assertThat(at("[role=alert]")).containsText("in per cent, is 100 at most, not 300.");
        window.fill("At most, in per cent of its objects; empty for no such limit", "30");
        window.fill("user", "5");
        window.press("See what differs");
        assertThat(at("#lines"))
                .containsText("+guards: {deletions: 7, deletionsByType: {user: 5}, deletionsPercent: 30}");
        window.keep("form-of-limits");
        window.press("Keep exactly this");
        assertThat(window.heading()).hasText("Configuration");
        assertThat(text().replace("guards: {deletions: 7, deletionsByType: {user: 5}, deletionsPercent: 30}\r\n", ""))
                .isEqualTo(before);
        window.open("/configuration/limits?connector=contoso");
        assertThat(window.page.getByLabel("user")).hasValue("5");
    }

    void refusesWhatItCannotKeep() throws IOException {
        var sound = text();
        write(sound.replace("[full-import]", "[ # as ever\n    full-import]"));
        window.open("/configuration/profiles?connector=contoso");
        at("#p0s0-step").selectOption("delta-import");
        assertThat(at("#lines")).containsText("+    delta-import]");
        window.press("New step of Full Import");
        assertThat(at("[role=alert]")).containsText("A form cannot change this without loss.");
        assertThat(at("[role=alert]")).containsText("Among what is to change stands a comment");
        assertThat(at("#keep")).hasCount(0);
        window.isAccessible();
        write(sound.replace("profiles:\n", "profiles: 7\nfiles:\n"));
        window.open("/configuration/profiles?connector=contoso");
        assertThat(at("[role=alert]")).containsText("A form cannot show what cannot be read");
        window.isAccessible();
        window.follow("change its text");
        assertThat(window.heading()).hasText("connectors/contoso.yaml");
        write(sound);
    }

    private void focusIsOn(String id) {
        assertThat(at("#" + id)).isFocused();
    }

    private Locator at(String selector) {
        return window.page.locator(selector);
    }

    private String text() throws IOException {
        return Files.readString(file);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }
}
