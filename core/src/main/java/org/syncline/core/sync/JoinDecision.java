package org.syncline.core.sync;

import org.syncline.core.rule.SyncRule;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.ObjectTypeName;

/// What becomes of a CS object that is not joined.
public sealed interface JoinDecision {

    /// One MV object answers, and it is free: link the two.
    record Join(ConnectedGroup group, SyncRule by) implements JoinDecision {}

    /// None answers, and the rule may create one.
    record Project(ObjectTypeName mvObjectType, SyncRule by) implements JoinDecision {}

    /// One answers, but another object of the same connector is joined to it. Nothing changes.
    record Taken(CsObject holder, SyncRule by) implements JoinDecision {}

    /// No rule joins or projects it. It stays a disconnector, and every synchronization tries again.
    record Remain() implements JoinDecision {}
}
