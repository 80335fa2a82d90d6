package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;
import org.syncline.engine.RunProfile;

/// Scenario 7 of engine.md 13: a full import that is interrupted makes no object look deleted. The golden file is for a
/// person to read; with `-Dgolden.write` it is written anew.
class InterruptedImportTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/org/syncline/journey/scenario-interrupted-import.md");

    private final List<String> text = new ArrayList<>();

    @Test
    void a_full_import_is_interrupted() throws IOException {
        try (var plant = new Plant()) {
            play(plant);
        }
        var told = "# A full import is interrupted\n" + String.join("", text);
        if (System.getProperty("golden.write") != null) {
            Files.writeString(GOLDEN, told);
        }

        assertThat(told).isEqualTo(Files.readString(GOLDEN));
    }

    private void play(Plant plant) {
        var one = plant.system(Town.ONE);
        for (var name : List.of("ann", "bob", "cid", "dan", "eve")) {
            one.put(new Anchor(name), person(name, "Clerk"));
        }
        plant.settle();
        tell(plant, "Five people are known, and are in the cloud", List.of());

        one.put(new Anchor("ann"), person("ann", "Head"));
        one.remove(new Anchor("eve"));
        one.troubles().breakImportAfter(3);
        tell(
                plant,
                "One has another title, one has left. The connection breaks after three of the four that are left",
                List.of(RunProfile.FULL_IMPORT));
        tell(
                plant,
                "What was read is synchronized and exported: nobody is deleted",
                List.of(RunProfile.DELTA_SYNCHRONIZATION));
        tell(plant, "An import of what changed since has to wait for a whole one", List.of(RunProfile.DELTA_IMPORT));
        tell(
                plant,
                "A whole import finds who has left",
                List.of(RunProfile.FULL_IMPORT, RunProfile.DELTA_SYNCHRONIZATION));
    }

    private void tell(Plant plant, String what, List<String> profiles) {
        text.add("\n## %s\n\n".formatted(what));
        for (var profile : profiles) {
            tell(Town.ONE, profile, plant);
        }
        if (profiles.contains(RunProfile.DELTA_SYNCHRONIZATION)) {
            tell(Town.CLOUD, RunProfile.EXPORT, plant);
        }
        text.add("\n");
        plant.dump().stream()
                .filter(line -> line.startsWith("One ") && line.contains("| state |"))
                .forEach(line -> text.add("    " + line + "\n"));
        text.add("    believed deleted, or to be deleted: %d%n"
                .formatted(plant.postgres.number(
                        "SELECT count(*) FROM cs_object WHERE pending_import = 3 OR pending_export = 3")));
        text.add("    in the cloud: %d%n"
                .formatted(plant.system(Town.CLOUD).objects().size()));
    }

    private void tell(String system, String profile, Plant plant) {
        var outcome = plant.run(system, profile).steps().getFirst().outcome();
        text.add("- %s, %s: %s %s %s\n"
                .formatted(
                        system,
                        profile,
                        outcome.result().code(),
                        outcome.counters().all(),
                        outcome.message())
                .replaceFirst(" +\n", "\n"));
    }

    private static Hologram.Present person(String name, String title) {
        return Hologram.of(
                new ObjectTypeName("user"),
                DistinguishedName.of("CN=" + name),
                Map.of(
                        new AttributeName("id"), Values.text(name),
                        new AttributeName("sourceAnchor"), Values.text(name),
                        new AttributeName("title"), Values.text(title)));
    }
}
