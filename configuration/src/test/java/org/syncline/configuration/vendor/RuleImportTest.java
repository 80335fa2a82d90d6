package org.syncline.configuration.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.configuration.vendor.Rule.own;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.MergeType;
import org.syncline.core.value.AttributeName;

/// One rule at a time: what each of its parts becomes.
class RuleImportTest {

    @Test
    void a_rule_is_taken_over_as_it_is() {
        var rule = own().asking("mail ISNOTNULL", "department NOTEQUAL Testing")
                .asking("c EQUAL AT")
                .joining("mail", "mail")
                .imported()
                .only();

        assertThat(rule.name()).isEqualTo("In from AD - Own");
        assertThat(rule.id().toString()).isEqualTo(own().id());
        assertThat(rule.precedence()).isEqualTo(50);
        assertThat(rule.scope().groups().toString())
                .isEqualTo("[[mail ISNOTNULL, department NOTEQUAL Testing], [c EQUAL AT]]");
        assertThat(rule.join().groups().toString()).isEqualTo("[[mail = mail]]");
        assertThat(rule.flows())
                .singleElement()
                .satisfies(
                        flow -> assertThat(flow.source()).isEqualTo(new FlowSource.Direct(new AttributeName("title"))));
    }

    @ParameterizedTest
    @CsvSource({
        "ISNOTBITSET 2, userAccountControl ISBITNOTSET 2",
        "ISBITNOTSET 2, userAccountControl ISBITNOTSET 2",
        "NOTSTARTWITH 5, userAccountControl NOTSTARTSWITH 5",
        "lessThanOrEqual 9, userAccountControl LESSTHAN_OR_EQUAL 9",
        "ISNULL ignored, userAccountControl ISNULL",
        "EQUAL, userAccountControl ISNULL",
        "NOTEQUAL, userAccountControl ISNOTNULL"
    })
    void an_operator_may_be_spelled_in_several_ways(String written, String read) {
        assertThat(own().asking("userAccountControl " + written)
                        .imported()
                        .only()
                        .scope()
                        .groups()
                        .toString())
                .isEqualTo("[[" + read + "]]");
    }

    @ParameterizedTest
    @CsvSource({"LIKE a*, no operator 'LIKE'", "CONTAINS, compares with nothing"})
    void a_filter_is_taken_over_whole_or_not_at_all(String clause, String why) {
        var outcome = own().asking("mail ISNOTNULL").asking("title " + clause).imported();

        assertThat(outcome.rules()).isEmpty();
        assertThat(outcome.told(Fate.NOT_POSSIBLE))
                .anySatisfy(told -> assertThat(told).contains(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<dest>title</dest><src>Boss</src>|Constant[text=Boss]",
                "<dest>title</dest><src>%Connector.ID%</src>|Computed[expression=%Connector.ID%]",
                "<dest>title</dest><src><attr>a</attr><attr>b</attr></src><expression> Trim([title]) </expression>|Computed[expression=Trim([title])]",
                "<dest>title</dest><source>title</source>|Direct[attribute=title]"
            })
    void a_flow_comes_from_an_attribute_a_constant_or_an_expression(String mapping, String source) {
        assertThat(own().mapping(mapping).imported().only().flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.source()).hasToString(source));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<dest>title</dest><src><attr>a</attr><attr>b</attr></src>|no usable source",
                "<dest>title</dest><src/>|no usable source",
                "<src><attr>title</attr></src>|no target",
                "<dest>dn</dest><src>x</src>|outbound rules set it",
                "<dest>title</dest><src>x</src><valueMergeType>Sometimes</valueMergeType>|no merge type 'Sometimes'"
            })
    void a_flow_that_says_too_little_is_left_out_and_told_of(String mapping, String why) {
        var outcome = own().mapping(mapping).imported();

        assertThat(outcome.only().flows()).isEmpty();
        assertThat(outcome.told(Fate.NOT_POSSIBLE))
                .anySatisfy(told -> assertThat(told).contains(why));
    }

    @ParameterizedTest
    @CsvSource({"Update,UPDATE", "Replace,UPDATE", "Merge,MERGE", "mergecaseinsensitive,MERGE_CASE_INSENSITIVE"})
    void a_merge_type_keeps_its_meaning(String written, MergeType read) {
        var xml = own().xml().replace(">Update<", ">" + written + "<");

        assertThat(Rule.imported(xml).only().flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.merge()).isEqualTo(read));
    }

    @Test
    void apply_once_is_kept_but_not_where_several_rules_merge() {
        var once = own().xml().replace("<mapping>", "<mapping execute-once=\"true\">");

        assertThat(Rule.imported(once).only().flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.executeOnce()).isTrue());
        assertThat(Rule.imported(once.replace(">Update<", ">Merge<")).only().flows())
                .isEmpty();
    }

    @Test
    void a_rule_that_our_reader_refuses_is_not_told_of_as_taken_over() {
        var twice = own().mapping("<dest>title</dest><src>a</src></mapping><mapping><dest>title</dest><src>b</src>")
                .imported();

        assertThat(twice.rules()).isEmpty();
        assertThat(twice.told(Fate.TAKEN_OVER)).isEmpty();
        assertThat(twice.told(Fate.NOT_POSSIBLE))
                .anySatisfy(told -> assertThat(told).contains("It was not written"));
    }

    @Test
    void a_link_type_that_its_direction_has_not_is_impossible() {
        assertThat(own().linking("StickyJoin").imported().only().linkType()).isEqualTo(LinkType.STICKY_JOIN);
        assertThat(own().linking("JoinNoFlow").imported().told(Fate.NOT_POSSIBLE))
                .singleElement()
                .asString()
                .contains("outbound rules only");
        assertThat(own().named("Out to AD - Own")
                        .linking("StickyJoin")
                        .imported()
                        .told(Fate.NOT_POSSIBLE))
                .singleElement()
                .asString()
                .contains("inbound rules only");
    }

    @Test
    void an_error_in_an_expression_is_told_with_its_line_and_keeps_the_rule_from_running() {
        var outcome = own().mapping("<dest>title</dest>\n<src/>\n<expression>Trim(\n  Foo([title]))</expression>")
                .imported();

        assertThat(outcome.only().disabled()).isTrue();
        assertThat(outcome.told(Fate.NOT_POSSIBLE))
                .singleElement()
                .asString()
                .contains("no function Foo (line 4)", "^^^");
    }

    @Test
    void a_parameter_that_nobody_defines_is_an_error_but_not_within_a_text() {
        assertThat(own().mapping("<dest>title</dest><expression>%Town%</expression>")
                        .imported()
                        .told(Fate.NOT_POSSIBLE))
                .singleElement()
                .asString()
                .contains("%Town%");
        assertThat(own().mapping("<dest>title</dest><expression>\"%Town%\"</expression>")
                        .imported()
                        .only()
                        .disabled())
                .isFalse();
    }

    @Test
    void letter_case_namespaces_and_unknown_elements_do_no_harm() {
        var xml = own().xml()
                .replace("synchronizationRule>", "v:SynchronizationRule>")
                .replace("<v:SynchronizationRule>", "<v:SYNCHRONIZATIONRULE xmlns:v='urn:vendor'>")
                .replace("</v:SynchronizationRule>", "<later><a/><b/></later></v:SYNCHRONIZATIONRULE>")
                .replace("linkType>", "LinkType>");
        var outcome = Rule.imported(xml);

        assertThat(outcome.only().name()).isEqualTo("In from AD - Own");
        assertThat(outcome.report().of(Fate.NOT_POSSIBLE)).singleElement().satisfies(entry -> {
            assertThat(entry.why()).contains("<later>");
            assertThat(entry.elements()).isEqualTo(3);
        });
    }

    @Test
    void rules_with_one_place_or_one_name_are_parted() {
        var outcome = Rule.imported(
                own().xml(),
                own().numbered(2, 50).xml(),
                own().numbered(3, 51).named("In from AD - Third").xml(),
                own().xml());

        assertThat(outcome.rules())
                .extracting(rule -> rule.precedence() + " " + rule.name())
                .containsExactly("50 In from AD - Own", "51 In from AD - Own (directory)", "52 In from AD - Third");
        assertThat(outcome.told(Fate.NOT_POSSIBLE)).singleElement().asString().contains("a second time");
    }

    @Test
    void a_report_names_the_place() {
        var entry = own().asking("title LIKE x")
                .imported()
                .report()
                .of(Fate.NOT_POSSIBLE)
                .getLast();

        assertThat(List.of(entry.place().file(), entry.place().line())).isEqualTo(List.of("file", 1));
        assertThat(entry.place().column()).isGreaterThan(400);
    }
}
