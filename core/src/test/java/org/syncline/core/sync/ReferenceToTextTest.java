package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.user;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.Draft;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// A reference that flows to a text.
class ReferenceToTextTest {

    /// rules.md R4, engine.md 8: the name it has in the connected system that the rule writes to.
    @Test
    void what_an_object_refers_to_goes_out_to_a_text_as_its_name_there() {
        var names = Draft.outbound("Out with names", CLOUD, 131, "person", "user")
                .copy("manager", "cloudAnchor")
                .computed("CStr([manager])", "id");
        var world = new MemoryWorld(List.of(Company.fromHr(), Company.toCloud(), names));
        world.system(HR).put(new Anchor("e8"), user("Boss", "id", "8", "anchor", "A8", "name", "Boss"));
        world.cycle().export(CLOUD);

        world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "anchor", "A7", "name", "Ann", "manager", "#e8"));
        world.cycle().export(CLOUD);

        var ann = world.system(CLOUD).values().stream()
                .filter(object -> object.values(new AttributeName("anchor")).equals(Values.text("A7")))
                .findFirst()
                .orElseThrow();
        assertThat(ann.values(new AttributeName("cloudAnchor"))).isEqualTo(Values.text("CN=A8"));
        assertThat(ann.values(new AttributeName("id"))).isEqualTo(Values.text("CN=A8"));
    }
}
