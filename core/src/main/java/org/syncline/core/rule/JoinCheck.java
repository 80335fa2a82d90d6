package org.syncline.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ValueType;

/// Puts join criteria into the schema's spelling, and tells of clauses that no two objects can satisfy (rules.md 4,
/// 10).
record JoinCheck(SyncRule rule, RuleSide source, RuleSide target, RuleFindings findings) {

    JoinCriteria checked() {
        var groups = new ArrayList<List<JoinClause>>();
        for (int group = 0; group < rule.join().groups().size(); group++) {
            var clauses = new ArrayList<JoinClause>();
            for (int clause = 0; clause < rule.join().groups().get(group).size(); clause++) {
                clauses.add(checked(rule.join().groups().get(group).get(clause), new RulePlace.Join(group, clause)));
            }
            groups.add(clauses);
        }
        return new JoinCriteria(groups);
    }

    private JoinClause checked(JoinClause clause, RulePlace.Join place) {
        boolean inbound = rule.direction() == Direction.INBOUND;
        var cs = inbound ? source : target;
        var mv = inbound ? target : source;
        demandComparable(found(cs, clause.cs(), place), found(mv, clause.mv(), place), place);
        return new JoinClause(
                cs.spelling(clause.cs()).orElse(clause.cs()),
                mv.spelling(clause.mv()).orElse(clause.mv()),
                clause.caseSensitive());
    }

    private Optional<AttributeSchema> found(RuleSide side, AttributeName written, RulePlace.Join place) {
        var proper = side.spelling(written);
        if (proper.isEmpty() && side.hasType()) {
            findings.fault(place, side.lacks(written));
        }
        proper.ifPresent(name -> findings.spelled(written, name));
        return proper.flatMap(side::attribute);
    }

    private void demandComparable(Optional<AttributeSchema> cs, Optional<AttributeSchema> mv, RulePlace.Join place) {
        if (cs.isEmpty() || mv.isEmpty()) {
            return;
        }
        var one = cs.get();
        var other = mv.get();
        if (one.type() == ValueType.REFERENCE || other.type() == ValueType.REFERENCE) {
            findings.fault(
                    place,
                    "%s holds references, and a reference means something else on each side. Join by an attribute that both sides hold as it is."
                            .formatted(one.type() == ValueType.REFERENCE ? one.name() : other.name()));
        } else if (one.type() != other.type()) {
            findings.fault(
                    place,
                    "%s holds %s, and %s holds %s: no value of the one is a value of the other. Join attributes of one type."
                            .formatted(
                                    one.name(),
                                    Constants.named(one.type()),
                                    other.name(),
                                    Constants.named(other.type())));
        }
    }
}
