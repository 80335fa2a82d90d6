package org.syncline.server.work;

import org.syncline.core.value.RuleId;
import org.syncline.engine.Engine;

/// What rules are called; the id where the configuration does not have the rule any more.
final class RuleNames {

    private RuleNames() {}

    static String of(Engine engine, RuleId id) {
        return engine.installed().configuration().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(rule -> rule.name())
                .findFirst()
                .orElse(id.toString());
    }
}
