package org.syncline.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syncline.core.expression.Expression;
import org.syncline.core.expression.ExpressionProblem;
import org.syncline.core.expression.ExpressionProblem.Severity;
import org.syncline.core.expression.Nearest;

/// The parameters that a rule may use (rules.md 6.1).
///
/// @param names without any, every name may be one
record KnownParameters(Optional<Set<String>> names) {

    static final KnownParameters ANY = new KnownParameters(Optional.empty());

    private static final Pattern WRITTEN = Pattern.compile("%([A-Za-z][A-Za-z0-9_.-]*)%");

    static KnownParameters of(Direction direction, Set<String> names) {
        return new KnownParameters(
                Optional.of(names.stream().filter(direction::offers).collect(Collectors.toUnmodifiableSet())));
    }

    /// The first name in a text that is none of them.
    Optional<String> unknownIn(String text) {
        return WRITTEN.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(this::isUnknown)
                .findFirst();
    }

    List<ExpressionProblem> unknown(Expression tree, String text) {
        return tree.all()
                .filter(part -> part instanceof Expression.Parameter(var name, var _) && isUnknown(name))
                .map(part -> ExpressionProblem.at(
                        text, part.span(), Severity.ERROR, undefined(((Expression.Parameter) part).name())))
                .toList();
    }

    String undefined(String name) {
        var known = names.orElse(Set.of()).stream().sorted().toList();
        return "there is no parameter %%%s%%; there are %s%s"
                .formatted(name, String.join(", ", known), Nearest.hint(name, known));
    }

    private boolean isUnknown(String name) {
        return names.filter(known -> !known.contains(name)).isPresent();
    }
}
