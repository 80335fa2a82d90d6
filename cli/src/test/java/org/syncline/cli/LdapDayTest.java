package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.SearchScope;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.home.Home;
import org.syncline.home.Logging;
import org.syncline.home.Session;
import org.syncline.testkit.SlapdDirectory;

/// An OpenLDAP server is added beside a cloud, read in full, and asked what changed.
@Tag("slapd")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class LdapDayTest {

    private static final int PEOPLE = 40;
    private static final int GROUPS = 5;

    private static Shell shell;
    private static Path home;
    private static SlapdDirectory slapd;
    private static CloudServer cloud;
    private static Session open;

    @BeforeAll
    static void begin() throws Exception {
        Logging.quiet();
        home = Files.createTempDirectory(Path.of("/tmp"), "syncline-cli");
        home.toFile().setExecutable(true, false);
        shell = Shell.at(home);
        slapd = SlapdDirectory.start("--users", PEOPLE, "--groups", GROUPS, "--contacts", 0);
        cloud = CloudServer.start(CloudOptions.ephemeral());
        // Keeps the database up between the commands.
        open = Session.open(new Home(home, shell.environment()));
    }

    @AfterAll
    static void end() {
        open.close();
        cloud.close();
        slapd.close();
    }

    @Test
    @Order(1)
    void it_is_added_and_no_rules_come_with_it() {
        var access = slapd.access();
        Office.addCloud(shell, cloud).succeeds();

        shell.reading(
                        access.reader().password() + "\n",
                        "connector add people --type ldap --set host=localhost --set port=%d --set ca=%s --set user=%s --apply"
                                .formatted(
                                        access.ldapsPort(),
                                        access.ca(),
                                        access.reader().user())
                                .split(" ", -1))
                .succeeds();

        assertThat(home.resolve("configuration/connectors/people.yaml"))
                .content()
                .contains("inetOrgPerson", "groupOfNames");
        assertThat(home.resolve("configuration/rules"))
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder -> assertThat(folder).isEmptyDirectory());
    }

    @Test
    @Order(2)
    void a_full_import_stages_people_and_groups() {
        var run = shell.json("run", "start", "people", "Full Import, Stage Only");

        assertThat(run.at("/result").asString()).isEqualTo("success");
        assertThat(run.at("/steps/0/counters/stage-add").asInt()).isEqualTo(PEOPLE + GROUPS);
    }

    @Test
    @Order(3)
    void a_delta_import_tells_who_was_deleted() throws Exception {
        try (var admin = slapd.connection()) {
            var people = admin.search(slapd.suffix(), SearchScope.SUB, "(objectClass=inetOrgPerson)", "1.1");
            admin.delete(people.getSearchEntries().getLast().getDN());
        }

        var run = shell.json("run", "start", "people", "Delta Import, Stage Only");

        assertThat(run.at("/result").asString()).isEqualTo("success");
        assertThat(run.at("/steps/0/counters/stage-delete").asInt()).isEqualTo(1);
    }
}
