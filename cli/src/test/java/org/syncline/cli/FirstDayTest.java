package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.cloud.CloudServer;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.SampleOrganization;

/// The first day of an administrator, word for word: from nothing to accounts that are linked to their cloud mailboxes.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class FirstDayTest {

    private static final String PASSWORD = Office.PASSWORD;
    private static final SampleOrganization ORGANIZATION = Office.ORGANIZATION;

    private static Office office;
    private static Path home;
    private static Shell shell;
    private static ActiveDirectoryServer directory;
    private static CloudServer cloud;

    @BeforeAll
    static void begin() throws IOException {
        office = new Office();
        home = office.home;
        shell = office.shell;
        directory = office.directory;
        cloud = office.cloud;
    }

    @AfterAll
    static void end() throws IOException {
        office.close();
    }

    @Test
    @Order(1)
    void without_a_configuration_a_verb_says_how_to_begin() {
        var answer = shell.run("run", "start", "contoso", "Full Import");

        assertThat(answer.code()).isEqualTo(9);
        assertThat(answer.beside()).contains("No configuration is applied yet", "syncline connector add");
    }

    @Test
    @Order(2)
    void a_directory_is_added_without_a_secret_in_its_file() throws IOException {
        shell.reading(PASSWORD + "\n", """
                        connector add contoso --type active-directory --set host=127.0.0.1 --set port=%d --set ca=%s \
                        --set user=svc-sync@contoso.test""".formatted(directory.ldapsPort(), directory.certificateFile())
                        .split(" ", -1))
                .succeeds();

        assertThat(Files.readString(home.resolve("configuration/connectors/contoso.yaml")))
                .contains("secret:contoso-password")
                .doesNotContain(PASSWORD);
        assertThat(home.resolve("secrets/contoso-password")).content().startsWith("syncline:1:");
    }

    @Test
    @Order(3)
    void with_the_cloud_come_the_rules() throws IOException {
        var answer = Office.addCloud(shell, cloud);

        answer.succeeds();
        assertThat(answer.beside()).contains("rules were written").contains("Their examples were written, too");
        assertThat(shell.run("rule", "test").succeeds().out()).contains("examples are as expected.");
        try (var rules = Files.list(home.resolve("configuration/rules"))) {
            assertThat(rules).hasSizeGreaterThan(8);
        }
        assertThat(shell.json("config", "history")).hasSize(1);
        assertThat(shell.json("connector", "list").findValuesAsString("name"))
                .containsExactlyInAnyOrder("contoso", "cloud");
    }

    @Test
    @Order(4)
    void a_container_is_selected_with_a_borrowed_account() throws IOException {
        shell.reading(
                        PASSWORD + "\n",
                        "connector",
                        "containers",
                        "select",
                        "contoso",
                        "--dn",
                        ORGANIZATION.selectedUnit(),
                        "--user",
                        "Administrator@contoso.test")
                .succeeds();

        assertThat(Files.readString(home.resolve("configuration/connectors/contoso.yaml")))
                .contains("Migrated Mailboxes")
                .doesNotContain("Administrator");
        var containers = shell.json("connector", "containers", "contoso", "--below", "OU=Contoso,DC=contoso,DC=test");
        assertThat(containers
                        .valueStream()
                        .filter(one -> one.path("selected").asString().equals("yes")))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.path("dn").asString()).isEqualToIgnoringCase(ORGANIZATION.selectedUnit()));
    }

    @Test
    @Order(5)
    void a_full_import_stages_what_is_selected() {
        var run = shell.json("run", "start", "contoso", "Full Import, Stage Only");

        assertThat(run.at("/result").asString()).isEqualTo("success");
        assertThat(run.at("/steps/0/counters/stage-add").asInt()).isGreaterThanOrEqualTo(Office.SELECTED);
        shell.run("run", "start", "cloud", "full-import").succeeds();
    }

    @Test
    @Order(6)
    void staged_objects_are_found() {
        var found = shell.json("cs", "search", "contoso", "pending-import", "--sub-tree", ORGANIZATION.selectedUnit());

        assertThat(found.valueStream().filter(one -> one.path("type").asString().equals("user")))
                .hasSize(Office.SELECTED);
        var name = ORGANIZATION.selected().getFirst().dn();
        var one = shell.json("cs", "get", "contoso", "--dn", name);
        assertThat(one.at("/pendingImport").asString()).isEqualTo("add");
        assertThat(one.at("/layers/imported/mail/0").asString()).endsWith("@contoso.test");
        assertThat(shell.run("cs", "get", "contoso", "--dn", "CN=Nobody,DC=contoso,DC=test")
                        .code())
                .isEqualTo(9);
    }

    @Test
    @Order(7)
    void every_account_will_meet_its_mailbox() {
        var matches = shell.json("object", "match-preview");

        assertThat(matches.valueStream()
                        .filter(one -> one.path("prediction").asString().equals("soft-match")))
                .hasSize(Office.SELECTED);
        var preview = shell.json(
                "object",
                "preview",
                "contoso",
                "--dn",
                ORGANIZATION.selected().getFirst().dn());
        assertThat(preview.at("/decision").asString()).startsWith("disconnector-projected");
        assertThat(preview.at("/exports/cloud")).isNotEmpty();
    }

    @Test
    @Order(8)
    void the_first_cycle_links_them() {
        var cycle = shell.run("cycle", "start", "--policy", "initial");

        cycle.succeeds();
        assertThat(cycle.out()).containsPattern("export-add/matched-soft +" + Office.SELECTED + " ");
    }

    @Test
    @Order(9)
    void the_metaverse_tells_where_values_come_from() {
        var address =
                ORGANIZATION.selected().getFirst().attributes().get("mail").getFirst();
        var person = shell.json("mv", "get", "--upn", address);

        assertThat(person.at("/type").asString()).isEqualTo("person");
        assertThat(person.at("/joined")).hasSize(2);
        assertThat(person.path("attributes")
                        .valueStream()
                        .filter(one -> one.path("attribute").asString().equals("displayName")))
                .singleElement()
                .satisfies(one -> assertThat(one.path("rule").asString()).startsWith("In from"));
        var why = shell.json("object", "explain", "--upn", address);
        assertThat(why.at("/targets/cloud/partner").asString()).isEqualTo("kept");
        assertThat(shell.run("object", "explain", "--upn", address, "--attribute", "displayName")
                        .succeeds()
                        .out())
                .contains(", applied");
        var id = person.at("/id").asString();
        assertThat(shell.json("mv", "get", "--id", id).at("/id").asString()).isEqualTo(id);
        assertThat(shell.json("mv", "search", "--attribute", "userPrincipalName=" + address))
                .hasSize(1);
    }

    @Test
    @Order(10)
    void what_waits_for_the_directory_is_listed_value_by_value_and_sent() {
        shell.run("run", "start", "cloud", "delta-import").succeeds();
        shell.run("run", "start", "cloud", "delta-sync").succeeds();
        var pending = shell.json("pending", "list", "contoso");

        assertThat(pending.valueStream().map(one -> one.path("operation").asString()))
                .containsOnly("update");
        assertThat(pending.findValuesAsString("attribute")).contains("proxyAddresses");
        assertThat(shell.json("pending", "summary").findValuesAsString("update"))
                .contains(Integer.toString(Office.SELECTED));
        shell.run("Start-OnlineCoexistenceSync").succeeds();
        assertThat(shell.json("pending", "list", "contoso")).isEmpty();
    }

    @Test
    @Order(11)
    void history_keeps_the_numbers_and_the_objects_behind_them() {
        var runs = shell.json("history", "list", "--connector", "contoso", "--last", "50");
        var first = runs.get(runs.size() - 1);

        var run = Long.toString(first.path("run").asLong());
        var shown = shell.json("history", "show", run);
        int adds = shown.at("/steps/0/counters/stage-add").asInt();
        assertThat(adds).isGreaterThanOrEqualTo(Office.SELECTED);
        assertThat(shell.json("history", "show", run, "--objects", "stage-add")).hasSize(adds);
        assertThat(shell.run("history", "show", "999999").code()).isEqualTo(9);
        new RunVerbs(office).changes(run);
    }

    @Test
    @Order(12)
    void nothing_runs_in_the_end_and_nothing_is_left_to_apply() {
        assertThat(shell.json("run", "status").findValuesAsString("state")).containsOnly("idle");
        assertThat(shell.run("run", "stop").code()).isEqualTo(9);
        assertThat(shell.json("config", "apply").at("/applied").asBoolean()).isFalse();
        assertThat(shell.run("dump").succeeds().out()).contains("contoso", "| synced |", "| link |");
    }

    @Test
    @Order(13)
    void a_program_that_does_not_agree_applies_nothing() throws IOException {
        var file = home.resolve("configuration/connectors/contoso.yaml");
        Files.writeString(file, Files.readString(file) + "# a note\nguards: {deletions: 7}\n");

        assertThat(shell.run("config", "apply", "--dry-run").succeeds().out())
                .contains("deletions: 7", "Nothing was applied");
        assertThat(shell.run("config", "apply").code()).isEqualTo(1);
        shell.run("config", "apply", "--yes").succeeds();
        assertThat(shell.json("connector", "show", "contoso")
                        .at("/deletionLimit")
                        .asInt())
                .isEqualTo(7);
        assertThat(Files.readString(file)).contains("# a note");
    }

    @Test
    @Order(14)
    void a_busy_connector_is_told_by_the_exit_code() {
        var contoso = office.open.connector("contoso");
        try (var _ = office.open.database().locks().tryConnector(contoso.id()).orElseThrow()) {
            assertThat(shell.run("run", "start", "contoso", "Full Import").code())
                    .isEqualTo(6);
        }
    }

    @Test
    @Order(15)
    void a_directory_that_does_not_answer_is_told_by_the_exit_code() {
        directory.stopListening();
        try {
            assertThat(shell.run("run", "start", "contoso", "Full Import").code())
                    .isEqualTo(10);
        } finally {
            directory.startListening();
        }
    }

    @Test
    @Order(16)
    void what_a_limit_holds_is_looked_at_and_approved() throws IOException {
        new ProtectionVerbs(office).holdAndApprove();
    }

    @Test
    @Order(17)
    void an_installation_that_only_stages_exports_nothing() throws IOException {
        new ProtectionVerbs(office).stageOnly();
        new ProtectionVerbs(office).tidy();
        new RunVerbs(office).dropAndResume();
        new RunVerbs(office).keepPreview();
    }

    @Test
    @Order(18)
    void a_link_is_broken_and_made_by_hand() {
        new LinkVerbs(office).disconnectAndJoin();
    }
}
