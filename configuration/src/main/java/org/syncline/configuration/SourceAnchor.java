package org.syncline.configuration;

/// The attribute of an account that its cloud account is tied to for ever (default-rules.md 3).
public enum SourceAnchor {
    /// The account's own GUID. It changes when an account moves to another forest.
    OBJECT_GUID,
    /// `mS-DS-ConsistencyGuid` where it is set, else the account's own GUID.
    CONSISTENCY_GUID
}
