package org.syncline.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.DELTA_IMPORT;
import static org.syncline.journey.World.DELTA_SYNC;
import static org.syncline.journey.World.EXPORT;
import static org.syncline.journey.World.FULL_IMPORT;
import static org.syncline.journey.World.FULL_SYNC;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final long CLOUD_ONLY = 12;
    private static final Map<String, Long> NOTHING = Map.of();

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
        assertThat(played.counters(World.AD, FULL_IMPORT)).containsExactly(entry("stage-no-change", SELECTED));
        assertThat(played.counters(World.CLOUD, FULL_IMPORT))
                .containsExactly(entry("stage-add", SELECTED + CLOUD_ONLY));
        assertThat(played.counters(World.AD, FULL_SYNC))
                .containsEntry("disconnector-projected-flow", SELECTED)
                .containsEntry("cloud/provisioned-add-flow", SELECTED);
        assertThat(played.counters(World.CLOUD, EXPORT))
                .containsExactly(
                        entry("export-add", SELECTED),
                        entry("export-add/matched-soft", SELECTED),
                        entry("export-overwritten", SELECTED));
        assertThat(world.cloud.objects().keySet()).isEqualTo(cloudAtFirst.keySet());
        if (anchorWrittenBack) {
            assertThat(played.counters(World.AD, EXPORT)).containsExactly(entry("export-update", SELECTED));
        } else {
            assertThat(played.counters(World.AD, EXPORT)).isEmpty();
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
        assertThat(played.counters(World.AD, DELTA_IMPORT)).isEqualTo(anchorWrittenBack ? confirmed() : NOTHING);
        assertThat(played.counters(World.CLOUD, DELTA_IMPORT)).isEqualTo(confirmed());
        assertThat(played.counters(World.CLOUD, DELTA_SYNC))
                .containsEntry("connector-flow", SELECTED)
                .containsEntry("contoso.test/connector-flow", SELECTED);
        assertThat(played.counters(World.AD, EXPORT)).containsExactly(entry("export-update", SELECTED));
        assertThat(played.counters(World.CLOUD, EXPORT)).isEmpty();
        assertThat(world.cloud.writes()).isEqualTo(writes);
        everyAccountIs(expected(true));
    }

    @Test
    @Order(4)
    void the_third_cycle_tells_the_cloud_the_addresses_that_are_now_the_directorys() {
        long writes = world.directory.writes();

        var played = world.cycle(Cycle.Policy.DELTA);

        assertThat(played.results()).containsExactly(Result.SUCCESS);
        assertThat(played.counters(World.AD, DELTA_IMPORT)).isEqualTo(confirmed());
        assertThat(played.counters(World.CLOUD, DELTA_IMPORT)).isEmpty();
        assertThat(played.counters(World.AD, DELTA_SYNC))
                .containsEntry("connector-flow", SELECTED)
                .containsEntry("cloud/connector-flow", SELECTED);
        assertThat(played.counters(World.CLOUD, EXPORT)).containsExactly(entry("export-update", SELECTED));
        assertThat(played.counters(World.AD, EXPORT)).isEmpty();
        assertThat(world.directory.writes()).isEqualTo(writes);
        everyAccountIs(expected(true));
    }

    @Test
    @Order(5)
    void the_fourth_cycle_only_confirms() {
        var played = played(Cycle.Policy.DELTA);

        assertThat(played.results()).containsExactly(Result.SUCCESS);
        assertThat(played.counters(World.AD, DELTA_IMPORT)).isEmpty();
        assertThat(played.counters(World.CLOUD, DELTA_IMPORT)).isEqualTo(confirmed());
        assertThat(played.counters(World.CLOUD, DELTA_SYNC))
                .isEqualTo(Map.of("connector-no-flow", SELECTED, "disconnector-filtered", CLOUD_ONLY));
    }

    @Test
    @Order(6)
    void from_the_fifth_cycle_on_there_is_nothing_to_do() {
        var played = played(Cycle.Policy.DELTA);

        assertThat(played.results()).containsExactly(Result.SUCCESS);
        assertThat(played.counters(World.AD, DELTA_IMPORT)).isEmpty();
        assertThat(played.counters(World.CLOUD, DELTA_IMPORT)).isEmpty();
        assertThat(played.counters(World.AD, DELTA_SYNC)).isEmpty();
        assertThat(played.counters(World.CLOUD, DELTA_SYNC))
                .containsExactly(entry("disconnector-filtered", CLOUD_ONLY));
        everyAccountIs(expected(true));
    }

    @Test
    @Order(7)
    void a_full_cycle_afterwards_finds_everything_as_it_is() {
        var played = played(Cycle.Policy.INITIAL);

        assertThat(played.results()).containsExactly(Result.SUCCESS);
        assertThat(played.counters(World.AD, FULL_IMPORT)).containsExactly(entry("stage-no-change", SELECTED));
        assertThat(played.counters(World.CLOUD, FULL_IMPORT))
                .containsExactly(entry("stage-no-change", SELECTED + CLOUD_ONLY));
        assertThat(played.counters(World.AD, FULL_SYNC)).containsEntry("connector-no-flow", SELECTED);
        assertThat(played.counters(World.CLOUD, FULL_SYNC)).containsEntry("connector-no-flow", SELECTED);
        everyAccountIs(expected(true));
    }

    private static Map<String, Long> confirmed() {
        return Map.of("export-confirmed", SELECTED, "stage-update", SELECTED);
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

    /// A cycle that is to write nowhere.
    private Played played(Cycle.Policy policy) {
        long inDirectory = world.directory.writes();
        long inCloud = world.cloud.writes();
        long change = world.cloud.changeNumber();
        var played = world.cycle(policy);
        assertThat(played.counters(World.AD, EXPORT)).isEmpty();
        assertThat(played.counters(World.CLOUD, EXPORT)).isEmpty();
        assertThat(world.directory.writes()).isEqualTo(inDirectory);
        assertThat(world.cloud.writes()).isEqualTo(inCloud);
        assertThat(world.cloud.changeNumber()).isEqualTo(change);
        return played;
    }
}
