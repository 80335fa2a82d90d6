package org.syncline.journey;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syncline.directory.Person;
import org.syncline.directory.SampleOrganization;
import org.syncline.directory.access.Tampering;
import org.syncline.engine.Cycle.Policy;

/// The counters of operations.md 3, as a day of a small company shows them: what happened, and what each step counted.
/// The golden file is for a person to read. What this company has no cause for, `counters-town.md` shows.
class CountersGoldenTest {

    private final Chronicle chronicle =
            // the references that have to wait depend on anchors that nobody chose
            new Chronicle("What each step counts", Set.of("export-held-references"));

    @Test
    void every_step_counts_what_it_counted() throws IOException {
        try (var world = World.inMemory(SampleOrganization.of("contoso.test", 40, World.SMALL, 7))) {
            play(world);
        }

        chronicle.compare("counters.md");
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
        chronicle.tell(what, world.cycle(policy).runs());
    }
}
