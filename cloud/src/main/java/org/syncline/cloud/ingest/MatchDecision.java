package org.syncline.cloud.ingest;

import org.syncline.cloud.model.Entry;

/// Which object an upsert is about (cloud-emulator.md 7.4).
sealed interface MatchDecision {

    /// The sync client's own object.
    record Update(Entry entry) implements MatchDecision {}

    /// An object that the sync client takes over, found by its anchor.
    record HardMatch(Entry entry) implements MatchDecision {}

    /// An object that the sync client takes over, found by address or name.
    record SoftMatch(Entry entry) implements MatchDecision {}

    /// A soft-deleted user comes back.
    record Restore(Entry entry) implements MatchDecision {}

    record Create() implements MatchDecision {}

    /// The cloud has taken the object for its own; the item is ignored.
    record Skip(Entry entry) implements MatchDecision {}

    record Refuse(ItemError error) implements MatchDecision {}
}
