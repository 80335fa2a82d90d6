package org.syncline.core.rule;

/// What becomes of the values of several flows to one attribute (engine.md 7.1, 7.2).
public enum MergeType {
    /// The strongest flow that has something to say wins.
    UPDATE,
    /// The values of all flows are united.
    MERGE,
    /// United, and two spellings that differ in case only are one value: the strongest rule's.
    MERGE_CASE_INSENSITIVE;

    public boolean unites() {
        return this != UPDATE;
    }
}
