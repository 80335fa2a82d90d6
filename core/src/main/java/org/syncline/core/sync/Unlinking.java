package org.syncline.core.sync;

import java.util.function.Predicate;
import org.syncline.core.space.Claim;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;

/// What becomes of a CS object that leaves its group (engine.md 6.7, 6.8, 6.9).
final class Unlinking {

    private Unlinking() {}

    /// What becomes of it.
    sealed interface Left {

        /// It stays in the connector space, unjoined.
        record As(CsObject object) implements Left {}

        /// It was never sent, so nothing is left of it.
        record Forgotten(CsObject object) implements Left {}
    }

    /// Whether any object of the group keeps its MV object alive (engine.md 6.8).
    static boolean keepMvObject(ConnectedGroup group) {
        for (var object : group.csObjects().values()) {
            if (hasClaim(object, Claim.Kind::keepsMvObject)) {
                return true;
            }
        }
        return false;
    }

    static boolean isProvisioned(CsObject object) {
        return hasClaim(object, kind -> kind == Claim.Kind.PROVISIONED);
    }

    /// A rule lets nothing flow to it, not even its deletion (engine.md E12).
    static boolean isLeftAlone(CsObject object) {
        return hasClaim(object, kind -> kind == Claim.Kind.JOIN_NO_FLOW);
    }

    /// It is a disconnector again, and every synchronization tries to join it. The rules' wishes go with the
    /// link.
    static CsObject disconnected(CsObject object) {
        return object.withTower(object.tower().relinked(Overlay.NOTHING)).unjoined(ConnectionState.DISCONNECTOR);
    }

    /// No rule wants it any more. What was never sent is forgotten, whatever its connector does with the others.
    static Left deprovisioned(CsObject object, Parting.Deprovisioning action) {
        if (!object.tower().expected().isPresent()) {
            return new Left.Forgotten(object);
        }
        return new Left.As(
                switch (action) {
                    case DELETE ->
                        object.withTower(object.tower().wanting(Overlay.REMOVAL))
                                .unjoined(ConnectionState.EXPLICIT_DISCONNECTOR);
                    case DISCONNECT -> disconnected(object);
                    case EXPLICIT_DISCONNECT -> setAside(object);
                });
    }

    /// It stays as it is, and only an administrator joins it again.
    static CsObject setAside(CsObject object) {
        return object.withTower(object.tower().afterSync(Overlay.NOTHING))
                .unjoined(ConnectionState.EXPLICIT_DISCONNECTOR);
    }

    private static boolean hasClaim(CsObject object, Predicate<Claim.Kind> kind) {
        return object.link() instanceof Link.To link && link.hasClaim(kind);
    }
}
