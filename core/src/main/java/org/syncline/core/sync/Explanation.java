package org.syncline.core.sync;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.rule.ClauseVerdict;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.JoinClause;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.Values;

/// Why an object comes out as it does: every rule in and out of scope, how it is joined, what became of every flow
/// (engine.md 15).
///
/// @param object as it was
/// @param rules all inbound rules for its type
/// @param flows what all objects of its group say of the MV object
/// @param targets the outbound side, by connector
/// @param outcome what it came to
public record Explanation(
        CsObject object,
        List<RuleFate> rules,
        JoinFate join,
        List<FlowFate> flows,
        SortedMap<ConnectorId, Target> targets,
        Outcome outcome) {

    public Explanation {
        rules = List.copyOf(rules);
        flows = List.copyOf(flows);
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    }

    /// What the outbound rules of one connector do.
    ///
    /// @param rules all outbound rules of the connector for the MV object's type
    public record Target(List<RuleFate> rules, PartnerFate partner, List<FlowFate> flows) {

        public Target {
            rules = List.copyOf(rules);
            flows = List.copyOf(flows);
        }
    }

    /// Whether a rule applies, and what its clauses say; without a group it applies to all of the type.
    public record RuleFate(CompiledRule compiled, boolean inScope, List<List<ClauseVerdict>> groups) {

        public RuleFate {
            groups = groups.stream().map(List::copyOf).toList();
        }

        public SyncRule rule() {
            return compiled.rule();
        }

        /// The clauses that decided: those of the group that accepts, else of each group the first that refuses.
        public List<ClauseVerdict> decisive() {
            return inScope
                    ? groups.stream()
                            .filter(group -> group.stream().allMatch(ClauseVerdict::holds))
                            .findFirst()
                            .orElse(List.of())
                    : groups.stream()
                            .flatMap(group -> group.stream().filter(clause -> !clause.holds()).findFirst().stream())
                            .toList();
        }
    }

    /// How the object is, or is not, joined.
    public sealed interface JoinFate {

        /// It was joined before.
        record Standing() implements JoinFate {}

        /// It did not look for a partner: no linking rule accepts it, or an administrator has set it aside, or it is
        /// gone.
        record NotSought() implements JoinFate {}

        /// It looked for one.
        record Sought(SyncRule rule, List<Attempt> attempts, JoinDecision decision) implements JoinFate {

            public Sought {
                attempts = List.copyOf(attempts);
            }
        }
    }

    /// One group of join criteria.
    ///
    /// @param wanted for each clause what the object has
    /// @param answers the MV objects that have it too
    /// @param tried whether it was this group's turn: one that decides is the last, one without a value has none
    public record Attempt(List<JoinClause> clauses, List<Values> wanted, List<ConnectedGroup> answers, boolean tried) {

        public Attempt {
            clauses = List.copyOf(clauses);
            wanted = List.copyOf(wanted);
            answers = List.copyOf(answers);
        }
    }

    /// What one flow had to say, and what became of it.
    ///
    /// @param source the object it read; 0 outbound
    public record FlowFate(SyncRule rule, CompiledFlow flow, CsObjectId source, Values values, Fate fate) {

        public AttributeName target() {
            return flow.target().name();
        }
    }

    /// What becomes of what a flow says.
    public sealed interface Fate {

        /// As people read it.
        String text();

        /// It is in the outcome; where values are united, as a part of it.
        record Applied() implements Fate {
            @Override
            public String text() {
                return "applied";
            }
        }

        record Lost(SyncRule to) implements Fate {
            @Override
            public String text() {
                return "lost to rule " + to;
            }
        }

        record Nothing() implements Fate {
            @Override
            public String text() {
                return "nothing to give";
            }
        }

        record Ignored() implements Fate {
            @Override
            public String text() {
                return "leaves the target alone";
            }
        }

        record Failed(String code, String message) implements Fate {
            @Override
            public String text() {
                return "error: " + message;
            }
        }

        /// It runs only while the object is made, and the object is there.
        record Past() implements Fate {
            @Override
            public String text() {
                return "only when the object is created";
            }
        }
    }
}
