package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.configuration.SectionSample.BLOCK;
import static org.syncline.configuration.SectionSample.HEAD;
import static org.syncline.configuration.SectionSample.connector;
import static org.syncline.configuration.SectionSample.edited;
import static org.syncline.configuration.SectionSample.guards;
import static org.syncline.configuration.SectionSample.named;
import static org.syncline.configuration.SectionSample.present;
import static org.syncline.configuration.SectionSample.usual;
import static org.syncline.configuration.SectionSample.young;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.configuration.ConnectorSections.Said;
import org.syncline.configuration.ConnectorSections.WantedProfile;
import org.syncline.configuration.ConnectorSections.WantedStep;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.Guards;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.RunStep;

/// A section of a file whose text is not what one would write oneself: other line ends, brackets, anchors, nothing at
/// all. And limits.
class SectionTextTest {

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
        assertThat(edited(HEAD.stripTrailing(), Guards.USUAL)).isEqualTo(HEAD.stripTrailing());
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

    @Test
    void the_file_of_a_connector_is_found_by_its_id_whatever_it_is_called() {
        var files = new TreeMap<String, String>();
        files.put("connectors/contoso.yaml", HEAD.replace("1b4e28ba", "2b4e28ba"));
        files.put("connectors/faulty.yaml", "[");
        files.put("connectors/other.yaml", HEAD);

        assertThat(ConnectorSections.path(files, connector(HEAD).id())).contains("connectors/other.yaml");
        assertThat(ConnectorSections.read("connectors/faulty.yaml", "[")).isInstanceOf(Said.Unreadable.class);
    }

    private static SectionEdit refused(String profiles, List<WantedProfile> wanted) {
        return ConnectorSections.profiles(HEAD + profiles, wanted);
    }
}
