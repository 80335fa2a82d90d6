package org.syncline.core.sync;

import java.util.List;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// Why an object comes out as it does: every rule that was looked at, and what became of every flow (engine.md 15).
public record Explanation(List<RuleFate> rules, List<FlowFate> flows) {

    public Explanation {
        rules = List.copyOf(rules);
        flows = List.copyOf(flows);
    }

    /// Whether a rule applies to the object.
    public record RuleFate(String rule, boolean inScope) {}

    /// What one flow had to say, and whether that counted.
    public record FlowFate(String rule, AttributeName target, Values values, Fate fate) {}

    /// What becomes of what a flow says.
    public enum Fate {
        APPLIED("applied"),
        LOST("lost to a stronger rule"),
        NULL("nothing to give"),
        IGNORED("leaves the target alone"),
        ERROR("error");

        private final String text;

        Fate(String text) {
            this.text = text;
        }

        /// As people read it.
        public String text() {
            return text;
        }
    }
}
