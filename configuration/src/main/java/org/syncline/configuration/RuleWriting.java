package org.syncline.configuration;

import static org.syncline.configuration.YamlText.scalar;

import java.util.List;
import java.util.stream.Collectors;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.JoinClause;
import org.syncline.core.rule.MergeType;
import org.syncline.core.rule.ScopeClause;
import org.syncline.core.rule.SyncRule;

/// Writes a rule: what is usual is left out, each clause and each short transformation has one line.
final class RuleWriting {

    private static final int LONGEST_LINE = 110;

    private final StringBuilder text = new StringBuilder();

    private RuleWriting() {}

    static String text(SyncRule rule, String connectorName) {
        var writing = new RuleWriting();
        writing.head(rule, connectorName);
        writing.groups(
                "scope",
                rule.scope().groups().stream()
                        .map(group -> group.stream().map(RuleWriting::clause).toList())
                        .toList());
        writing.groups(
                "join",
                rule.join().groups().stream()
                        .map(group -> group.stream().map(RuleWriting::clause).toList())
                        .toList());
        writing.flows(rule.flows());
        return writing.text.toString();
    }

    private void head(SyncRule rule, String connectorName) {
        line("id", rule.id().toString());
        line("name", rule.name());
        if (!rule.description().isEmpty()) {
            line("description", rule.description());
        }
        if (rule.isShipped()) {
            line("immutableTag", rule.immutableTag());
        }
        line("direction", Words.word(Words.DIRECTIONS, rule.direction()));
        line("connector", connectorName);
        line("sourceObjectType", rule.sourceType().text());
        line("targetObjectType", rule.targetType().toString());
        line("linkType", Words.word(Words.LINK_TYPES, rule.linkType()));
        text.append("precedence: ").append(rule.precedence()).append('\n');
        if (rule.disabled()) {
            text.append("disabled: true\n");
        }
        if (rule.passwordSync()) {
            text.append("enablePasswordSync: true\n");
        }
        if (rule.softDeleteExpiryInterval() != 0) {
            text.append("softDeleteExpiryInterval: ")
                    .append(rule.softDeleteExpiryInterval())
                    .append('\n');
        }
    }

    private void line(String key, String value) {
        text.append(key).append(": ").append(scalar(value)).append('\n');
    }

    private void groups(String key, List<List<String>> groups) {
        if (groups.isEmpty()) {
            return;
        }
        text.append(key).append(":\n");
        for (var group : groups) {
            text.append(group.stream().collect(Collectors.joining("\n    - ", "  - - ", "\n")));
        }
    }

    private static String clause(ScopeClause clause) {
        var value = clause.operator().takesText() ? ", value: " + scalar(clause.text()) : "";
        return "{attribute: %s, operator: %s%s}"
                .formatted(scalar(clause.attribute().text()), clause.operator(), value);
    }

    private static String clause(JoinClause clause) {
        return "{csAttribute: %s, mvAttribute: %s%s}"
                .formatted(
                        scalar(clause.cs().text()),
                        scalar(clause.mv().text()),
                        clause.caseSensitive() ? ", caseSensitive: true" : "");
    }

    private void flows(List<AttributeFlow> flows) {
        if (!flows.isEmpty()) {
            text.append("transformations:\n");
        }
        flows.forEach(flow -> text.append("  - ").append(flow(flow)).append('\n'));
    }

    private static String flow(AttributeFlow flow) {
        var destination = "destination: " + scalar(flow.target().text());
        if (flow.source() instanceof FlowSource.Computed(var expression)
                && YamlText.fitsBlock(expression)
                && isLong(expression)) {
            return destination + options(flow, "\n    ") + "\n    expression: " + YamlText.block(expression, "      ");
        }
        return "{" + destination + ", " + source(flow.source()) + options(flow, ", ") + "}";
    }

    private static boolean isLong(String expression) {
        return expression.length() > LONGEST_LINE || expression.indexOf('\n') >= 0 || expression.indexOf('\'') >= 0;
    }

    private static String source(FlowSource source) {
        return switch (source) {
            case FlowSource.Direct(var attribute) -> "source: " + scalar(attribute.text());
            case FlowSource.Constant(var constant) -> "constant: " + scalar(constant);
            case FlowSource.Computed(var expression) -> "expression: " + YamlText.quoted(expression);
        };
    }

    private static String options(AttributeFlow flow, String before) {
        return (flow.merge() == MergeType.UPDATE
                        ? ""
                        : before + "mergeType: " + Words.word(Words.MERGE_TYPES, flow.merge()))
                + (flow.executeOnce() ? before + "executeOnce: true" : "")
                + (flow.addOnly() ? before + "addOnly: true" : "");
    }
}
