package org.syncline.core.example;

import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.RuleSet;
import org.syncline.core.rule.ScopeClause;
import org.syncline.core.rule.ScopeSubject;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Values;

/// What can never come to pass with some rules: an outbound rule sees of the metaverse only what inbound rules give it.
record Idleness(RuleSet rules) {

    /// Whether a clause can never have that outcome.
    boolean isNever(CompiledRule rule, ScopeClause clause, boolean holds) {
        return rule.rule().direction() == Direction.OUTBOUND
                && !isGiven(rule.rule().sourceType(), clause.attribute())
                && clause.isSatisfiedBy(Subject.NOTHING) != holds;
    }

    boolean isNeverInScope(CompiledRule rule) {
        var groups = rule.scope().groups();
        return !groups.isEmpty()
                && groups.stream().allMatch(group -> group.stream().anyMatch(clause -> isNever(rule, clause, true)));
    }

    /// Whether a flow reads attributes, and none of them ever has a value when its rule is in scope.
    boolean hasNothingToRead(CompiledRule rule, CompiledFlow flow) {
        var reads = flow.reads();
        return rule.rule().direction() == Direction.OUTBOUND
                && !reads.isEmpty()
                && reads.stream()
                        .flatMap(attribute -> givers(rule.rule().sourceType(), attribute))
                        .noneMatch(giver -> canBeInScope(rule, giver));
    }

    private boolean isGiven(ObjectTypeName type, AttributeName attribute) {
        return givers(type, attribute).findAny().isPresent();
    }

    private Stream<Giver> givers(ObjectTypeName type, AttributeName attribute) {
        return rules.all().stream()
                .filter(rule -> rule.rule().direction() == Direction.INBOUND
                        && rule.rule().targetType().accepts(type))
                .flatMap(rule -> rule.flows().stream()
                        .filter(flow -> flow.target().name().equals(attribute))
                        .map(flow -> new Giver(rule.rule(), flow)));
    }

    /// Whether an object that has what a flow gives can be in scope of a rule.
    private boolean canBeInScope(CompiledRule rule, Giver giver) {
        var groups = rule.scope().groups();
        return groups.isEmpty()
                || groups.stream()
                        .anyMatch(group -> group.stream()
                                .allMatch(clause -> clause.isSatisfiedBy(Subject.NOTHING)
                                        || givers(rule.rule().sourceType(), clause.attribute())
                                                .anyMatch(other -> giver.goesWith(other) && other.canSatisfy(clause))));
    }

    /// An inbound flow.
    private record Giver(SyncRule rule, CompiledFlow flow) {

        /// Of each connector, an MV object has one object (engine.md 6.3).
        boolean goesWith(Giver other) {
            return !rule.connector().equals(other.rule.connector())
                    || rule.sourceType().equals(other.rule.sourceType());
        }

        boolean canSatisfy(ScopeClause clause) {
            return !(flow.body() instanceof CompiledFlow.Body.Fixed(var values))
                    || clause.isSatisfiedBy(new Subject(values));
        }
    }

    /// An object that has these values, whatever it is asked for.
    private record Subject(Values values) implements ScopeSubject {

        static final Subject NOTHING = new Subject(Values.NONE);

        @Override
        public Values values(AttributeName attribute) {
            return values;
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.of("");
        }

        @Override
        public String dnOf(long reference) {
            return "";
        }

        @Override
        public boolean isMemberOf(DistinguishedName group) {
            return false;
        }
    }
}
