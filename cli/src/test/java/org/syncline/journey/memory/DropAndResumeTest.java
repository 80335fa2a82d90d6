package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.memory.CombinedStepsTest.count;
import static org.syncline.journey.memory.WritePointsTest.anchor;
import static org.syncline.journey.memory.WritePointsTest.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;
import org.syncline.engine.Progress;
import org.syncline.engine.Result;
import org.syncline.engine.Run;
import org.syncline.engine.RunProfile;
import org.syncline.engine.StepFile;

/// What an import reads goes to a file, and another import reads it from there (operations.md 2.2).
class DropAndResumeTest {

    @TempDir
    private Path folder;

    @Test
    void what_was_dropped_in_one_place_is_imported_in_another_and_comes_to_the_same() {
        var full = folder.resolve("full.jsonl");
        var delta = folder.resolve("delta.jsonl");
        List<String> there;
        try (var plant = new Plant()) {
            people(plant);
            plant.settle();
            var before = plant.dump();
            var dropped = run(plant, RunProfile.FULL_IMPORT, new StepFile.Drop(full));
            assertThat(dropped.result()).isEqualTo(Result.SUCCESS);
            assertThat(count(dropped, "written-to-file")).isEqualTo(4);
            change(plant);
            run(plant, RunProfile.DELTA_IMPORT, new StepFile.Drop(delta));
            assertThat(plant.dump()).isEqualTo(before);
            plant.run(Town.ONE, RunProfile.DELTA_IMPORT);
            plant.run(Town.ONE, RunProfile.FULL_SYNCHRONIZATION);
            there = plant.dump();
        }
        try (var plant = new Plant()) {
            people(plant);
            plant.settle();

            var again = run(plant, RunProfile.FULL_IMPORT, new StepFile.Resume(full));
            assertThat(again.result()).isEqualTo(Result.SUCCESS);
            assertThat(count(again, "stage-no-change")).isEqualTo(4);
            assertThat(run(plant, RunProfile.DELTA_IMPORT, new StepFile.Resume(delta))
                            .result())
                    .isEqualTo(Result.SUCCESS);
            plant.run(Town.ONE, RunProfile.FULL_SYNCHRONIZATION);
            assertThat(plant.dump()).isEqualTo(there);
        }
    }

    @Test
    void an_audit_file_changes_nothing_of_the_import() throws IOException {
        try (var plant = new Plant()) {
            people(plant);
            var file = folder.resolve("audit.jsonl");

            var run = run(plant, RunProfile.FULL_IMPORT, new StepFile.Audit(file));

            assertThat(count(run, "stage-add")).isEqualTo(4);
            assertThat(Files.readAllLines(file)).hasSize(7).first().asString().contains("full-import", "One");
            var second = run(plant, RunProfile.FULL_IMPORT, new StepFile.Audit(file));
            assertThat(second.result()).isEqualTo(Result.NO_START_FILE);
            assertThat(message(second)).contains("audit.jsonl is there already", "another file");
        }
    }

    @Test
    void nobody_is_taken_for_deleted_by_a_file_that_is_cut_short_or_has_lost_lines() throws IOException {
        try (var plant = new Plant()) {
            people(plant);
            plant.settle();
            var file = folder.resolve("full.jsonl");
            run(plant, RunProfile.FULL_IMPORT, new StepFile.Drop(file));
            var lines = Files.readAllLines(file);

            for (var spoiled : List.of(lines.subList(0, 4), without(lines, 3), without(lines, 1), without(lines, 0))) {
                Files.write(file, spoiled);
                var run = run(plant, RunProfile.FULL_IMPORT, new StepFile.Resume(file));
                assertThat(run.result().isCompleted()).isFalse();
                assertThat(message(run)).contains("full.jsonl, line", "Write the file anew");
                assertThat(count(run, "stage-delete")).isZero();
            }
            Files.write(file, lines);
            assertThat(message(run(plant, RunProfile.FULL_IMPORT, new StepFile.Resume(folder.resolve("none")))))
                    .contains("cannot be read");
            assertThat(run(plant, RunProfile.FULL_IMPORT, new StepFile.Resume(file))
                            .result())
                    .isEqualTo(Result.SUCCESS);
        }
    }

    @Test
    void a_change_of_somebody_unknown_cannot_be_asked_about_in_a_file() {
        try (var plant = new Plant()) {
            people(plant);
            plant.settle();
            put(plant, "new", "new", "a");
            plant.system(Town.ONE).change(anchor("new"), title("Boss"));
            var file = folder.resolve("delta.jsonl");
            run(plant, RunProfile.DELTA_IMPORT, new StepFile.Drop(file));
            var lines = onlyChanges(file);

            var run = run(plant, RunProfile.DELTA_IMPORT, new StepFile.Resume(lines));

            assertThat(run.result()).isEqualTo(Result.COMPLETED_DISCOVERY_ERRORS);
            assertThat(run.steps().getFirst().outcome().errors())
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error.code()).isEqualTo("need-full-object");
                        assertThat(error.message()).contains("Run a full import");
                    });
        }
    }

    @Test
    void a_value_of_another_kind_than_the_schema_says_fails_its_object() throws IOException {
        try (var plant = new Plant()) {
            people(plant);
            plant.settle();
            var file = folder.resolve("full.jsonl");
            run(plant, RunProfile.FULL_IMPORT, new StepFile.Drop(file));
            Files.writeString(file, Files.readString(file).replace("[\"Clerk b\"]", "[7]"));

            var run = run(plant, RunProfile.FULL_IMPORT, new StepFile.Resume(file));

            assertThat(run.result()).isEqualTo(Result.COMPLETED_DISCOVERY_ERRORS);
            assertThat(run.steps().getFirst().outcome().errors())
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error.code()).isEqualTo("invalid-attribute-value");
                        assertThat(error.message()).contains("CN=b", "title", "TEXT");
                    });
        }
    }

    private Path onlyChanges(Path file) {
        try {
            var lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("{\"seen\""))
                    .map(line -> line.replaceAll("\"entries\":\\d+", "\"entries\":1"))
                    .toList();
            return Files.write(folder.resolve("changes.jsonl"), lines);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> without(List<String> lines, int index) {
        var fewer = new ArrayList<>(lines);
        fewer.remove(index);
        return fewer;
    }

    private static void people(Plant plant) {
        List.of("a", "b", "c").forEach(name -> put(plant, name, name, "a"));
        plant.system(Town.ONE).put(BigGroup.GROUP, BigGroup.group(Values.of(WritePointsTest.pointer("a"))));
    }

    private static void change(Plant plant) {
        plant.system(Town.ONE).remove(anchor("b"));
        put(plant, "d", "d", "c");
        plant.system(Town.ONE).change(anchor("c"), title("Boss"));
        plant.system(Town.ONE)
                .change(
                        BigGroup.GROUP,
                        new Overlay.Amend(new TreeMap<>(Map.of(
                                new AttributeName("member"),
                                new Say.Changes(Values.of(WritePointsTest.pointer("d")), Values.NONE)))));
    }

    static Overlay.Amend title(String title) {
        return new Overlay.Amend(
                new TreeMap<>(Map.of(new AttributeName("title"), new Say.Exactly(Values.text(title)))));
    }

    private static Run run(Plant plant, String profile, StepFile file) {
        var one = plant.engine().installed().configuration().connector(Town.ONE).orElseThrow();
        return plant.engine().runner().with(file).run(one, one.profile(profile).orElseThrow(), "test", Progress.SILENT);
    }

    private static String message(Run run) {
        return run.steps().getFirst().outcome().message();
    }
}
