package org.syncline.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.FULL_IMPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.cli.demo.SampleCloud;
import org.syncline.directory.Person;
import org.syncline.engine.Cycle;
import org.syncline.engine.Result;
import tools.jackson.databind.JsonNode;

/// The founding journey, cycle by cycle (DECISIONS 22c): 844 accounts, 244 of them selected, each with a mailbox in
/// the cloud already. Its steps build upon each other.
///
/// @param <D> the directory it starts from
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
abstract class Journey<D extends DirectorySide> {

    static final int ACCOUNTS = 844;
    static final long SELECTED = 244;

    final World<D> world;
    private final boolean anchorWrittenBack;
    private final SortedMap<String, SortedMap<String, List<String>>> accountsAtFirst;
    private final SortedMap<String, JsonNode> cloudAtFirst;

    /// @param anchorWrittenBack whether `mS-DS-ConsistencyGuid` is the anchor and is written to the accounts
    Journey(World<D> world, boolean anchorWrittenBack) {
        this.world = world;
        this.anchorWrittenBack = anchorWrittenBack;
        accountsAtFirst = world.directory.accounts();
        cloudAtFirst = world.cloud.objects();
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    @Order(1)
    void a_stage_only_import_brings_the_selected_accounts_and_changes_nothing_anywhere() {
        assertThat(world.engine().installed().problems()).isEmpty();
        assertThat(accountsAtFirst).hasSize(ACCOUNTS);
        long requests = world.cloud.requests();
        long writes = world.directory.writes();

        var run = world.run(World.AD, FULL_IMPORT);

        assertThat(run.result()).isEqualTo(Result.SUCCESS);
        assertThat(Played.outcome(run).counters().all()).containsExactly(entry("stage-add", SELECTED));
        assertThat(world.postgres.number("SELECT count(*) FROM cs_object WHERE pending_export <> 0"))
                .isZero();
        assertThat(world.postgres.number("SELECT count(*) FROM mv_object")).isZero();
        assertThat(world.cloud.requests()).isEqualTo(requests);
        assertThat(world.directory.writes()).isEqualTo(writes);
    }

    @Test
    @Order(2)
    void the_first_cycle_matches_every_mailbox_and_creates_nothing() {
        long writes = world.directory.writes();

        var played = world.cycle(Cycle.Policy.INITIAL);

        assertThat(played.results()).containsExactly(Result.SUCCESS);
        assertThat(played.told())
                .containsExactly(
                        "contoso.test Full Import {stage-no-change=244}",
                        "cloud Full Import {stage-add=256}",
                        "contoso.test Full Synchronization {cloud/provisioned-add-flow=244, contoso.test/"
                                + (anchorWrittenBack ? "connector-flow" : "connector-no-flow")
                                + "=244, disconnector-projected-flow=244}",
                        "cloud Full Synchronization {cloud/connector-no-flow=244, connector-no-flow=244,"
                                + " contoso.test/connector-no-flow=244, disconnector-filtered=256}",
                        "cloud Export {export-add=244, export-add/matched-soft=244, export-overwritten=244}",
                        "contoso.test Export {" + (anchorWrittenBack ? "export-update=244}" : "}"));
        assertThat(world.cloud.objects().keySet()).isEqualTo(cloudAtFirst.keySet());
        if (!anchorWrittenBack) {
            assertThat(world.directory.writes()).isEqualTo(writes);
        }
        everyAccountIs(expected(false));
    }

    @Test
    @Order(3)
    void the_second_cycle_writes_what_the_mailboxes_say_and_nothing_else() {
        long writes = world.cloud.writes();

        var played = world.cycle(Cycle.Policy.DELTA);

        assertThat(played.results()).containsExactly(Result.SUCCESS);
        assertThat(played.told())
                .containsExactly(
                        "contoso.test Delta Import "
                                + (anchorWrittenBack ? "{export-confirmed=244, stage-update=244}" : "{}"),
                        "cloud Delta Import {export-confirmed=244, stage-update=244}",
                        "contoso.test Delta Synchronization " + (anchorWrittenBack ? "{connector-no-flow=244}" : "{}"),
                        "cloud Delta Synchronization {cloud/connector-no-flow=244, connector-flow=244,"
                                + " contoso.test/connector-flow=244, disconnector-filtered=12}",
                        "cloud Export {}",
                        "contoso.test Export {export-update=244}");
        assertThat(world.cloud.writes()).isEqualTo(writes);
        everyAccountIs(expected(true));
    }

    @Test
    @Order(4)
    void the_third_cycle_tells_the_cloud_the_addresses_that_are_now_the_directorys() {
        long writes = world.directory.writes();

        var played = world.cycle(Cycle.Policy.DELTA);

        assertThat(played.results()).containsExactly(Result.SUCCESS);
        assertThat(played.told())
                .containsExactly(
                        "contoso.test Delta Import {export-confirmed=244, stage-update=244}",
                        "cloud Delta Import {}",
                        "contoso.test Delta Synchronization {cloud/connector-flow=244, connector-flow=244,"
                                + " contoso.test/connector-no-flow=244}",
                        "cloud Delta Synchronization {disconnector-filtered=12}",
                        "cloud Export {export-update=244}",
                        "contoso.test Export {}");
        assertThat(world.directory.writes()).isEqualTo(writes);
        everyAccountIs(expected(true));
    }

    @Test
    @Order(5)
    void the_fourth_cycle_only_confirms() {
        var told = silent(Cycle.Policy.DELTA);

        assertThat(told)
                .containsExactly(
                        "contoso.test Delta Import {}",
                        "cloud Delta Import {export-confirmed=244, stage-update=244}",
                        "contoso.test Delta Synchronization {}",
                        "cloud Delta Synchronization {connector-no-flow=244, disconnector-filtered=12}",
                        "cloud Export {}",
                        "contoso.test Export {}");
    }

    @Test
    @Order(6)
    void from_the_fifth_cycle_on_there_is_nothing_to_do() {
        var told = silent(Cycle.Policy.DELTA);

        assertThat(told)
                .containsExactly(
                        "contoso.test Delta Import {}",
                        "cloud Delta Import {}",
                        "contoso.test Delta Synchronization {}",
                        "cloud Delta Synchronization {disconnector-filtered=12}",
                        "cloud Export {}",
                        "contoso.test Export {}");
        everyAccountIs(expected(true));
    }

    @Test
    @Order(7)
    void a_full_cycle_afterwards_finds_everything_as_it_is() {
        var told = silent(Cycle.Policy.INITIAL);

        assertThat(told)
                .containsExactly(
                        "contoso.test Full Import {stage-no-change=244}",
                        "cloud Full Import {stage-no-change=256}",
                        "contoso.test Full Synchronization {cloud/connector-no-flow=244, connector-no-flow=244,"
                                + " contoso.test/connector-no-flow=244}",
                        "cloud Full Synchronization {cloud/connector-no-flow=244, connector-no-flow=244,"
                                + " contoso.test/connector-no-flow=244, disconnector-filtered=12}",
                        "cloud Export {}",
                        "contoso.test Export {}");
        everyAccountIs(expected(true));
    }

    /// Account by account, so that a difference can be read.
    private void everyAccountIs(SortedMap<String, SortedMap<String, List<String>>> expected) {
        var accounts = world.directory.accounts();
        assertThat(accounts.keySet()).isEqualTo(expected.keySet());
        expected.forEach((dn, attributes) -> assertThat(accounts.get(dn)).as(dn).isEqualTo(attributes));
    }

    /// The accounts as they were at first, and what may have been written to them until now.
    private SortedMap<String, SortedMap<String, List<String>>> expected(boolean mailboxesWrittenBack) {
        var cloudAnchors = cloudAtFirst.values().stream()
                .collect(Collectors.toMap(
                        item -> item.path("attributes")
                                .path("userPrincipalName")
                                .stringValue(),
                        item -> item.path("cloudAnchor").stringValue()));
        SortedMap<String, SortedMap<String, List<String>>> expected = new TreeMap<>(accountsAtFirst);
        for (var person : world.organization.selected()) {
            var attributes = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            attributes.putAll(expected.getOrDefault(person.dn(), new TreeMap<>()));
            if (anchorWrittenBack) {
                attributes.put("mS-DS-ConsistencyGuid", attributes.get("objectGUID"));
            }
            if (mailboxesWrittenBack) {
                attributes.put("proxyAddresses", withLegacyAddress(attributes.get("proxyAddresses"), person));
                attributes.put(
                        "msDS-ExternalDirectoryObjectId", List.of(cloudAnchors.get(person.text("userPrincipalName"))));
            }
            expected.put(person.dn(), attributes);
        }
        return expected;
    }

    private static List<String> withLegacyAddress(List<String> addresses, Person person) {
        var more = new ArrayList<>(addresses);
        more.add("x500:" + SampleCloud.legacyAddress(person.text("sAMAccountName")));
        return more.stream().sorted().toList();
    }

    /// What a cycle tells that is to write nowhere.
    private List<String> silent(Cycle.Policy policy) {
        long inDirectory = world.directory.writes();
        long inCloud = world.cloud.writes();
        long change = world.cloud.changeNumber();
        var played = world.cycle(policy);
        assertThat(played.results()).containsExactly(Result.SUCCESS);
        assertThat(world.directory.writes()).isEqualTo(inDirectory);
        assertThat(world.cloud.writes()).isEqualTo(inCloud);
        assertThat(world.cloud.changeNumber()).isEqualTo(change);
        return played.told();
    }
}
