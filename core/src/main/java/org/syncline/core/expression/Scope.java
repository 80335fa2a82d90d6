package org.syncline.core.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.core.value.AttributeName;

/// What holds at one place of an expression, while types are checked.
///
/// @param attributes types that a condition has made narrower than the schema's
/// @param conditional whether the place may never be evaluated
record Scope(Map<String, Type> variables, Map<AttributeName, Type> attributes, boolean conditional) {

    static final Scope WHOLE = new Scope(Map.of(), Map.of(), false);

    Optional<Type> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Optional<Type> narrowed(AttributeName name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /// With their `$`.
    List<String> names() {
        return variables.keySet().stream().map("$"::concat).toList();
    }

    Scope with(String variable, Type type) {
        var inner = new HashMap<>(variables);
        inner.put(variable, type);
        return new Scope(inner, attributes, conditional);
    }

    Scope with(AttributeName attribute, Type type) {
        var inner = new HashMap<>(attributes);
        inner.put(attribute, type);
        return new Scope(variables, inner, conditional);
    }

    Scope inBranch() {
        return new Scope(variables, attributes, true);
    }
}
