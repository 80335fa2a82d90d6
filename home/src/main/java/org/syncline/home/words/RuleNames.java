package org.syncline.home.words;

import org.syncline.core.value.RuleId;
import org.syncline.engine.Installed;

/// What rules are called; the id where the configuration does not have the rule any more.
public final class RuleNames {

    private RuleNames() {}

    public static String of(Installed installed, RuleId id) {
        return installed.configuration().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(rule -> rule.name())
                .findFirst()
                .orElse(id.toString());
    }
}
