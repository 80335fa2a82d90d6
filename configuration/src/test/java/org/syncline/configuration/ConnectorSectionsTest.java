package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.configuration.ConnectorSections.Said;
import org.syncline.configuration.ConnectorSections.WantedProfile;
import org.syncline.configuration.ConnectorSections.WantedStep;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Guards;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepOptions;

/// Other run profiles and limits in a connector's file, and nothing else in it.
class ConnectorSectionsTest {

    private static final String HEAD = """
            # Contoso, as agreed 😀
            id: 1b4e28ba-2fa1-4d3b-9f6e-0a3c5d7e9f10
            name: contoso   # the first
            type: active-directory
            place: on-premises
            settings: {host: 'dc#1.contoso.com'}
            objectTypes: [user]
            """;

    private static final String BLOCK = HEAD + """

            profiles:
              # as ever
              - name: Full Import
                steps:
                  - full-import   # everything

              # of the night,
              # by the schedule of the domain

              # the second
              - {name: Delta Import, steps: [delta-import]}   # quick
              - name: 'Export'
                steps: [{step: export, batchSize: 30}]
            # what is held back
            guards:
              deletions: 300 # as agreed
              deletionsByType: {user: 20}
            """;

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

    @Test
    void limits_change_in_their_places_and_the_rest_is_said_only_where_it_is_unusual() {
        var wanted = guards(BLOCK)
                .withDeletions(new ObjectTypeName("group"), 3)
                .withClears(new Guards.Share(10, 20))
                .holdingDeletes();

        assertThat(edited(BLOCK, wanted))
                .isEqualTo(HEAD
                        + BLOCK.substring(HEAD.length())
                                .replace("{user: 20}\n", """
                {group: 3, user: 20}
                  holdDeletes: true
                  clears: {number: 10}
                """)
                                .replace("{group: 3, user: 20}", "{user: 20, group: 3}"));
        assertThat(edited(BLOCK, Guards.USUAL))
                .isEqualTo(BLOCK.replace("deletions: 300", "deletions: 500")
                        .replace("  deletionsByType: {user: 20}\n", ""));
    }

    @Test
    void a_section_that_is_not_there_is_added_at_the_end_if_there_is_anything_to_say() {
        assertThat(edited(HEAD, Guards.USUAL)).isEqualTo(HEAD);
        assertThat(edited(HEAD, new Guards(7))).isEqualTo(HEAD + "guards: {deletions: 7}\n");
        assertThat(edited(HEAD.stripTrailing(), new Guards(7))).isEqualTo(HEAD + "guards: {deletions: 7}\n");
        assertThat(edited(HEAD + "# the end\n", new Guards(7))).isEqualTo(HEAD + "guards: {deletions: 7}\n# the end\n");
        assertThat(edited(HEAD + "...\n", new Guards(7))).isEqualTo(HEAD + "guards: {deletions: 7}\n...\n");
        var usual = present(HEAD);
        assertThat(edited(HEAD, usual)).isEqualTo(HEAD);
        assertThat(edited(HEAD, usual.subList(0, 2))).isEqualTo(HEAD + """
                profiles:
                  - {name: Full Import, steps: [full-import]}
                  - {name: Delta Import, steps: [delta-import]}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void line_ends_and_signs_before_the_text_are_as_they_were(String lineEnd) {
        var text = "---\n" + BLOCK.replace("name: contoso ", "name: 'cont😀so' ");
        var wanted = present(text);
        wanted.add(wanted.remove(0));
        wanted.add(young("More", PlannedStep.usual(new RunStep.Export())));

        var expected = edited(text, wanted);

        assertThat(edited(text.replace("\n", lineEnd), wanted)).isEqualTo(expected.replace("\n", lineEnd));
        assertThat(edited(text.replace("\n", lineEnd), new Guards(8)))
                .isEqualTo(edited(text, new Guards(8)).replace("\n", lineEnd));
        assertThat(edited("\uFEFF" + BLOCK, new Guards(8))).isEqualTo("\uFEFF" + edited(BLOCK, new Guards(8)));
    }

    @Test
    void what_is_in_brackets_changes_in_them_and_a_file_in_brackets_too() {
        var text = HEAD + """
                profiles: [{name: "Full Import", steps: [full-import]}, {name: Export,
                   steps: [export, delta-import]}] # both
                """;
        var wanted = present(text);
        wanted.set(0, named(wanted.get(0), "All"));
        assertThat(edited(text, wanted)).isEqualTo(text.replace("\"Full Import\"", "All"));
        wanted.add(wanted.remove(0));
        assertThat(edited(text, wanted)).isEqualTo(HEAD + """
                profiles: [{name: Export, steps: [export, delta-import]}, {name: All, steps: [full-import]}] # both
                """);

        var json = """
                {"id": "1b4e28ba-2fa1-4d3b-9f6e-0a3c5d7e9f10", "name": "contoso", "type": "t", "place": "cloud",
                 "guards": {"deletions": 3}, "objectTypes": ["user"]}
                """;
        assertThat(edited(json, new Guards(4))).isEqualTo(json.replace("3}", "4}"));
        assertThat(ConnectorSections.profiles(json, List.of(young("A", PlannedStep.usual(new RunStep.Export())))))
                .isEqualTo(new SectionEdit.Untouchable(
                        1, "The file is written in brackets, and says nothing of 'profiles'"));
    }

    @Test
    void what_cannot_be_kept_is_named_with_its_line_and_nothing_is_changed() {
        assertThat(refused("""
                profiles: [
                  # the one
                  {name: A, steps: [export]}]
                """, List.of(young("A", PlannedStep.usual(new RunStep.FullSync())))))
                .isEqualTo(new SectionEdit.Untouchable(9, "Among what is to change stands a comment"));
        assertThat(refused("""
                profiles: &all
                  - {name: A, steps: [export]}
                """, List.of()))
                .isEqualTo(new SectionEdit.Untouchable(8, "What is to change has an anchor, a tag or an alias"));
        assertThat(refused(
                        """
                profiles:
                  - name: |
                      A
                    steps: [export]
                """,
                        List.of(new WantedProfile(
                                0, "B", List.of(new WantedStep(0, PlannedStep.usual(new RunStep.Export())))))))
                .isEqualTo(new SectionEdit.Untouchable(9, "What is to change is written as a text of several lines"));
        assertThat(refused("""
                profiles:
                  - # the one
                    {name: A, steps: [export]}
                """, List.of(young("B", PlannedStep.usual(new RunStep.Export())))))
                .isEqualTo(new SectionEdit.Untouchable(9, "The items of the list do not begin on lines of their own"));
        assertThat(refused("profiles: [\n", List.of()))
                .isEqualTo(new SectionEdit.Untouchable(0, "The file cannot be read"));
        assertThat(ConnectorSections.guards(HEAD.replace("\n", "\r"), new Guards(1)))
                .isInstanceOf(SectionEdit.Untouchable.class);
    }

    /// An anchor on what stays is nobody's business.
    @Test
    void an_anchor_elsewhere_is_kept() {
        var text = BLOCK.replace("{name: Delta Import", "&quick {name: Delta Import");
        var wanted = present(text);
        wanted.remove(2);

        assertThat(edited(text, wanted))
                .contains("- &quick {name: Delta Import")
                .doesNotContain("Export");
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

    @Test
    void the_file_of_a_connector_is_found_by_its_id_whatever_it_is_called() {
        var files = new TreeMap<String, String>();
        files.put("connectors/contoso.yaml", HEAD.replace("1b4e28ba", "2b4e28ba"));
        files.put("connectors/faulty.yaml", "[");
        files.put("connectors/other.yaml", HEAD);

        assertThat(ConnectorSections.path(files, connector(HEAD).id())).contains("connectors/other.yaml");
        assertThat(ConnectorSections.read("connectors/faulty.yaml", "[")).isInstanceOf(Said.Unreadable.class);
    }

    private static StepOptions usual() {
        return StepOptions.USUAL;
    }

    private static PlannedStep planned(RunStep step, StepOptions options) {
        return new PlannedStep(step, options);
    }

    private static WantedProfile young(String name, PlannedStep step) {
        return new WantedProfile(-1, name, List.of(new WantedStep(-1, step)));
    }

    private static WantedProfile named(WantedProfile profile, String name) {
        return new WantedProfile(profile.origin(), name, profile.steps());
    }

    private static ConnectorDefinition connector(String text) {
        return ((Said.Plain) ConnectorSections.read("connectors/contoso.yaml", text)).connector();
    }

    private static Guards guards(String text) {
        return connector(text).guards();
    }

    /// As they are.
    private static List<WantedProfile> present(String text) {
        var profiles = connector(text).profiles();
        return new ArrayList<>(IntStream.range(0, profiles.size())
                .mapToObj(at -> new WantedProfile(at, profiles.get(at).name(), steps(profiles.get(at))))
                .toList());
    }

    private static List<WantedStep> steps(RunProfile profile) {
        return IntStream.range(0, profile.steps().size())
                .mapToObj(at -> new WantedStep(at, profile.steps().get(at)))
                .toList();
    }

    /// What comes out says what was wanted.
    private static String edited(String text, List<WantedProfile> wanted) {
        var young = ((SectionEdit.Written) ConnectorSections.profiles(text, wanted)).text();
        assertThat(connector(young).profiles()).isEqualTo(ConnectorSections.profiles(wanted));
        return young;
    }

    private static String edited(String text, Guards wanted) {
        var young = ((SectionEdit.Written) ConnectorSections.guards(text, wanted)).text();
        assertThat(connector(young).guards()).isEqualTo(wanted);
        return young;
    }

    private static SectionEdit refused(String profiles, List<WantedProfile> wanted) {
        return ConnectorSections.profiles(HEAD + profiles, wanted);
    }
}
