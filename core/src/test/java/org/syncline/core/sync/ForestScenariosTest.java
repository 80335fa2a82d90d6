package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.object;
import static org.syncline.core.sync.Company.user;
import static org.syncline.core.sync.Forests.CLOUD;
import static org.syncline.core.sync.Forests.ONE;
import static org.syncline.core.sync.Forests.TWO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.syncline.core.Golden;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;

/// Scenarios of engine.md 13 that need two forests.
class ForestScenariosTest {

    private static final Hologram.Present CONTACT =
            object("contact", "CN=Ann Contact", "anchor", "C1", "mail", "ann@x", "name", "Ann (contact)");
    private static final Hologram.Present USER = user("Ann", "anchor", "U1", "mail", "ann@x", "name", "Ann Lee");

    private static final Hologram.Present ACCOUNT =
            user("Ann", "sid", "S-1", "anchor", "U1", "upn", "ann@one", "name", "Ann Lee");
    private static final Hologram.Present MAILBOX = user(
            "Ann",
            "sid",
            "S-2",
            "masterSid",
            "S-1",
            "disabled",
            "True",
            "recipient",
            "2",
            "mail",
            "ann@x",
            "quota",
            "2 GB",
            "name",
            "Ann (mailbox)");

    /// 13.1
    @Test
    void a_contact_that_becomes_a_user() {
        var world = new MemoryWorld(Forests.matchingByMail());
        var told = new Told(world);
        told.step("forest One has a contact", put(world, ONE, "c", CONTACT));
        told.step("the contact is exported", () -> world.export(CLOUD));
        told.step("forest Two has a user of the same mail address", put(world, TWO, "u", USER));
        told.step("contact and user are exported", () -> world.export(CLOUD));

        new Golden("scenario-contact-then-user").holds(told.under("Contact, then user"));
    }

    /// 13.1: what was never sent need not be deleted.
    @Test
    void a_contact_that_becomes_a_user_before_anything_is_sent() {
        var world = new MemoryWorld(Forests.matchingByMail());
        var told = new Told(world);
        told.step("forest One has a contact", put(world, ONE, "c", CONTACT));
        told.step("forest Two has a user of the same mail address", put(world, TWO, "u", USER));
        told.step("the user is exported", () -> world.export(CLOUD));

        new Golden("scenario-contact-unsent").holds(told.under("Contact, then user, and the contact was never sent"));
    }

    /// 13.2
    @Test
    void an_account_and_its_mailbox_in_another_forest() {
        var world = new MemoryWorld(Forests.accountAndResource());
        var told = new Told(world);
        told.step("the mailbox is read first", put(world, TWO, "m", MAILBOX));
        told.step("nothing is there to be exported", () -> world.export(CLOUD));
        told.step("the account is read", put(world, ONE, "a", ACCOUNT));
        told.step("it is exported", () -> world.export(CLOUD));

        new Golden("scenario-account-resource").holds(told.under("Account in one forest, mailbox in another"));
    }

    /// 13.2: any order of imports and synchronizations.
    @Test
    void an_account_and_its_mailbox_come_to_the_same_in_any_order() {
        var ends = new TreeSet<String>();
        for (var order : orders(List.of(ONE, TWO, CLOUD))) {
            var world = new MemoryWorld(Forests.accountAndResource());
            for (var connector : order) {
                if (connector.equals(CLOUD)) {
                    world.export(CLOUD);
                } else {
                    put(world, connector, "x", connector.equals(ONE) ? ACCOUNT : MAILBOX)
                            .run();
                    world.read(connector).synchronize(connector);
                }
            }
            ends.add(new WorldText(world.export(CLOUD).cycle()).whole());
        }

        assertThat(ends).singleElement().asString().contains("Cloud CN=U1 (xU1) joined");
    }

    private static List<List<ConnectorId>> orders(List<ConnectorId> connectors) {
        if (connectors.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<ConnectorId>>();
        for (var first : connectors) {
            var others = new ArrayList<>(connectors);
            others.remove(first);
            orders(others).forEach(rest -> {
                var order = new ArrayList<>(Collections.singletonList(first));
                order.addAll(rest);
                orders.add(order);
            });
        }
        return orders;
    }

    private static Runnable put(MemoryWorld world, ConnectorId connector, String anchor, Hologram.Present object) {
        return () -> world.system(connector).put(new Anchor(anchor), object);
    }
}
