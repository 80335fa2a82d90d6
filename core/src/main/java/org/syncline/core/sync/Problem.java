package org.syncline.core.sync;

import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;

/// Something an operator has to know about one object. Never thrown: returned with the outcome.
///
/// The object's change is given up as a whole, what was pending stays pending, and the step goes on (engine.md 14).
public sealed interface Problem {

    /// The name that run history, the API and the manual use.
    String code();

    /// What happened, to which object, by which rule; then what helps.
    String message();

    /// A second object of a connector answers the join criteria of an MV object.
    record AmbiguousImportFlow(String object, String holder, String rule) implements Problem {
        @Override
        public String code() {
            return "ambiguous-import-flow-from-multiple-connectors";
        }

        @Override
        public String message() {
            return "%s answers rule %s, but %s of the same connector is joined to that metaverse object. "
                            .formatted(object, rule, holder)
                    + "Disconnect one of the two, or narrow the join criteria.";
        }
    }

    /// Two rules in scope would look for partners in different ways.
    record JoinCriteriaConflict(String object, String rule, String other) implements Problem {
        @Override
        public String code() {
            return "sync-rule-join-criteria-conflict";
        }

        @Override
        public String message() {
            return "%s is in scope of rules %s and %s, which have different join criteria. "
                            .formatted(object, rule, other)
                    + "Narrow the scope of one of them, or give both the same criteria.";
        }
    }

    /// An expression failed for this object.
    record ExpressionFailed(String code, String object, String rule, AttributeName target, String cause)
            implements Problem {
        @Override
        public String message() {
            return "%s: rule %s, flow to %s: %s. Correct the value at its source, or the expression."
                    .formatted(
                            object, rule, target, cause.endsWith(".") ? cause.substring(0, cause.length() - 1) : cause);
        }
    }

    /// A rule that applies to the object could not be understood (rules.md 10).
    record RuleFaulty(String object, String rule, String place, String cause) implements Problem {

        static RuleFaulty of(String object, CompiledRule rule) {
            var fault = rule.faults().getFirst();
            return new RuleFaulty(
                    object,
                    rule.toString(),
                    fault.place().toString(),
                    fault.message().lines().findFirst().orElse(""));
        }

        @Override
        public String code() {
            return CompiledFlow.FAULTY;
        }

        @Override
        public String message() {
            return "%s: rule %s applies to it and is faulty, %s: %s Correct the rule or disable it, and apply the configuration."
                    .formatted(object, rule, place, cause.endsWith(".") ? cause : cause + ".");
        }
    }

    /// A text longer than the metaverse holds.
    record MvConstraint(String object, String rule, AttributeName target, int length) implements Problem {

        /// In characters; what a text may have that is searched for (engine.md 2.2).
        static final int LONGEST = 448;

        @Override
        public String code() {
            return "mv-constraint-violation";
        }

        @Override
        public String message() {
            return "%s: rule %s gives %s a text of %d characters, and the metaverse holds %d. Cut it in an expression, such as Left([%s],%d)."
                    .formatted(object, rule, target, length, LONGEST, target, LONGEST);
        }
    }

    /// More than one value for an attribute that holds one.
    record TooManyValues(String code, String object, String rule, AttributeName target, int values) implements Problem {

        static TooManyValues of(SyncRule rule, String object, AttributeName target, int values) {
            return switch (rule.direction()) {
                case INBOUND -> inbound(object, rule.toString(), target, values);
                case OUTBOUND -> outbound(object, rule.toString(), target, values);
            };
        }

        static TooManyValues inbound(String object, String rule, AttributeName target, int values) {
            return new TooManyValues("flow-multi-values-to-single-value", object, rule, target, values);
        }

        static TooManyValues outbound(String object, String rule, AttributeName target, int values) {
            return new TooManyValues("ambiguous-export-flow-to-single-valued-attribute", object, rule, target, values);
        }

        @Override
        public String message() {
            return "%s: rule %s gives %d values to %s, which holds one. Choose one in an expression, such as Item(…,1)."
                    .formatted(object, rule, values, target);
        }
    }

    /// A value of a type that the target cannot hold.
    record TypeMismatch(String object, String rule, AttributeName target, String given, String wanted)
            implements Problem {
        @Override
        public String code() {
            return "cs-attribute-type-mismatch";
        }

        @Override
        public String message() {
            return "%s: rule %s gives %s to %s, which holds %s. Convert it in an expression, such as CStr or CNum."
                    .formatted(object, rule, given, target, wanted);
        }
    }

    /// Rules in scope merge one attribute in different ways.
    record MergeTypeConflict(String object, AttributeName target, String rule, String other) implements Problem {
        @Override
        public String code() {
            return "sync-rule-merge-type-conflict";
        }

        @Override
        public String message() {
            return "%s: rules %s and %s flow to %s with different merge types. Give both the same."
                    .formatted(object, rule, other, target);
        }
    }

    /// An object is to be created and no rule gives it a name.
    record DnMissing(String object, String rule, String connector) implements Problem {
        @Override
        public String code() {
            return "sync-rule-dn-missing";
        }

        @Override
        public String message() {
            return "%s is to be created in %s by rule %s, but no flow gives it a dn. "
                            .formatted(object, connector, rule)
                    + "Fill the attributes that the flow to dn reads, or take the object out of scope.";
        }
    }

    /// The name of an object that is to be created belongs to another one.
    record DnConflict(String object, String connector, String dn) implements Problem {
        @Override
        public String code() {
            return "sync-rule-dn-conflict";
        }

        @Override
        public String message() {
            return "%s is to be created in %s as %s, but another metaverse object is joined to that name. "
                            .formatted(object, connector, dn)
                    + "Two objects have the same source anchor, or the flow to dn is not unique.";
        }
    }

    /// A name that is no name.
    record DnInvalid(String object, String rule, String dn) implements Problem {
        @Override
        public String code() {
            return "invalid-dn";
        }

        @Override
        public String message() {
            return "%s: rule %s gives it the dn '%s', which is no distinguished name. Correct the flow to dn."
                    .formatted(object, rule, dn);
        }
    }
}
