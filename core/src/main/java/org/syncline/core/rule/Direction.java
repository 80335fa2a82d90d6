package org.syncline.core.rule;

/// Which way a rule flows, seen from the metaverse.
public enum Direction {
    /// Connector space to metaverse.
    INBOUND,
    /// Metaverse to connector space.
    OUTBOUND
}
