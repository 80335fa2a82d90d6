package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.configuration.SectionSample.BLOCK;
import static org.syncline.configuration.SectionSample.HEAD;
import static org.syncline.configuration.SectionSample.edited;
import static org.syncline.configuration.SectionSample.guards;
import static org.syncline.configuration.SectionSample.named;
import static org.syncline.configuration.SectionSample.planned;
import static org.syncline.configuration.SectionSample.present;
import static org.syncline.configuration.SectionSample.steps;
import static org.syncline.configuration.SectionSample.usual;
import static org.syncline.configuration.SectionSample.young;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.configuration.ConnectorSections.WantedProfile;
import org.syncline.configuration.ConnectorSections.WantedStep;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepOptions;

/// Other run profiles in a connector's file, and nothing else in it.
class ConnectorSectionsTest {

    @Test
    void what_is_not_changed_stays_letter_by_letter() {
        assertThat(edited(BLOCK, present(BLOCK))).isEqualTo(BLOCK);
        assertThat(edited(BLOCK, guards(BLOCK))).isEqualTo(BLOCK);
    }

    @Test
    void another_name_changes_the_name() {
        var wanted = present(BLOCK);
        wanted.set(0, named(wanted.get(0), "Everything"));
        wanted.set(2, named(wanted.get(2), "Send: all"));

        assertThat(edited(BLOCK, wanted))
                .isEqualTo(BLOCK.replace("name: Full Import", "name: Everything")
                        .replace("name: 'Export'", "name: 'Send: all'"));
    }

    @Test
    void what_moves_takes_the_comments_right_above_it_along() {
        var wanted = present(BLOCK);
        wanted.add(0, wanted.remove(1));

        assertThat(edited(BLOCK, wanted)).isEqualTo(HEAD + """

                profiles:

                  # of the night,
                  # by the schedule of the domain

                  # the second
                  - {name: Delta Import, steps: [delta-import]}   # quick
                  # as ever
                  - name: Full Import
                    steps:
                      - full-import   # everything
                  - name: 'Export'
                    steps: [{step: export, batchSize: 30}]
                """ + BLOCK.substring(BLOCK.indexOf("# what is held")));
    }

    @Test
    void what_goes_takes_its_comments_along_and_that_is_told() {
        var wanted = present(BLOCK);
        wanted.remove(1);

        var written = (SectionEdit.Written) ConnectorSections.profiles(BLOCK, wanted);

        assertThat(written.text()).isEqualTo(BLOCK.replace("""
                  # the second
                  - {name: Delta Import, steps: [delta-import]}   # quick
                """, ""));
        assertThat(written.gone()).containsExactly("# the second", "# quick");
    }

    @Test
    void what_stood_above_the_first_may_be_about_all_and_stays() {
        var wanted = present(BLOCK);
        wanted.remove(0);

        var written = (SectionEdit.Written) ConnectorSections.profiles(BLOCK, wanted);

        assertThat(written.text()).contains("profiles:\n  # as ever\n\n  # of the night");
        assertThat(written.gone()).containsExactly("# everything");
    }

    @Test
    void a_new_profile_gets_a_line_of_its_own() {
        var wanted = present(BLOCK);
        wanted.add(1, young("Try it", planned(new RunStep.FullImport(), StepOptions.USUAL.withObjects(10))));

        assertThat(edited(BLOCK, wanted))
                .isEqualTo(BLOCK.replace(
                        "- full-import   # everything\n",
                        "- full-import   # everything\n"
                                + "  - {name: Try it, steps: [{step: full-import, objectProcessLimit: 10}]}\n"));
    }

    @Test
    void a_new_step_goes_under_the_others_and_options_into_their_line() {
        var wanted = present(BLOCK);
        wanted.set(
                0,
                new WantedProfile(
                        0,
                        "Full Import",
                        List.of(
                                new WantedStep(0, planned(new RunStep.FullImport(), usual().withPageSize(7))),
                                new WantedStep(-1, PlannedStep.usual(new RunStep.FullSync())))));
        wanted.set(
                2,
                new WantedProfile(
                        2,
                        "Export",
                        List.of(new WantedStep(0, planned(new RunStep.Export(), usual().withBatchSize(31))))));

        assertThat(edited(BLOCK, wanted))
                .isEqualTo(BLOCK.replace(
                                "- full-import   # everything\n",
                                "- {step: full-import, pageSize: 7}   # everything\n      - full-sync\n")
                        .replace("batchSize: 30", "batchSize: 31"));
    }

    @Test
    void a_step_of_several_lines_gets_and_loses_lines() {
        var text = HEAD + """
                profiles:
                - name: Export
                  steps:
                  - partition: DC=contoso,DC=com
                    step: export
                    # not too many
                    batchSize: 30
                  - step: delta-import
                    errorLimit: 5000
                """;
        var wanted = List.of(new WantedProfile(
                0,
                "Export",
                List.of(
                        new WantedStep(0, planned(new RunStep.Export(), usual().withErrors(3))),
                        new WantedStep(1, planned(new RunStep.DeltaImport(), usual().withPageSize(5))))));

        var written = (SectionEdit.Written) ConnectorSections.profiles(text, wanted);

        assertThat(written.text()).isEqualTo(HEAD + """
                profiles:
                - name: Export
                  steps:
                  - step: export
                    errorLimit: 3
                  - step: delta-import
                    errorLimit: 5000
                    pageSize: 5
                """);
        assertThat(written.gone()).containsExactly("# not too many");
    }

    /// Whatever is moved, taken away, renamed and added: it says that afterwards, what stays keeps its comments, and
    /// the
    /// rest of the file is as it was.
    @ParameterizedTest
    @MethodSource("seeds")
    void any_change_says_what_is_wanted_and_touches_nothing_else(long seed) {
        var chance = new Random(seed);
        var text = chance.nextBoolean() ? BLOCK : BLOCK.replace("\n", "\r\n");
        var wanted = present(text);
        Collections.shuffle(wanted, chance);
        if (chance.nextBoolean()) {
            wanted.removeFirst();
        }
        wanted.replaceAll(profile -> chance.nextInt(3) == 0 ? changed(profile, chance) : profile);
        if (chance.nextBoolean()) {
            wanted.add(chance.nextInt(wanted.size() + 1), young("Young", PlannedStep.usual(new RunStep.DeltaSync())));
        }

        var young = edited(text, wanted);

        assertThat(young).startsWith(text.substring(0, text.indexOf("profiles:")));
        assertThat(young).endsWith(text.substring(text.indexOf("# what is held")));
        assertThat(young.contains("# the second"))
                .isEqualTo(wanted.stream().anyMatch(profile -> profile.origin() == 1));
        assertThat(young).contains("# as ever", "# of the night,");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static WantedProfile changed(WantedProfile profile, Random chance) {
        var steps = new ArrayList<>(profile.steps());
        steps.add(
                chance.nextInt(steps.size() + 1),
                new WantedStep(-1, planned(new RunStep.Export(), usual().withErrors(chance.nextInt(9)))));
        return new WantedProfile(profile.origin(), profile.name() + chance.nextInt(), steps);
    }

    /// Whoever says that an item was another one than it can have been, gets a new one.
    @Test
    void origins_that_there_are_not_are_new() {
        var export = PlannedStep.usual(new RunStep.Export());
        var wanted = List.of(
                new WantedProfile(7, "A", List.of(new WantedStep(4, export))),
                new WantedProfile(
                        1, "Delta Import", List.of(new WantedStep(0, PlannedStep.usual(new RunStep.DeltaImport())))),
                new WantedProfile(1, "C", List.of(new WantedStep(0, export))));

        assertThat(edited(BLOCK, wanted))
                .contains(
                        "  - {name: A, steps: [export]}\n",
                        "[delta-import]}   # quick\n  - {name: C, steps: [export]}\n");
    }
}
