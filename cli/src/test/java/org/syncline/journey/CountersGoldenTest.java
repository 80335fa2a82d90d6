package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.core.sync.InboundCounter;
import org.syncline.core.sync.OutboundCounter;
import org.syncline.core.sync.StageCounter;
import org.syncline.directory.Person;
import org.syncline.directory.SampleOrganization;
import org.syncline.directory.access.Tampering;
import org.syncline.engine.Cycle.Policy;

/// The counters of operations.md 3, as a day of a small company shows them: what happened, and what each step counted.
/// The golden file is for a person to read.
class CountersGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/syncline/journey/counters.md");

    private static final List<String> EXPORT_COUNTERS = List.of(
            "export-add",
            "export-update",
            "export-rename",
            "export-delete",
            "export-failure",
            "export-confirmed",
            "export-not-reimported",
            "filtered-objects",
            "filtered-deletes",
            "discovery-errors");

    /// Those that this company has no reason for, and where they are shown instead.
    private static final List<String> ELSEWHERE = List.of(
            "connector-filtered-leave-mv: CountersTest",
            "connector-filtered-remove-mv: CountersTest",
            "connector-delete-leave-mv: CountersTest",
            "connector-flow-remove-mv: CountersTest",
            "disconnector-joined-flow: CountersTest",
            "disconnector-joined-no-flow: CountersTest",
            "disconnector-joined-remove-mv: nowhere yet",
            "disconnector-projected-no-flow: CountersTest",
            "disconnector-remains: CountersTest",
            "disconnector-projected-remove-mv: nowhere yet",
            "export-rename: TownCountersTest",
            "filtered-objects: FullImportContract",
            "flow-failure: BadObjectTest",
            "provisioned-add-no-flow: CountersTest",
            "provisioned-rename-flow: CountersTest",
            "provisioned-rename-no-flow: CountersTest",
            "stage-delete-add: StagingTest",
            "stage-failure: BadObjectTest");

    private final List<String> text = new ArrayList<>();
    private final TreeSet<String> seen = new TreeSet<>();

    /// With `-Dgolden.write` the file is written anew; the difference is for a person to read.
    @Test
    void every_step_counts_what_it_counted() throws IOException {
        try (var world = World.inMemory(SampleOrganization.of("contoso.test", 40, World.SMALL, 7))) {
            play(world);
        }
        var told = "# What each step counts\n" + String.join("", text);
        if (System.getProperty("golden.write") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, told);
        }

        assertThat(told).isEqualTo(Files.readString(GOLDEN));
        assertThat(all().filter(counter -> !seen.contains(counter)))
                .containsExactlyInAnyOrderElementsOf(
                        ELSEWHERE.stream().map(line -> line.split(": ", -1)[0]).toList());
    }

    private void play(World<MemoryDirectory> world) {
        var people = world.followers();
        cycle(
                world,
                "Nobody is known yet: twenty people and their mailboxes are read for the first time",
                Policy.INITIAL);
        cycle(world, "The mailboxes say who they are, and that is written to the people", Policy.DELTA);
        cycle(world, "What was written is seen again, and goes to the cloud", Policy.DELTA);
        cycle(world, "The cloud confirms it", Policy.DELTA);
        cycle(world, "Everything is read again, and nothing has changed", Policy.INITIAL);

        world.directory.put(people.get(0).dn(), "displayName", "Another Name");
        cycle(world, "One name is changed", Policy.DELTA);
        world.directory.put(people.get(1).dn(), "userAccountControl", "66048");
        cycle(world, "The name is confirmed; another change is of no account to the rules", Policy.DELTA);

        world.directory.rename(people.get(2).dn(), "CN=Renamed Person");
        cycle(world, "A person is renamed", Policy.DELTA);
        world.directory.delete(people.get(3).dn());
        world.directory.move(people.get(4).dn(), world.otherUnit());
        world.directory.delete(outsider(world));
        cycle(world, "One leaves, one moves to a unit that is not selected, and a stranger leaves", Policy.DELTA);

        world.directory.hire(MemoryDirectory.newcomer("CN=New Comer," + world.organization.selectedUnit()));
        cycle(world, "A person is hired", Policy.DELTA);
        world.directory.put("CN=New Comer," + world.organization.selectedUnit(), "adminCount", "1");
        cycle(world, "She becomes an administrator, so nothing is written to her", Policy.DELTA);
        world.directory.put("CN=New Comer," + world.organization.selectedUnit(), "adminCount", "0");
        cycle(world, "She is none any more", Policy.DELTA);
        world.directory.put(
                "CN=New Comer," + world.organization.selectedUnit(),
                "msDS-ExternalDirectoryObjectId",
                "somebody else's hand");
        cycle(world, "What was written to her is changed by another hand before it is seen", Policy.DELTA);

        world.directory.faults().tamper(Tampered.page(1, Tampered.first(Tampered.without("objectGUID"))));
        cycle(world, "One object is read without its anchor", Policy.INITIAL);
        world.directory.faults().tamper(Tampering.NONE);
    }

    private static String outsider(World<MemoryDirectory> world) {
        var selected = world.organization.selected().stream().map(Person::dn).toList();
        var managers = world.organization.people().stream()
                .map(person -> person.text("manager"))
                .toList();
        return world.organization.people().stream()
                .map(Person::dn)
                .filter(dn -> !selected.contains(dn) && !managers.contains(dn))
                .findFirst()
                .orElseThrow();
    }

    private void cycle(World<MemoryDirectory> world, String what, Policy policy) {
        var played = world.cycle(policy);
        text.add("\n## %s\n\n".formatted(what));
        for (var run : played.runs()) {
            var counters = new TreeMap<>(Played.outcome(run).counters().all());
            counters.remove("export-held-references"); // depends on anchors that nobody chose
            counters.keySet().forEach(counter -> seen.add(counter.substring(counter.indexOf('/') + 1)));
            counters.keySet().forEach(seen::add);
            if (!counters.isEmpty() || !run.result().code().equals("success")) {
                text.add("- %s, %s: %s %s\n"
                        .formatted(run.connector(), run.profile(), run.result().code(), counters));
            }
        }
    }

    private static Stream<String> all() {
        return Stream.of(
                        Arrays.stream(InboundCounter.values()).map(InboundCounter::code),
                        Arrays.stream(OutboundCounter.values()).map(OutboundCounter::code),
                        Arrays.stream(StageCounter.values()).map(StageCounter::code),
                        EXPORT_COUNTERS.stream())
                .flatMap(each -> each)
                .filter(code -> !code.isEmpty())
                .distinct();
    }
}
