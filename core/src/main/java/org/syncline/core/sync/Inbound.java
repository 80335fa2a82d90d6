package org.syncline.core.sync;

import java.util.List;
import java.util.SortedSet;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Say;
import org.syncline.core.value.CsObjectId;

/// What the inbound half of a synchronization comes to, for one CS object.
public sealed interface Inbound {

    /// Nothing of it may be kept.
    record Failed(List<Problem> problems) implements Inbound {}

    /// The object is not part of any group.
    record Apart(CsObject object, InboundCounter counter) implements Inbound {}

    /// The connector space forgets the object, which was part of no group.
    record Forgotten(CsObjectId object) implements Inbound {}

    /// The object's group as it is now.
    ///
    /// @param act how the object came to be, or no longer is, part of it
    /// @param before the MV object as it was
    /// @param left objects that have left the group, as they are now
    /// @param forgotten objects that have left the connector space as well
    /// @param relinked objects that gained or lost their link
    record Grouped(
            Act act,
            ConnectedGroup before,
            ConnectedGroup after,
            List<CsObject> left,
            SortedSet<CsObjectId> forgotten,
            SortedSet<CsObjectId> relinked)
            implements Inbound {

        boolean flowed() {
            return !before.mvObject().attributes().equals(after.mvObject().attributes());
        }

        /// Whether a connected system shows other values than before of an attribute that our values are merged into:
        /// one that was there of itself may be gone.
        boolean showsOtherwise() {
            return after.csObjects().values().stream()
                    .filter(Grouped::isMergedInto)
                    .anyMatch(object -> !object.tower().synced().equals(synced(object.id())));
        }

        private static boolean isMergedInto(CsObject object) {
            return object.tower().desired().says().values().stream().anyMatch(Say.Changes.class::isInstance);
        }

        private Hologram synced(CsObjectId id) {
            var known = before.csObjects().get(id);
            return known == null ? Hologram.ABSENT : known.tower().synced();
        }

        /// What it counts as.
        InboundCounter counter() {
            boolean flowed = flowed();
            return switch (act) {
                case JOINED ->
                    flowed ? InboundCounter.DISCONNECTOR_JOINED_FLOW : InboundCounter.DISCONNECTOR_JOINED_NO_FLOW;
                case PROJECTED ->
                    flowed ? InboundCounter.DISCONNECTOR_PROJECTED_FLOW : InboundCounter.DISCONNECTOR_PROJECTED_NO_FLOW;
                case STAYED -> flowed ? InboundCounter.CONNECTOR_FLOW : InboundCounter.CONNECTOR_NO_FLOW;
                case FILTERED -> InboundCounter.CONNECTOR_FILTERED_LEAVE_MV;
                case DELETED -> InboundCounter.CONNECTOR_DELETE_LEAVE_MV;
                case REPLACED -> InboundCounter.CONNECTOR_DELETE_ADD_PROCESSED;
            };
        }

        /// Whether anything keeps the MV object alive (engine.md 6.8).
        boolean lives() {
            return Unlinking.keepMvObject(after);
        }
    }

    /// How an object stands to its group.
    enum Act {
        JOINED,
        PROJECTED,
        STAYED,
        FILTERED,
        DELETED,
        /// It is of another type now: as if it were deleted, and another had come (engine.md 6.2.3). It is part of the
        /// group as long as a rule of its new type holds it.
        REPLACED
    }
}
