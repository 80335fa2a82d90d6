package org.syncline.home.rules;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.RuleFile;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.JoinCriteria;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.Numbering;
import org.syncline.core.rule.ScopeFilter;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.RuleId;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// A rule of an administrator's own to begin with, with an id and a number that nobody has.
///
/// @param path where it would stand
public record FreshRule(String path, String text) {

    /// @param like the rule that it is to be like; empty: it says next to nothing
    /// @throws Refused if there is no number for it, or no connected system that it could be about
    public static FreshRule of(WrittenRules written, String like) {
        int number = Numbering.freeOwn(written.files().rules().values())
                .orElseThrow(() -> new Refused(
                        ExitCode.USAGE,
                        "The numbers below %d are taken. Add the rule on the command line, with --before: syncline rule add."
                                .formatted(Numbering.FIRST_SHIPPED)));
        var model = like.isBlank() ? blank(written) : written.rule(like).getValue();
        var rule = model.copied(
                new RuleId(UUID.randomUUID()), like.isBlank() ? "New rule" : "Copy of " + model.name(), number);
        return new FreshRule(FileNames.rule(rule), RuleFile.write(rule, written.connector(rule)));
    }

    private static SyncRule blank(WrittenRules written) {
        var connector = written.ready().configuration().connectors().values().stream()
                .min(Comparator.comparing(ConnectorDefinition::place).thenComparing(ConnectorDefinition::name))
                .orElseThrow(() -> new Refused(
                        ExitCode.USAGE, "A rule is about a connected system, and there is none yet. Add one first."));
        return new SyncRule(
                new RuleId(new UUID(0, 0)),
                "",
                "",
                Direction.INBOUND,
                false,
                connector.id(),
                new ObjectTypeName("user"),
                new TargetType.One(new ObjectTypeName("person")),
                LinkType.JOIN,
                0,
                false,
                ScopeFilter.EVERYTHING,
                JoinCriteria.NONE,
                List.of(AttributeFlow.of("displayName", new FlowSource.Direct(new AttributeName("displayName")))));
    }
}
