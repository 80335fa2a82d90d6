package org.syncline.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.DELTA_IMPORT;
import static org.syncline.journey.World.FULL_IMPORT;
import static org.syncline.journey.World.SMALL;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.Scope;
import org.syncline.core.value.DistinguishedName;
import org.syncline.directory.Person;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Cycle;
import org.syncline.engine.Result;

/// A selected unit that is empty or gone deletes nothing (operations.md 4, 9.2).
class SelectedUnitTest {

    private static final String NEW_UNIT = "OU=New Mailboxes,OU=Contoso,DC=contoso,DC=test";

    @Test
    void a_selected_unit_that_was_deleted_stops_every_import_until_another_one_is_selected() {
        try (var world = World.settled()) {
            world.directory.hire(unit());
            world.organization.selected().forEach(person -> world.directory.move(person.dn(), NEW_UNIT));
            world.directory.delete(world.organization.selectedUnit());

            for (var profile : List.of(DELTA_IMPORT, FULL_IMPORT)) {
                var outcome = Played.outcome(world.run(AD, profile));
                assertThat(outcome.result()).as(outcome.message()).isEqualTo(Result.NO_START_PARTITION);
                assertThat(outcome.result().code()).isEqualTo("no-start-partition-delete");
                assertThat(outcome.message())
                        .contains(world.organization.selectedUnit(), "does not exist any more", "Select another one");
            }
            assertThat(world.pendingDeletes()).isZero();

            world.reconfigure(connector -> connector.name().equals(AD) ? selecting(world, connector) : connector);
            var played = world.cycle(Cycle.Policy.DELTA);
            assertThat(played.results()).containsExactly(Result.SUCCESS);
            assertThat(played.counters(AD, FULL_IMPORT)).containsExactly(entry("stage-rename", (long) SMALL));
            assertThat(world.pendingDeletes()).isZero();
            assertThat(world.cloud.deleted()).isZero();
        }
    }

    @Test
    void a_selected_unit_that_is_empty_is_no_reason_to_delete_anything() {
        try (var world = World.settled()) {
            var away = world.organization.selected().stream()
                    .map(person -> world.directory.move(person.dn(), world.otherUnit()))
                    .toList();

            var outcome = Played.outcome(world.run(AD, FULL_IMPORT));
            assertThat(outcome.result().code()).isEqualTo("completed-no-objects");
            assertThat(outcome.counters().of("stage-delete")).isZero();
            assertThat(outcome.message())
                    .contains("nothing was taken for deleted", "selected containers", "run a full import");
            assertThat(world.pendingDeletes()).isZero();

            away.forEach(dn -> world.directory.move(dn, world.organization.selectedUnit()));
            var played = world.cycle(Cycle.Policy.DELTA);
            assertThat(played.results()).containsExactly(Result.SUCCESS);
            assertThat(played.counters(AD, FULL_IMPORT)).containsExactly(entry("stage-no-change", (long) SMALL));
            assertThat(world.cloud.deleted()).isZero();
        }
    }

    private static ConnectorDefinition selecting(World<MemoryDirectory> world, ConnectorDefinition connector) {
        try (var open = world.engine().connections().open(connector)) {
            var unit = ((HierarchyBrowse) open)
                    .container(DistinguishedName.of(NEW_UNIT))
                    .orElseThrow();
            return connector.with(new Scope(List.of(new Scope.Selected(unit.id(), NEW_UNIT)), List.of()));
        }
    }

    private static Person unit() {
        var attributes = new TreeMap<String, List<String>>();
        attributes.put("objectClass", List.of("organizationalUnit"));
        attributes.put("ou", List.of("New Mailboxes"));
        return new Person(NEW_UNIT, attributes);
    }
}
