package org.syncline.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.syncline.core.Golden;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;

/// What an author of rules is told when a configuration is loaded.
class RuleProblemsTest {

    private static final ConnectorId HR = new ConnectorId(new UUID(0, 1));

    private static final Schema SPACE = Schema.of(List.of(ObjectTypeSchema.of(
            new ObjectTypeName("user"),
            List.of(
                    AttributeSchema.single("displayName", ValueType.TEXT),
                    AttributeSchema.single("mS-DS-ConsistencyGuid", ValueType.BYTES),
                    AttributeSchema.single("userAccountControl", ValueType.NUMBER),
                    AttributeSchema.single("enabled", ValueType.FLAG),
                    AttributeSchema.single("manager", ValueType.REFERENCE)))));

    private static final Schema METAVERSE = Schema.of(List.of(
            ObjectTypeSchema.of(new ObjectTypeName("group"), List.of(AttributeSchema.single("cn", ValueType.TEXT))),
            ObjectTypeSchema.of(
                    new ObjectTypeName("person"),
                    List.of(
                            AttributeSchema.single("displayName", ValueType.TEXT),
                            AttributeSchema.single("anchor", ValueType.BYTES),
                            AttributeSchema.single("level", ValueType.NUMBER),
                            AttributeSchema.single("active", ValueType.FLAG),
                            AttributeSchema.single("boss", ValueType.REFERENCE)))));

    @Test
    void problems_name_the_rule_the_place_and_the_remedy() {
        var told = List.of(
                        in("unknown type of object").rule(),
                        Draft.inbound("unknown source", HR, 90, "usr", "person").rule(),
                        Draft.outbound("unknown target", HR, 90, "person", "contact")
                                .rule(),
                        in("unknown attributes")
                                .when("departement", ScopeOperator.ISNOTNULL, "")
                                .join("employeeNo", "anchor")
                                .join("displayName", "shownName")
                                .copy("givenName", "displayName")
                                .copy("displayName", "name")
                                .rule(),
                        in("other spelling")
                                .when("USERACCOUNTCONTROL", ScopeOperator.ISBITNOTSET, "2")
                                .join("ms-ds-consistencyguid", "Anchor")
                                .copy("displayname", "DisplayName")
                                .rule(),
                        in("constants")
                                .fixed("x", "level")
                                .fixed("yes", "active")
                                .fixed("not base64!", "anchor")
                                .fixed("CN=Ann", "boss")
                                .fixed("12", "level")
                                .fixed("True", "active")
                                .rule(),
                        in("expressions")
                                .computed("IIF([enabled],\n\tTrim([displayNam]),\n\tNULL)", "displayName")
                                .computed("Left([displayName])", "displayName")
                                .computed("[manager] & ", "displayName")
                                .rule(),
                        Draft.outbound("a name out", HR, 90, "person", "user")
                                .computed("\"CN=\" & [displayName]", "dn")
                                .copy("dn", "displayName")
                                .rule(),
                        in("in order")
                                .copy("dn", "displayName")
                                .copy("manager", "boss")
                                .rule())
                .stream()
                .map(RuleProblemsTest::section)
                .collect(Collectors.joining());

        new Golden("rule-problems").holds("# What authors of rules are told\n" + told);
    }

    @Test
    void a_rule_with_another_spelling_is_compiled_to_that_of_the_schema() {
        var result = RuleCompiler.compile(
                in("spelling")
                        .when("ENABLED", ScopeOperator.EQUAL, "True")
                        .join("ms-ds-consistencyguid", "ANCHOR")
                        .copy("DISPLAYNAME", "displayname")
                        .rule(),
                SPACE,
                METAVERSE);

        assertThat(result.isUsable()).isTrue();
        assertThat(result.problems()).hasSize(1).noneMatch(RuleProblem::fatal);
        assertThat(result.rule().scope().groups()).hasToString("[[enabled EQUAL True]]");
        assertThat(result.rule().rule().join().groups()).hasToString("[[mS-DS-ConsistencyGuid = anchor]]");
        assertThat(result.rule().flows().getFirst().target().name()).hasToString("displayName");
    }

    @Test
    void what_is_wrong_is_kept_and_fails_when_it_runs() {
        var result = RuleCompiler.compile(
                in("half")
                        .fixed("x", "level")
                        .copy("displayName", "displayName")
                        .rule(),
                SPACE,
                METAVERSE);

        assertThat(result.isUsable()).isFalse();
        assertThat(result.rule().flows())
                .extracting(flow -> flow.target().name().text())
                .containsExactly("level", "displayName");
        assertThat(result.rule().flows().getFirst().body())
                .isEqualTo(new CompiledFlow.Body.Faulty(
                        "the constant 'x' does not fit level, which holds whole numbers."));
    }

    private static Draft in(String name) {
        return Draft.inbound(name, HR, 90, "user", name.startsWith("unknown type") ? "persn" : "person");
    }

    private static String section(SyncRule rule) {
        var result = RuleCompiler.compile(rule, SPACE, METAVERSE);
        return result.problems().stream()
                .map(problem -> (problem.fatal() ? "error: " : "warning: ") + problem + "\n")
                .collect(Collectors.joining(
                        "",
                        "\n## " + rule.name() + "\n\n```\n",
                        "```\n" + result.rule().flows().size() + " flows\n"));
    }
}
