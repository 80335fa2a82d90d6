package org.syncline.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.InboundCounter;
import org.syncline.core.sync.OutboundCounter;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.Settled;

/// What a synchronization counts, however often it looks at an object: each object once as itself, and once where
/// something flows to it.
final class SyncCount {

    private final Installed installed;
    private final StepReport report;
    private final IdSet processed = new IdSet();
    private final IdSet flowed = new IdSet();
    private final Set<MvObjectId> flowedHere = new HashSet<>();

    SyncCount(Installed installed, StepReport report) {
        this.installed = installed;
        this.report = report;
    }

    /// A page begins.
    ///
    /// @return those of its objects that have not been counted
    List<CsObjectId> begin(Collection<CsObjectId> ids) {
        flowedHere.clear();
        return ids.stream().filter(id -> !processed.contains(id.number())).toList();
    }

    /// The page that began was not written.
    ///
    /// @param fresh what [#begin] said
    void reset(List<CsObjectId> fresh) {
        fresh.forEach(id -> processed.remove(id.number()));
        flowedHere.forEach(id -> flowed.remove(id.number()));
    }

    /// @return whether the object has its turn for the first time
    boolean isFirst(CsObjectId id) {
        return processed.add(id.number());
    }

    /// As if they had been evaluated.
    void atRest(Map<CsObjectId, Settled> objects) {
        objects.forEach((id, settled) -> {
            processed.add(id.number());
            report.count(InboundCounter.CONNECTOR_NO_FLOW.code());
            if (!flowed.contains(settled.group().number())) {
                settled.flows().forEach(connector -> count(connector, OutboundCounter.CONNECTOR_NO_FLOW));
            }
        });
    }

    void inbound(CsObject object, InboundCounter counter) {
        switch (counter) {
            case NONE -> {}
            case DISCONNECTOR_REMAINS, CONNECTOR_NO_FLOW -> report.count(counter.code());
            default -> report.count(counter.code(), object.id(), object.dn());
        }
    }

    /// An object of a target connector counts once in a step, however often its group is looked at.
    void outbound(Outcome.Settled settled) {
        if (settled.metaverse() instanceof Outcome.Metaverse.Kept(var object)) {
            boolean flows = settled.outbound().values().stream()
                    .anyMatch(counters ->
                            counters.stream().anyMatch(counter -> counter != OutboundCounter.CONNECTOR_NO_FLOW));
            if (flowed.contains(object.id().number())) {
                return;
            }
            if (flows && flowed.add(object.id().number())) {
                flowedHere.add(object.id());
            }
        }
        settled.outbound().forEach((connector, counters) -> counters.forEach(one -> count(connector, one)));
    }

    private void count(ConnectorId connector, OutboundCounter counter) {
        report.counters().add(installed.connector(connector).name(), counter.code());
    }
}
