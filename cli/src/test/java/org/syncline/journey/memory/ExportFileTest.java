package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.CombinedStepsTest.count;
import static org.syncline.journey.memory.Town.CLOUD;
import static org.syncline.journey.memory.Town.ONE;
import static org.syncline.journey.memory.WritePointsTest.anchor;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.core.value.Values;
import org.syncline.engine.Progress;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;
import org.syncline.engine.StepFile;

/// What an export sends, or would send, goes to a file (operations.md 2.2 and 3.5).
class ExportFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_drop_file_says_what_would_be_sent_and_nothing_is() throws IOException {
        try (var plant = new Plant()) {
            waiting(plant);
            var before = plant.dump();
            var file = folder.resolve("drop.jsonl");

            var dropped = run(plant, new StepFile.Drop(file));

            assertThat(dropped.result()).isEqualTo(Result.SUCCESS);
            assertThat(count(dropped, "export-add")).isEqualTo(1);
            assertThat(count(dropped, "export-update")).isEqualTo(1);
            assertThat(count(dropped, "export-held-references")).isEqualTo(1);
            assertThat(count(dropped, "export-delete")).isEqualTo(1);
            assertThat(Files.readAllLines(file))
                    .containsExactly(
                            "{\"syncline-export\":{\"version\":1,\"step\":\"export\",\"connector\":\"Cloud\"}}",
                            "{\"add\":{\"type\":\"user\",\"dn\":\"CN=d\",\"attributes\":{\"manager\":"
                                    + "[{\"dn\":\"CN=a\",\"anchor\":\"xa\"}],\"name\":[\"d\"],\"title\":[\"Clerk d\"]}}}",
                            "{\"update\":{\"anchor\":\"xa\",\"dn\":\"CN=a\",\"says\":{\"title\":"
                                    + "{\"added\":[\"Boss\"],\"removed\":[\"Clerk a\"]}}}}",
                            "{\"delete\":{\"anchor\":\"xb\",\"dn\":\"CN=b\"}}",
                            "{\"end\":{\"watermark\":\"\",\"entries\":3}}");
            assertThat(plant.dump()).isEqualTo(before);
        }
    }

    @Test
    void an_audit_file_has_what_was_sent() throws IOException {
        try (var plant = new Plant()) {
            waiting(plant);
            var dropped = folder.resolve("drop.jsonl");
            run(plant, new StepFile.Drop(dropped));
            var audited = folder.resolve("audit.jsonl");

            var sent = run(plant, new StepFile.Audit(audited));

            assertThat(count(sent, "export-add")).isEqualTo(1);
            assertThat(plant.system(CLOUD).objects()).hasSize(3);
            assertThat(Files.readAllLines(audited))
                    .containsAll(Files.readAllLines(dropped).subList(1, 4));
            assertThat(run(plant, new StepFile.Audit(audited)).result()).isEqualTo(Result.NO_START_FILE);
        }
    }

    @Test
    void a_file_is_not_sent() {
        try (var plant = new Plant()) {
            waiting(plant);

            var refused = run(plant, new StepFile.Resume(folder.resolve("drop.jsonl")));

            assertThat(refused.result()).isEqualTo(Result.NO_START_BAD_CONFIGURATION);
            assertThat(refused.steps().getFirst().outcome().message()).contains("drop.jsonl", "Leave it out");
        }
    }

    /// One is to be made, one to be changed, one to be deleted, and a group to have other members.
    private static void waiting(Plant plant) {
        List.of("a", "b").forEach(name -> put(plant, name, name, "a"));
        plant.system(ONE).put(BigGroup.GROUP, BigGroup.group(Values.of(WritePointsTest.pointer("a"))));
        plant.settle();
        plant.system(ONE).change(anchor("a"), DropAndResumeTest.title("Boss"));
        plant.system(ONE).remove(anchor("b"));
        put(plant, "d", "d", "a");
        plant.system(ONE)
                .put(
                        BigGroup.GROUP,
                        BigGroup.group(Values.of(WritePointsTest.pointer("a"), WritePointsTest.pointer("d"))));
        plant.importDelta(ONE);
        plant.run(ONE, RunProfile.DELTA_SYNCHRONIZATION);
    }

    private static Run run(Plant plant, StepFile file) {
        var cloud = plant.engine().installed().configuration().connector(CLOUD).orElseThrow();
        return plant.engine()
                .runner()
                .with(file)
                .run(cloud, cloud.profile(RunProfile.EXPORT).orElseThrow(), "test", Progress.SILENT);
    }
}
