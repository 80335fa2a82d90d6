package org.syncline.core.sync;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.syncline.core.function.Moment;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Overlay;

/// The inbound half of what an administrator decides about the link of one object (engine.md 2.5). What follows from
/// it, [Synchronization#outbound] says, as for any other link.
///
/// What was joined by hand no rule disconnects, and what was disconnected by hand no rule joins.
public final class ByHand {

    private final Landscape landscape;
    private final Synchronization synchronization;

    /// @param synchronization of that landscape
    public ByHand(Landscape landscape, Synchronization synchronization) {
        this.landscape = landscape;
        this.synchronization = synchronization;
    }

    /// Why the object cannot be joined to that MV object, in words; empty if it can.
    public static Optional<String> objectionToJoin(CsObject object, ConnectedGroup group) {
        if (object.state() == ConnectionState.PLACEHOLDER) {
            return Optional.of(
                    "%s was never imported; others only refer to it. Import it first.".formatted(object.dn()));
        }
        if (object.state().isJoined()) {
            return Optional.of("%s is joined already. Disconnect it first.".formatted(object.dn()));
        }
        if (!object.tower().expected().isPresent()) {
            return Optional.of(
                    "%s is deleted in its connected system, or its deletion was sent. There is nothing to join."
                            .formatted(object.dn()));
        }
        return group.of(object.connector())
                .map(holder ->
                        "%s of the same connector is joined to that metaverse object, and there is room for one. Disconnect it first."
                                .formatted(holder.dn()));
    }

    /// Why the object cannot be disconnected, in words; empty if it can.
    public static Optional<String> objectionToDisconnect(CsObject object) {
        if (!object.state().isJoined()) {
            return Optional.of("%s is not joined to anything.".formatted(object.dn()));
        }
        return object.tower().expected().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "%s is not in its connected system: it was never sent there, or is deleted. The next synchronization settles it; to keep it from being made, narrow the scope of the rule."
                                .formatted(object.dn()));
    }

    /// The object becomes part of the group. A deletion that was staged for it is withdrawn.
    public Inbound join(CsObject object, ConnectedGroup group, References references, Moment moment) {
        var rules = new Scoping(landscape, references)
                .inbound(object, object.tower().current());
        var taken = new CsObject(
                object.id(),
                object.connector(),
                object.anchor(),
                object.dn(),
                ConnectionState.EXPLICIT_CONNECTOR,
                object.tower().wanting(Overlay.NOTHING),
                object.link());
        return Scoping.conflict(object.dn()::toString, rules)
                .<Inbound>map(problem -> new Inbound.Failed(List.of(problem)))
                .orElseGet(() -> synchronization.joined(Inbound.Act.JOINED, taken, group, references, moment));
    }

    /// The object leaves its group, and its contributions with it. Nothing is sent of it any more.
    public Inbound disconnect(CsObject object, ConnectedGroup group, References references, Moment moment) {
        var left = Unlinking.setAside(object);
        return synchronization.regrouped(
                Inbound.Act.FILTERED,
                group,
                group.without(object.id()),
                List.of(left),
                new TreeSet<>(),
                new TreeSet<>(List.of(object.id())),
                new InboundFlows(landscape, references, moment));
    }
}
