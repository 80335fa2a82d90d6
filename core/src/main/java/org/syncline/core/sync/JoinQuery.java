package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.JoinClause;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The question a join puts to the store: which objects have these values? (engine.md 6.3)
///
/// Inbound it asks for MV objects, outbound for disconnectors of a connector.
///
/// @param groups tried from top to bottom; an object answers a group when it matches all probes of it
public record JoinQuery(SyncRule rule, List<List<Probe>> groups) {

    public JoinQuery {
        var copy = new ArrayList<List<Probe>>(groups.size());
        for (var group : groups) {
            copy.add(List.copyOf(group));
        }
        groups = Collections.unmodifiableList(copy);
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
                            : CaseFold.of(mine).equals(CaseFold.of(theirs)));
        }
    }

    /// The question of an object in scope of these linking rules, by the strongest of them that has join criteria;
    /// those of the others are the same ([Scoping#conflict]). Without criteria it is one that nothing answers.
    ///
    /// @param probe what a clause asks for, from the object's side
    static JoinQuery of(List<CompiledRule> linking, Function<JoinClause, Probe> probe) {
        var rule = asking(linking);
        var groups = new ArrayList<List<Probe>>();
        for (var clauses : rule.join().groups()) {
            var probes = new ArrayList<Probe>(clauses.size());
            for (var clause : clauses) {
                probes.add(probe.apply(clause));
            }
            if (canMatch(probes)) {
                groups.add(probes);
            }
        }
        return new JoinQuery(rule, groups);
    }

    private static SyncRule asking(List<CompiledRule> linking) {
        for (var compiled : linking) {
            if (!compiled.rule().join().isEmpty()) {
                return compiled.rule();
            }
        }
        return linking.getFirst().rule();
    }

    /// A clause whose own side has no value can never match, and with it its group.
    private static boolean canMatch(List<Probe> group) {
        for (var probe : group) {
            if (probe.anyOf().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
