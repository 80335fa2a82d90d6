package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;
import static org.syncline.core.sync.Company.user;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.Draft;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;

/// What referred to an MV object that is gone, whichever connector brought the reference (engine.md 6.8 c).
class DeparturesTest {

    private static final AttributeName MANAGER = new AttributeName("manager");

    @Test
    void it_refers_to_it_no_longer_in_the_same_run_and_so_does_what_is_exported() {
        var world = new MemoryWorld(List.of(
                Company.fromHr(),
                Draft.inbound("In from Phone", PHONE, 110, "user", "person")
                        .join("id", "id")
                        .copy("manager", "manager"),
                Company.toCloud()));
        world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "anchor", "A7"));
        world.system(HR).put(new Anchor("e8"), user("Bob", "id", "8", "anchor", "A8"));
        world.system(PHONE).put(new Anchor("p7"), user("Ann", "id", "7"));
        world.system(PHONE).put(new Anchor("p8"), user("Bob", "id", "8", "manager", "#p7"));
        world.cycle().cycle().export(CLOUD).cycle();
        assertThat(world.mv.values()).anyMatch(person -> person.values(MANAGER).size() == 1);

        world.system(HR).remove(new Anchor("e7"));
        world.read(HR).synchronizeChanges(HR);

        assertThat(world.mv.values())
                .singleElement()
                .satisfies(bob -> assertThat(bob.values(MANAGER).isEmpty()).isTrue());
        assertThat(world.of(CLOUD))
                .extracting(CsObject::tower)
                .anySatisfy(tower -> assertThat(tower.pendingExport())
                        .isInstanceOfSatisfying(
                                Delta.Update.class,
                                update -> assertThat(update.changes()).containsOnlyKeys(MANAGER)));
        var after = world.mv.values().toString();
        world.cycle();
        assertThat(world.mv.values()).hasToString(after);
    }
}
