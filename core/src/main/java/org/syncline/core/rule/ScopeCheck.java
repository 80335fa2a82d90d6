package org.syncline.core.rule;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.ValueType;

/// Puts a scope into the schema's spelling, and tells of clauses that cannot mean what they say (rules.md 3.1, 10).
record ScopeCheck(RuleSide source, KnownParameters parameters, RuleFindings findings) {

    ScopeFilter checked(ScopeFilter scope) {
        var groups = new ArrayList<List<ScopeClause>>();
        for (int group = 0; group < scope.groups().size(); group++) {
            var clauses = new ArrayList<ScopeClause>();
            for (int clause = 0; clause < scope.groups().get(group).size(); clause++) {
                clauses.add(checked(scope.groups().get(group).get(clause), new RulePlace.Scope(group, clause)));
            }
            groups.add(clauses);
        }
        return new ScopeFilter(groups);
    }

    private ScopeClause checked(ScopeClause clause, RulePlace.Scope place) {
        parameters.unknownIn(clause.text()).ifPresent(name -> findings.fault(place, parameters.undefined(name)));
        if (clause.operator().asksForMembership()) {
            demandName(clause, place);
            return clause;
        }
        var proper = source.spelling(clause.attribute());
        if (proper.isEmpty() && source.hasType()) {
            findings.fault(place, source.lacks(clause.attribute()));
        }
        proper.ifPresent(name -> findings.spelled(clause.attribute(), name));
        proper.flatMap(source::attribute).ifPresent(attribute -> checkText(clause, attribute, place));
        return new ScopeClause(proper.orElse(clause.attribute()), clause.operator(), clause.text());
    }

    private void checkText(ScopeClause clause, AttributeSchema attribute, RulePlace.Scope place) {
        if (clause.operator().takesMask()) {
            demandMask(clause, attribute, place);
        } else if (clause.operator().compares() && !clause.hasParameters() && !fits(clause, attribute.type())) {
            findings.fault(
                    place,
                    "%s holds %s, and '%s' is none, so that no value of it can compare with it. Correct the value."
                            .formatted(attribute.name(), Constants.named(attribute.type()), clause.text()));
        }
        if (clause.operator().orders() && attribute.type() != ValueType.TEXT && attribute.type() != ValueType.NUMBER) {
            findings.warning(
                    place,
                    "%s holds %s, of which none is less than another. Use EQUAL or NOTEQUAL."
                            .formatted(attribute.name(), Constants.named(attribute.type())));
        }
    }

    private void demandMask(ScopeClause clause, AttributeSchema attribute, RulePlace.Scope place) {
        if (attribute.type() != ValueType.NUMBER) {
            findings.fault(
                    place,
                    "%s asks for the bits of a number, and %s holds %s. Use EQUAL, or name an attribute that holds numbers."
                            .formatted(clause.operator(), attribute.name(), Constants.named(attribute.type())));
        } else if (!clause.hasParameters() && Operand.of(clause.text()).number().isEmpty()) {
            findings.fault(
                    place,
                    "'%s' is no mask of bits. Write a number such as 2, or &H2 in hexadecimal digits."
                            .formatted(clause.text()));
        }
    }

    private void demandName(ScopeClause clause, RulePlace.Scope place) {
        if (!clause.hasParameters() && Operand.of(clause.text()).name().isEmpty()) {
            findings.fault(
                    place,
                    "%s compares with the DN of a group, and '%s' is no DN. Write it as CN=Group,OU=Unit,DC=example,DC=com."
                            .formatted(clause.operator(), clause.text()));
        }
    }

    private static boolean fits(ScopeClause clause, ValueType type) {
        return switch (type) {
            case TEXT -> true;
            case NUMBER -> Operand.of(clause.text()).number().isPresent();
            case FLAG -> Constants.value(clause.text(), type).isPresent();
            case BYTES -> Constants.value(clause.text(), type).isPresent() || Constants.isHexadecimal(clause.text());
            case REFERENCE -> Operand.of(clause.text()).name().isPresent();
        };
    }
}
