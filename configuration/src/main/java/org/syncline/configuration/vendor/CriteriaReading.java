package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.core.rule.JoinClause;
import org.syncline.core.rule.JoinCriteria;
import org.syncline.core.rule.ScopeClause;
import org.syncline.core.rule.ScopeFilter;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.value.AttributeName;

/// Reads the scoping filter and the join criteria of a rule: groups of clauses, in whichever way they are nested.
final class CriteriaReading {

    private static final String[] SCOPES = {"synchronizationcriteria", "scopefilters", "scopefilter", "scope"};
    private static final String[] JOINS = {"relationshipcriteria", "joinfilters", "joinfilter", "join"};
    private static final String[] CS_SIDE = {"csattribute"};
    private static final String[] MV_SIDE = {"ilmattribute", "mvattribute"};
    private static final String[] ASKED = {"csattribute", "attribute"};
    private static final String FLAT =
            "Here clauses stand in no group. They were read as one group, so all of them have to hold. Compare with there.";

    private final Part rule;
    private final String subject;
    private boolean impossible;

    private CriteriaReading(Part rule, String subject) {
        this.rule = rule;
        this.subject = subject;
    }

    record Criteria(ScopeFilter scope, JoinCriteria join) {}

    /// Nothing if a clause cannot be said here: a filter without it would let other objects through.
    static Optional<Criteria> read(Part rule, String subject) {
        var reading = new CriteriaReading(rule, subject);
        var scope = reading.groups(SCOPES, ASKED).stream()
                .map(group -> group.stream()
                        .flatMap(each -> reading.scope(each).stream())
                        .toList())
                .toList();
        var join = reading.groups(JOINS, CS_SIDE).stream()
                .map(group -> group.stream()
                        .flatMap(each -> reading.join(each).stream())
                        .toList())
                .toList();
        if (reading.impossible) {
            rule.note(
                    subject,
                    Fate.NOT_POSSIBLE,
                    "A clause of it is not possible, and without it the rule would do more.");
            return Optional.empty();
        }
        return Optional.of(new Criteria(new ScopeFilter(scope), new JoinCriteria(join)));
    }

    /// A clause is an element with the attribute it asks for; a group is an element around clauses.
    private List<List<Element>> groups(String[] names, String[] mark) {
        var groups = new ArrayList<List<Element>>();
        var flat = new ArrayList<Element>();
        for (var top : rule.all(names)) {
            if (isClause(top, mark)) {
                flat.add(top);
            } else {
                collect(top, mark, groups);
            }
        }
        if (flat.size() > 1) {
            rule.note(flat.getFirst(), subject, Fate.CHANGED, FLAT);
        }
        if (!flat.isEmpty()) {
            groups.add(flat);
        }
        return groups;
    }

    private void collect(Element around, String[] mark, List<List<Element>> groups) {
        var clauses =
                around.children().stream().filter(each -> isClause(each, mark)).toList();
        if (!clauses.isEmpty()) {
            groups.add(clauses);
        }
        around.children().stream().filter(each -> !isClause(each, mark)).forEach(each -> {
            if (each.children().isEmpty() && !each.text().isBlank()) {
                rule.note(
                        each, subject, Fate.NOT_POSSIBLE, "The element <%s> is not known here.".formatted(each.name()));
            } else {
                collect(each, mark, groups);
            }
        });
    }

    private static boolean isClause(Element element, String[] mark) {
        return element.child(mark).isPresent();
    }

    private Optional<ScopeClause> scope(Element element) {
        var part = rule.of(element);
        var attribute = part.text(ASKED);
        var written = part.text("csoperator", "operator", "condition", "comparisonoperator")
                .orElse("");
        var operator = Vocabulary.operator(written);
        var value = part.text("csvalue", "value", "comparisonvalue").orElse("");
        part.close(subject);
        if (attribute.isEmpty() || operator.isEmpty()) {
            return refuse(
                    element,
                    attribute.isEmpty()
                            ? "A scope clause asks for no attribute."
                            : "There is no operator '%s' here.".formatted(written));
        }
        return clause(element, new AttributeName(attribute.get()), operator.get(), value);
    }

    /// To compare with an empty text is to ask whether there is something.
    private Optional<ScopeClause> clause(
            Element element, AttributeName attribute, ScopeOperator operator, String value) {
        if (!operator.takesText()) {
            return Optional.of(new ScopeClause(attribute, operator, ""));
        }
        if (!value.isEmpty()) {
            return Optional.of(new ScopeClause(attribute, operator, value));
        }
        return switch (operator) {
            case EQUAL -> presence(element, new ScopeClause(attribute, ScopeOperator.ISNULL, ""), operator);
            case NOTEQUAL -> presence(element, new ScopeClause(attribute, ScopeOperator.ISNOTNULL, ""), operator);
            default -> refuse(element, "%s of %s compares with nothing.".formatted(operator, attribute));
        };
    }

    private Optional<ScopeClause> presence(Element element, ScopeClause clause, ScopeOperator written) {
        rule.note(
                element,
                subject,
                Fate.CHANGED,
                "%s with an empty value became '%s', which means the same.".formatted(written, clause));
        return Optional.of(clause);
    }

    private Optional<JoinClause> join(Element element) {
        var part = rule.of(element);
        var cs = part.text(CS_SIDE);
        var mv = part.text(MV_SIDE);
        boolean caseSensitive = part.flag("casesensitive");
        part.close(subject);
        if (cs.isEmpty() || mv.isEmpty()) {
            return refuse(element, "A join clause needs an attribute of either side.");
        }
        return Optional.of(new JoinClause(new AttributeName(cs.get()), new AttributeName(mv.get()), caseSensitive));
    }

    private <T> Optional<T> refuse(Element element, String why) {
        impossible = true;
        rule.note(element, subject, Fate.NOT_POSSIBLE, why);
        return Optional.empty();
    }
}
