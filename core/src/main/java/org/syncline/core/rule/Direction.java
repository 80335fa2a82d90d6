package org.syncline.core.rule;

/// Which way a rule flows, seen from the metaverse.
public enum Direction {
    /// Connector space to metaverse.
    INBOUND,
    /// Metaverse to connector space.
    OUTBOUND;

    private static final String OF_THE_PARTITION = "Domain.";

    /// Whether rules that flow this way may use the parameter. Outbound there is no object whose domain it could tell
    /// (rules.md R20).
    public boolean offers(String parameter) {
        return this == INBOUND || !parameter.startsWith(OF_THE_PARTITION);
    }
}
