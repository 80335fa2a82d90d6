package org.syncline.core.sync;

import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.PHONE;
import static org.syncline.core.sync.Company.user;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.syncline.core.Golden;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;

/// Scenarios of engine.md 13 that users alone can play, step by step.
class ScenariosTest {

    private static final String[] ANN = {"id", "7", "anchor", "A7", "name", "Ann Lee", "title", "Clerk"};
    private static final String[] BOB = {"id", "8", "anchor", "A8", "name", "Bob Ray"};

    private final MemoryWorld world = new MemoryWorld(Company.rules());
    private final Told told = new Told(world);

    @Test
    void filtered_and_taken_back_before_the_export() {
        start();
        step("an administrator filters her", put(HR, "e7", user("Ann", with(ANN, "filtered", "True"))));
        step("and takes it back before anything is exported", put(HR, "e7", user("Ann", ANN)));
        step("nothing is left to be exported", () -> world.export(CLOUD));

        new Golden("scenario-filtered").holds(told.under("cloudFiltered set, and cleared before the export"));
    }

    @Test
    void deleted_at_its_source() {
        start();
        step("she leaves the company", () -> world.system(HR).remove(new Anchor("e7")));
        step("the deletion is exported", () -> world.export(CLOUD));

        new Golden("scenario-deletion").holds(told.under("Source deletion"));
    }

    @Test
    void another_source_anchor() {
        start();
        step(
                "her source anchor and her title change",
                put(HR, "e7", user("Ann", "id", "7", "anchor", "B7", "name", "Ann Lee", "title", "Head")));
        step(
                "the source anchor is as it was",
                put(HR, "e7", user("Ann", "id", "7", "anchor", "A7", "name", "Ann Lee", "title", "Head")));

        new Golden("scenario-source-anchor").holds(told.under("The source anchor changes after the first export"));
    }

    @Test
    void recalled_from_the_strongest() {
        start();
        step(
                "the telephone list has another title for her",
                put(PHONE, "p7", user("Ann P", "id", "7", "title", "Office", "phone", "555")));
        step(
                "the personnel record loses the title",
                put(HR, "e7", user("Ann", "id", "7", "anchor", "A7", "name", "Ann Lee")));
        step("the telephone list loses her", () -> world.system(PHONE).remove(new Anchor("p7")));

        new Golden("scenario-recall").holds(told.under("Two values, and one source goes"));
    }

    @Test
    void a_manager_after_the_employee() {
        step("an employee whose manager is nowhere", put(HR, "e7", user("Ann", with(ANN, "manager", "#e8"))));
        step("she is exported", () -> world.export(CLOUD));
        step("the manager appears", put(HR, "e8", user("Bob", BOB)));
        step("both are exported", () -> world.export(CLOUD));
        step(
                "the manager leaves, and nobody has changed her record",
                () -> world.system(HR).remove(new Anchor("e8")));

        new Golden("scenario-manager").holds(told.under("The manager is imported after the employee"));
    }

    private void start() {
        step("a new employee", put(HR, "e7", user("Ann", ANN)));
        step("she is exported", () -> world.export(CLOUD));
    }

    private void step(String what, Runnable happens) {
        told.step(what, happens);
    }

    private Runnable put(ConnectorId connector, String anchor, Hologram.Present object) {
        return () -> world.system(connector).put(new Anchor(anchor), object);
    }

    private static String[] with(String[] attributes, String name, String value) {
        var more = Arrays.copyOf(attributes, attributes.length + 2);
        more[attributes.length] = name;
        more[attributes.length + 1] = value;
        return more;
    }
}
