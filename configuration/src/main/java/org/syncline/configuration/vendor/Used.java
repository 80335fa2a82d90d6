package org.syncline.configuration.vendor;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;

/// The attributes that a rule names, on either side.
final class Used {

    private static final Pattern READ =
            Pattern.compile("\\[([^\\]\\[]+)]|(?:ImportedValue|ValueCount)\\s*\\(\\s*\"([^\"]+)\"\\s*\\)");

    private Used() {}

    /// Those of the connector space.
    static SortedSet<AttributeName> bySpace(SyncRule rule) {
        return named(rule, rule.direction() == Direction.INBOUND, true);
    }

    /// Those of the metaverse.
    static SortedSet<AttributeName> byMetaverse(SyncRule rule) {
        return named(rule, rule.direction() == Direction.OUTBOUND, false);
    }

    /// The attributes that a flow reads.
    static SortedSet<AttributeName> read(FlowSource source) {
        var names = new TreeSet<AttributeName>();
        switch (source) {
            case FlowSource.Direct(var attribute) -> names.add(attribute);
            case FlowSource.Constant _ -> {}
            case FlowSource.Computed(var expression) ->
                READ.matcher(expression)
                        .results()
                        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                        .map(AttributeName::new)
                        .forEach(names::add);
        }
        return Collections.unmodifiableSortedSet(names);
    }

    private static SortedSet<AttributeName> named(SyncRule rule, boolean source, boolean space) {
        var names = new TreeSet<AttributeName>();
        rule.join().groups().forEach(group -> group.forEach(clause -> names.add(space ? clause.cs() : clause.mv())));
        if (source) {
            rule.scope().groups().forEach(group -> group.forEach(clause -> names.add(clause.attribute())));
            rule.flows().forEach(flow -> names.addAll(read(flow.source())));
        } else {
            rule.flows().forEach(flow -> names.add(flow.target()));
        }
        names.remove(AttributeFlow.DN);
        return Collections.unmodifiableSortedSet(names);
    }
}
