package org.syncline.core.space;

import org.syncline.core.value.RuleId;

/// Which rule holds a link, and how (engine.md 2.10).
public record Claim(RuleId rule, Kind kind) implements Comparable<Claim> {

    public enum Kind {
        /// An inbound rule created the MV object, or may have.
        PROJECTED,
        /// An inbound rule joined it.
        JOINED,
        /// An inbound rule joined it and keeps the MV object alive.
        STICKY_JOINED,
        /// An outbound rule created the CS object, or took charge of it: it goes when the rule lets go.
        PROVISIONED,
        /// An outbound rule joined it.
        OUTBOUND_JOINED,
        /// An outbound rule keeps the link and lets nothing flow.
        JOIN_NO_FLOW;

        public boolean isInbound() {
            return this == PROJECTED || this == JOINED || this == STICKY_JOINED;
        }

        /// Whether the MV object lives as long as this claim stands (engine.md 6.8).
        public boolean keepsMvObject() {
            return this == PROJECTED || this == STICKY_JOINED;
        }
    }

    @Override
    public int compareTo(Claim other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : rule.compareTo(other.rule);
    }
}
