package org.syncline.core.rule;

import org.syncline.core.value.AttributeName;

/// Where in a rule something is. Groups, clauses and flows are counted from 0, lines and columns from 1.
public sealed interface RulePlace {

    /// One of the rule's own fields, by its name in a rule file.
    record Field(String name) implements RulePlace {
        @Override
        public String toString() {
            return name;
        }
    }

    /// A clause of the scope.
    record Scope(int group, int clause) implements RulePlace {
        @Override
        public String toString() {
            return "scope";
        }
    }

    /// A clause of the join criteria.
    record Join(int group, int clause) implements RulePlace {
        @Override
        public String toString() {
            return "join";
        }
    }

    /// A transformation.
    record Flow(int index, AttributeName target) implements RulePlace {
        @Override
        public String toString() {
            return "flow to " + target;
        }
    }

    /// What a transformation takes its values from.
    record Source(Flow flow) implements RulePlace {
        @Override
        public String toString() {
            return flow.toString();
        }
    }

    /// The destination of a transformation.
    record Target(Flow flow) implements RulePlace {
        @Override
        public String toString() {
            return flow.toString();
        }
    }

    /// A place in the expression of a transformation.
    record InExpression(Flow flow, int line, int column) implements RulePlace {
        @Override
        public String toString() {
            return flow.toString();
        }
    }

    /// The rule as a whole.
    record Everywhere() implements RulePlace {
        @Override
        public String toString() {
            return "its attributes";
        }
    }
}
