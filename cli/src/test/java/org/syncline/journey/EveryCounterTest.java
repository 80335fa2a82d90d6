package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.core.sync.InboundCounter;
import org.syncline.core.sync.OutboundCounter;
import org.syncline.core.sync.StageCounter;

/// The days of the company and of the town, as their files tell them, show between them every counter of operations.md
/// 3, each for a reason that is told.
class EveryCounterTest {

    private static final List<String> IMPORT = List.of(
            "filtered-objects",
            "filtered-deletes",
            "discovery-errors",
            "stage-no-change",
            "stage-add",
            "stage-update",
            "stage-rename",
            "stage-delete",
            "stage-delete-add",
            "stage-failure",
            "cascaded-renames",
            "export-confirmed",
            "export-not-reimported",
            "flapping");

    private static final List<String> INBOUND = List.of(
            "disconnector-filtered",
            "disconnector-remains",
            "disconnector-joined-flow",
            "disconnector-joined-no-flow",
            "disconnector-projected-flow",
            "disconnector-projected-no-flow",
            "disconnector-joined-remove-mv",
            "disconnector-projected-remove-mv",
            "connector-flow",
            "connector-no-flow",
            "connector-flow-remove-mv",
            "connector-filtered-leave-mv",
            "connector-filtered-remove-mv",
            "connector-delete-leave-mv",
            "connector-delete-remove-mv",
            "connector-delete-add-processed",
            "flow-failure");

    private static final List<String> OUTBOUND = List.of(
            "target/connector-flow",
            "target/connector-no-flow",
            "target/provisioned-add-flow",
            "target/provisioned-add-no-flow",
            "target/provisioned-rename-flow",
            "target/provisioned-rename-no-flow",
            "target/provisioned-disconnect",
            "target/provisioned-delete",
            "target/provisioned-delete-add-flow",
            "target/provisioned-delete-add-no-flow");

    private static final List<String> EXPORT = List.of(
            "export-add",
            "export-update",
            "export-rename",
            "export-delete",
            "export-delete-add",
            "export-failure",
            "export-held-references");

    /// Those that nothing can bring about, and why.
    private static final List<String> NOWHERE = List.of(
            "cascaded-renames: what reports that a container was renamed reports what is in it as well, and those are"
                    + " renames (operations.md 3.2); the engine derives no names",
            "disconnector-projected-remove-mv: what was just projected keeps its MV object (engine.md 6.8), and"
                    + " provisioning parts only with what an outbound rule had held before (6.9)");

    private static final Pattern COUNTED = Pattern.compile("([^ {]+)=\\d+");

    @Test
    void the_two_days_show_every_counter_of_the_specification() throws IOException {
        var shown = new TreeSet<String>();
        for (var file : List.of("counters.md", "counters-town.md")) {
            COUNTED.matcher(Files.readString(Chronicle.FOLDER.resolve(file)))
                    .results()
                    .map(found -> plain(found.group(1)))
                    .forEach(shown::add);
        }

        assertThat(specified().filter(counter -> !shown.contains(counter)))
                .containsExactlyElementsOf(
                        NOWHERE.stream().map(line -> line.split(": ", -1)[0]).toList());
    }

    @Test
    void the_synchronization_has_no_counter_that_the_specification_does_not_know() {
        assertThat(Stream.of(
                                Arrays.stream(InboundCounter.values()).map(InboundCounter::code),
                                Arrays.stream(OutboundCounter.values()).map(counter -> "target/" + counter.code()),
                                Arrays.stream(StageCounter.values()).map(StageCounter::code))
                        .flatMap(each -> each)
                        .filter(code -> !code.isEmpty()))
                .isSubsetOf(specified().toList());
    }

    private static Stream<String> specified() {
        return Stream.of(IMPORT, INBOUND, OUTBOUND, EXPORT).flatMap(List::stream);
    }

    /// Whichever target it is; `export-add/created` is a part of `export-add`.
    private static String plain(String counter) {
        var target = "target/" + counter.substring(counter.indexOf('/') + 1);
        return OUTBOUND.contains(target) && counter.contains("/") ? target : counter.replaceFirst("/.*", "");
    }
}
