package org.syncline.configuration.vendor;

import java.util.List;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.ScopeFilter;
import org.syncline.core.rule.SyncRule;

/// A rule with one thing of it changed.
final class Copies {

    private Copies() {}

    static SyncRule named(SyncRule rule, String name) {
        return copy(rule, name, rule.disabled(), rule.precedence(), rule.scope(), rule.flows());
    }

    static SyncRule at(SyncRule rule, int precedence) {
        return copy(rule, rule.name(), rule.disabled(), precedence, rule.scope(), rule.flows());
    }

    static SyncRule disabled(SyncRule rule, boolean disabled) {
        return copy(rule, rule.name(), disabled, rule.precedence(), rule.scope(), rule.flows());
    }

    static SyncRule scoped(SyncRule rule, ScopeFilter scope) {
        return copy(rule, rule.name(), rule.disabled(), rule.precedence(), scope, rule.flows());
    }

    static SyncRule flowing(SyncRule rule, List<AttributeFlow> flows) {
        return copy(rule, rule.name(), rule.disabled(), rule.precedence(), rule.scope(), flows);
    }

    private static SyncRule copy(
            SyncRule rule,
            String name,
            boolean disabled,
            int precedence,
            ScopeFilter scope,
            List<AttributeFlow> flows) {
        return new SyncRule(
                rule.id(),
                name,
                rule.description(),
                rule.direction(),
                disabled,
                rule.connector(),
                rule.sourceType(),
                rule.targetType(),
                rule.linkType(),
                precedence,
                rule.passwordSync(),
                scope,
                rule.join(),
                flows);
    }
}
