package org.syncline.core.rule;

/// What a rule may do about the link between a CS object and an MV object (rules.md 1.1).
public enum LinkType {
    /// Inbound it may project, outbound create; what it holds lives and dies with it.
    PROVISION,
    /// It links what is there, and holds nothing alive.
    JOIN,
    /// Inbound only: it links, and what it holds stays alive.
    STICKY_JOIN,
    /// Outbound only: it keeps a link and lets nothing flow.
    JOIN_NO_FLOW
}
