package org.syncline.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.cloud.SeedObject;
import org.syncline.directory.ActiveDirectoryServer;
import org.syncline.directory.DirectoryOptions;
import org.syncline.directory.access.Account;
import org.syncline.home.Home;
import org.syncline.home.Logging;
import org.syncline.home.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Users, an inetOrgPerson, contacts and groups in groups reach the cloud by the shipped rules, as `connector add`
/// makes
/// them; then another directory is added.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class EveryTypeTest {

    private static final String PASSWORD = "correct horse 7 battery";
    private static final String UNIT = "OU=Everybody,DC=contoso,DC=test";

    private static Path home;
    private static Shell shell;
    private static ActiveDirectoryServer contoso;
    private static ActiveDirectoryServer fabrikam;
    private static CloudServer cloud;
    private static Session open;

    @BeforeAll
    static void begin() throws Exception {
        Logging.quiet();
        home = Files.createTempDirectory(Path.of("/tmp"), "syncline-cli");
        home.toFile().setExecutable(true, false);
        shell = Shell.at(home);
        contoso = directory("contoso.test");
        fabrikam = directory("fabrikam.test");
        contoso.load(Path.of(Objects.requireNonNull(EveryTypeTest.class.getResource("everybody.ldif"))
                .toURI()));
        cloud = CloudServer.start(CloudOptions.ephemeral().repeatable(1));
        cloud.seed(Stream.of(
                SeedObject.user("cloud.only@contoso.test", "Cloud Only"),
                known("group", "All Staff", "all.staff@contoso.test"),
                known("contact", "Dan Dealer", "dan@dealer.example")));
        // Keeps the database up between the commands.
        open = Session.open(new Home(home, shell.environment()));
    }

    /// What the cloud has under the primary address of an object of the directory.
    private static SeedObject known(String type, String name, String address) {
        return SeedObject.parse(JsonMapper.shared().readTree("""
                {"type": "%s",
                 "attributes": {"displayName": "%s", "mail": "%s", "proxyAddresses": ["SMTP:%s"]},
                 "mailbox": {"cloudLegacyExchangeDN": "/o=ExchangeLabs/cn=%s"}}
                """.formatted(type, name, address, address, name)));
    }

    private static ActiveDirectoryServer directory(String domain) {
        return ActiveDirectoryServer.start(DirectoryOptions.of(domain)
                .with(Account.administrator(PASSWORD))
                .with(Account.synchronization("svc-sync", PASSWORD)));
    }

    @AfterAll
    static void end() throws IOException {
        open.close();
        cloud.close();
        contoso.close();
        fabrikam.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    @Order(1)
    void all_types_that_the_rules_are_for_are_selected() {
        add("contoso", contoso);
        shell.run(
                        "connector",
                        "add",
                        "cloud",
                        "--type=cloud-sync",
                        "--set=url=" + cloud.baseUrl(),
                        "--set=tenant=" + cloud.tenantId(),
                        "--set=client=" + cloud.clientId(),
                        "--secret=secret=file:" + cloud.clientSecretFile(),
                        "--set=ca=" + cloud.certificate(),
                        "--services=exchange-online,teams,sharepoint-online",
                        "--apply")
                .succeeds();
        shell.reading(
                        PASSWORD + "\n",
                        "connector",
                        "containers",
                        "select",
                        "contoso",
                        "--dn",
                        UNIT,
                        "--user",
                        "Administrator@contoso.test")
                .succeeds();
        shell.run("config", "apply", "--yes").succeeds();

        assertThat(shell.json("connector", "show", "contoso").at("/objectTypes").toString())
                .contains("contact", "group", "inetOrgPerson", "foreignSecurityPrincipal");
        assertThat(shell.json("connector", "show", "cloud").at("/objectTypes").toString())
                .contains("contact", "group", "user");
    }

    @Test
    @Order(2)
    void the_first_cycle_makes_everybody_in_the_cloud() {
        var runs = cycle("initial");

        assertThat(counters(runs, "cloud", "Export"))
                .contains(
                        entry("export-add", 6L), entry("export-add/created", 4L), entry("export-add/matched-soft", 2L))
                .doesNotContainKey("export-errors");
        assertThat(shell.json("cs", "search", "cloud").findValuesAsString("type"))
                .containsExactlyInAnyOrder("user", "user", "user", "user", "contact", "group", "group");
    }

    @Test
    @Order(3)
    void members_are_there_old_addresses_come_back_and_the_fifth_cycle_is_silent() {
        cycle("delta");
        cycle("delta");
        cycle("delta");
        var settled = cycle("delta");

        settled.forEach(run -> assertThat(run.at("/steps/0/counters").toString())
                .as(run.toString())
                .doesNotContain("stage-", "export-", "provisioned-"));
        assertThat(members("All Staff")).containsExactlyInAnyOrder("Cleo Diaz", "Dan Dealer", "Readers");
        assertThat(members("Readers")).containsExactlyInAnyOrder("Ann Lee", "Bo Berg");
        assertThat(addresses("All Staff")).contains("x500:/o=ExchangeLabs/cn=All Staff");
        assertThat(addresses("Dan Dealer")).contains("x500:/o=ExchangeLabs/cn=Dan Dealer");
    }

    @Test
    @Order(4)
    void one_more_member_is_one_value_to_export() {
        contoso.apply("""
                dn: CN=Readers,%s
                changetype: modify
                add: member
                member: CN=Cleo Diaz,%s
                """.formatted(UNIT, UNIT));
        shell.run("run", "start", "contoso", "delta-import").succeeds();
        shell.run("run", "start", "contoso", "delta-sync").succeeds();

        var pending = shell.json("pending", "list", "cloud");
        assertThat(pending).hasSize(1);
        assertThat(pending.get(0).path("attribute").asString()).isEqualTo("member");

        var export = counters(cycle("delta"), "cloud", "Export");
        assertThat(export).containsEntry("export-update", 1L).doesNotContainKey("export-add");
        cycle("delta");
        assertThat(members("Readers")).containsExactlyInAnyOrder("Ann Lee", "Bo Berg", "Cleo Diaz");
    }

    @Test
    @Order(5)
    void another_directory_brings_its_rules_into_the_rows_of_the_first() {
        var before = shell.json("config", "apply", "--dry-run");
        var answer = add("fabrikam", fabrikam);

        assertThat(before.at("/changes")).isEmpty();
        assertThat(answer).contains("The shipped rules were made anew with fabrikam");
        assertThat(home.resolve("configuration/rules/100-in-from-contoso-user-join.yaml"))
                .exists();
        assertThat(home.resolve("configuration/rules/101-in-from-fabrikam-user-join.yaml"))
                .exists();
        assertThat(home.resolve("configuration/rules/101-in-from-contoso-inetorgperson-join.yaml"))
                .doesNotExist();
        shell.run("config", "apply", "--yes").succeeds();
        var again = shell.json("run", "start", "contoso", "full-sync");
        assertThat(again.at("/steps/0/counters").propertyNames())
                .containsOnly(
                        "connector-no-flow",
                        "disconnector-remains",
                        "cloud/connector-no-flow",
                        "contoso/connector-no-flow");
    }

    private static String add(String name, ActiveDirectoryServer directory) {
        return shell.reading(
                        PASSWORD + "\n",
                        "connector",
                        "add",
                        name,
                        "--type=active-directory",
                        "--set=host=127.0.0.1",
                        "--set=port=" + directory.ldapsPort(),
                        "--set=ca=" + directory.certificateFile(),
                        "--set=user=svc-sync@" + directory.domain())
                .succeeds()
                .beside();
    }

    private static JsonNode cycle(String policy) {
        var answer = shell.run("cycle", "start", "--policy", policy, "-o", "json");
        assertThat(answer.code()).as(answer.out() + answer.beside()).isZero();
        return answer.json();
    }

    private static Map<String, Long> counters(JsonNode runs, String connector, String profile) {
        var counters = new TreeMap<String, Long>();
        runs.valueStream()
                .filter(run -> run.path("connector").asString().equals(connector)
                        && run.path("profile").asString().equals(profile))
                .forEach(run -> run.at("/steps/0/counters")
                        .properties()
                        .forEach(each ->
                                counters.put(each.getKey(), each.getValue().asLong())));
        return counters;
    }

    /// What the directory holds now.
    private static List<String> addresses(String name) {
        return contoso.find("(cn=" + name + ")").getFirst().texts("proxyAddresses");
    }

    /// The names of the members that the cloud has shown of a group.
    private static List<String> members(String group) {
        var shown = shell.json("cs", "search", "cloud").findValuesAsString("dn").stream()
                .map(dn -> shell.json("cs", "get", "cloud", "--dn", dn).at("/layers/imported"))
                .toList();
        var names = shown.stream()
                .collect(Collectors.toMap(
                        one -> one.at("/(dn)/0").asString(),
                        one -> one.at("/displayName/0").asString()));
        return shown.stream()
                .filter(one -> one.at("/displayName/0").asString().equals(group))
                .flatMap(one -> one.path("member").valueStream())
                .map(member -> names.get(member.asString()))
                .toList();
    }
}
