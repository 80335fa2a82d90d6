package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.Town.ONE;
import static org.syncline.journey.memory.Town.ONE_ID;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.Result;
import org.syncline.engine.RunProfile;
import org.syncline.testkit.memory.MemorySystems;

/// Rules that undo each other's work: who refers to somebody who is joined is marked, who is marked is joined no
/// longer, and then the others look again. A synchronization ends all the same: in its second pass nobody is joined
/// again who was let go (engine.md 6.5).
class EndlessRulesTest {

    private static final List<String> CLIQUE = List.of("a", "b", "c");

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void a_synchronization_ends_although_links_come_and_go() {
        var systems = new MemorySystems();
        try (var plant = new Plant(systems, Town.configuration(systems, rules()))) {
            CLIQUE.forEach(name -> plant.system(ONE).put(new Anchor(name), referringToTheOthers(name)));
            plant.run(ONE, RunProfile.FULL_IMPORT);

            for (int i = 0; i < 3; i++) {
                assertThat(plant.run(ONE, RunProfile.FULL_SYNCHRONIZATION).result())
                        .isEqualTo(Result.SUCCESS);
            }

            assertThat(plant.postgres.number("SELECT count(*) FROM cs_object WHERE state = 2"))
                    .as("they do undo each other's work")
                    .isPositive();
        }
    }

    private static List<Rule> rules() {
        return List.of(
                Rule.in(ONE_ID, 1, "user", "person", LinkType.PROVISION)
                        .when("title", ScopeOperator.NOTEQUAL, "marked")
                        .join("id", "id")
                        .copy("id", "id")
                        .copy("member", "member"),
                Rule.out(ONE_ID, 2, "person", "user", LinkType.JOIN)
                        .join("id", "id")
                        .computed("IIF(IsPresent([member]),\"marked\",IgnoreThisFlow)", "title"));
    }

    private static Hologram.Present referringToTheOthers(String name) {
        var others = new ArrayList<Value>();
        CLIQUE.stream()
                .filter(other -> !other.equals(name))
                .forEach(other -> others.add(new Value.Pointer(dn(other), new Anchor(other))));
        return Hologram.of(
                new ObjectTypeName("user"),
                dn(name),
                Map.of(
                        new AttributeName("id"), Values.text(name),
                        new AttributeName("member"), Values.of(others)));
    }

    private static DistinguishedName dn(String name) {
        return DistinguishedName.of("CN=" + name);
    }
}
