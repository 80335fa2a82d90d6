package org.syncline.core.sync;

import java.util.List;
import java.util.function.Function;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Folded;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The question a join puts to the store: which objects have these values? (engine.md 6.3)
///
/// Inbound it asks for MV objects, outbound for disconnectors of a connector.
///
/// @param groups tried from top to bottom; an object answers a group when it matches all probes of it
public record JoinQuery(SyncRule rule, List<List<Probe>> groups) {

    public JoinQuery {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /// An attribute that is to have one of these values.
    public record Probe(AttributeName attribute, Values anyOf, boolean caseSensitive) {

        public boolean matches(Function<AttributeName, Values> object) {
            return object.apply(attribute).stream().anyMatch(this::isWanted);
        }

        private boolean isWanted(Value theirs) {
            return anyOf.stream()
                    .anyMatch(mine -> caseSensitive
                            ? mine.equals(theirs)
                            : Folded.value(mine).equals(Folded.value(theirs)));
        }
    }

    /// A clause whose own side has no value can never match, and with it its group.
    static JoinQuery of(SyncRule rule, List<List<Probe>> groups) {
        return new JoinQuery(
                rule,
                groups.stream()
                        .filter(group ->
                                group.stream().noneMatch(probe -> probe.anyOf().isEmpty()))
                        .toList());
    }
}
