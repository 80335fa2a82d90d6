package org.syncline.core.sync;

import org.syncline.core.space.CsObject;

/// What becomes of the object that stands for an MV object in one connector space.
public sealed interface PartnerFate {

    /// There is none, and no rule in scope looks for one or makes one.
    record Nobody() implements PartnerFate {}

    /// There is none yet, and no rule in scope makes one.
    record Awaited() implements PartnerFate {}

    /// It stays, and the flows run.
    record Kept(CsObject object) implements PartnerFate {}

    /// It stays joined, and nothing flows to it.
    record KeptWithoutFlow(CsObject object) implements PartnerFate {}

    /// It was there, joined to nothing, and is joined now.
    record Found(CsObject object) implements PartnerFate {}

    /// It is to be made.
    record Created(CsObject object) implements PartnerFate {}

    /// It is to be made and no flow gives it a name.
    record Nameless() implements PartnerFate {}

    /// Its name belongs to the object of another.
    record Occupied(CsObject object) implements PartnerFate {}

    /// An administrator has disconnected what stands at its name: there is none until one joins it by hand.
    record SetAside(CsObject object) implements PartnerFate {}

    /// A rule had made it, and none does any more: it goes.
    record Removed(CsObject object) implements PartnerFate {}

    /// No rule holds the link any more; it stays, joined to nothing.
    record LetGo(CsObject object) implements PartnerFate {}
}
