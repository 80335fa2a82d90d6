package org.syncline.core.sync;

import java.util.List;
import org.syncline.core.space.CsObject;

/// What happens when nothing keeps an MV object alive any more (engine.md 6.8): after what flowed in, or after the
/// outbound rules have let go of the last object that kept it.
final class MvDeletion {

    private MvDeletion() {}

    /// What the engine created in connected systems is deprovisioned; what only joined is let go; the MV object goes.
    static Outcome of(Inbound.Grouped grouped, Landscape landscape) {
        var change = new GroupChange(grouped);
        var mvObject = grouped.after().mvObject().id();
        for (var object : List.copyOf(grouped.after().csObjects().values())) {
            remove(object, change, landscape.space(object.connector()).parting());
        }
        return change.settled(counter(grouped.act()), new Outcome.Metaverse.Removed(mvObject));
    }

    private static void remove(CsObject object, GroupChange change, Parting parting) {
        if (Unlinking.isProvisioned(object) && !Unlinking.isLeftAlone(object)) {
            change.deprovision(object, parting);
        } else {
            change.disconnect(object);
        }
    }

    private static InboundCounter counter(Inbound.Act act) {
        return switch (act) {
            case JOINED -> InboundCounter.DISCONNECTOR_JOINED_REMOVE_MV;
            case PROJECTED -> InboundCounter.DISCONNECTOR_PROJECTED_REMOVE_MV;
            case STAYED -> InboundCounter.CONNECTOR_FLOW_REMOVE_MV;
            case FILTERED -> InboundCounter.CONNECTOR_FILTERED_REMOVE_MV;
            case DELETED, REPLACED -> InboundCounter.CONNECTOR_DELETE_REMOVE_MV;
        };
    }
}
