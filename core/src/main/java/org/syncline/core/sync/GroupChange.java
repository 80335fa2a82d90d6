package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;

/// The outcome in the making: collects what the outbound rules do to one group. Never leaves this package.
final class GroupChange {

    private final SortedMap<ConnectorId, List<OutboundCounter>> counters = new TreeMap<>();
    private final SortedMap<CsObjectId, CsObject> changed = new TreeMap<>();
    private final SortedSet<CsObjectId> forgotten = new TreeSet<>();
    private final SortedSet<CsObjectId> relinked = new TreeSet<>();
    private final SortedSet<MvObjectId> regrouped = new TreeSet<>();
    private final SortedSet<CsObjectId> taken = new TreeSet<>();
    private ConnectedGroup group;
    private boolean left;

    GroupChange(Inbound.Grouped inbound) {
        group = inbound.after();
        group.csObjects().forEach(changed::put);
        inbound.left().forEach(object -> changed.put(object.id(), object));
        forgotten.addAll(inbound.forgotten());
        relinked.addAll(inbound.relinked());
        if (!relinked.isEmpty()) {
            regrouped.add(group.mvObject().id());
        }
    }

    ConnectedGroup group() {
        return group;
    }

    /// The answer with what this change has made of the objects in it: a name of what left the connector space is free.
    OutboundQuestion.Answer seen(OutboundQuestion.Answer answer) {
        return answer.after(forgotten, changed);
    }

    void count(ConnectorId connector, OutboundCounter counter) {
        counters.computeIfAbsent(connector, _ -> new ArrayList<>()).add(counter);
    }

    void put(CsObject object) {
        group = group.with(object);
        changed.put(object.id(), object);
    }

    void link(CsObject object) {
        put(object);
        relinked.add(object.id());
        regrouped.add(group.mvObject().id());
    }

    /// One that was there already.
    ///
    /// @param found as it was
    void take(CsObject found, CsObject joined) {
        link(joined);
        if (found.tower().synced().isPresent() && found.tower().pendingImport().isNone()) {
            taken.add(joined.id());
        }
    }

    void disconnect(CsObject object) {
        leave(object);
        changed.put(object.id(), Unlinking.disconnected(object));
        count(object.connector(), OutboundCounter.PROVISIONED_DISCONNECT);
    }

    void deprovision(CsObject object, Parting parting) {
        leave(object);
        count(object.connector(), OutboundCounter.PROVISIONED_DISCONNECT);
        switch (Unlinking.deprovisioned(object, parting.deprovisioning())) {
            case Unlinking.Left.As(var left) -> {
                changed.put(left.id(), left);
                if (parting.deprovisioning() == Parting.Deprovisioning.DELETE) {
                    count(object.connector(), OutboundCounter.PROVISIONED_DELETE);
                }
            }
            case Unlinking.Left.Forgotten(var never) -> {
                changed.remove(never.id());
                forgotten.add(never.id());
            }
        }
    }

    Outcome.Settled settled(InboundCounter inbound, Outcome.Metaverse metaverse) {
        return new Outcome.Settled(inbound, counters, metaverse, changed, forgotten, relinked, regrouped, taken);
    }

    /// Whether an object has left the group since this was last asked.
    boolean hasLost() {
        boolean lost = left;
        left = false;
        return lost;
    }

    void settle(MvObject mvObject) {
        group = group.with(mvObject);
    }

    private void leave(CsObject object) {
        left = true;
        group = group.without(object.id());
        relinked.add(object.id());
        regrouped.add(group.mvObject().id());
    }
}
