package org.syncline.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.core.function.Moment;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.InboundCounter;
import org.syncline.core.sync.OutboundCounter;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Problem;
import org.syncline.core.sync.Synchronization;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.CsQuery;
import org.syncline.store.ObjectErrors;
import org.syncline.store.SyncPosition;

/// Runs the rules on the objects of one connector space (engine.md 6, operations.md 2.4). Never talks to a
/// connected system.
///
/// First pass: the objects themselves, page by page, in the order of DECISIONS 19a. Second pass: those that
/// refer to an object whose link changed, until nobody has to look again.
final class SyncStep {

    private final StepContext context;
    private final StepReport report;
    private final Synchronization synchronization;
    private final IdSupply csIds;
    private final IdSupply mvIds;
    private final boolean full;
    private final Set<CsObjectId> processed = new HashSet<>();
    private final Set<CsObjectId> failed = new TreeSet<>();
    private final Set<MvObjectId> flowed = new HashSet<>();

    SyncStep(StepContext context, StepReport report, boolean full) {
        this.context = context;
        this.report = report;
        this.full = full;
        synchronization = new Synchronization(context.installed().landscape());
        csIds = new IdSupply(count -> context.database()
                .in(transaction -> transaction.connectorSpace().reserve(count).number()));
        mvIds = new IdSupply(count -> context.database()
                .in(transaction -> transaction.metaverse().reserve(count).number()));
    }

    void run() {
        followMemberships();
        if (full) {
            report.expect(context.database()
                    .in(transaction -> transaction.connectorSpace().count(CsQuery.first(context.id(), 1))));
        }
        firstPass();
        secondPass();
        if (full) {
            context.database().run(transaction -> transaction.connectors().requireFullSync(context.id(), false));
        }
        if (!failed.isEmpty()) {
            report.atLeast(Result.COMPLETED_SYNC_ERRORS);
        }
    }

    /// Who came into a group that a scope asks for, or left it, is looked at again (rules.md 3.1).
    private void followMemberships() {
        var groups = context.installed().groupsAskedFor(context.id());
        if (!groups.isEmpty()) {
            context.database().run(transaction -> transaction.connectorSpace().followMemberships(context.id(), groups));
        }
    }

    private void firstPass() {
        var position = SyncPosition.START;
        for (var ids = next(position); !ids.isEmpty(); ids = next(position)) {
            position = synchronize(ids, false);
            report.done(ids.size());
        }
    }

    private void secondPass() {
        for (var ids = retrying(); !ids.isEmpty(); ids = retrying()) {
            synchronize(ids, true);
        }
        for (var due = due(); !due.isEmpty(); due = due()) {
            revisit(due);
        }
    }

    private List<CsObjectId> next(SyncPosition position) {
        return context.database()
                .in(transaction -> full
                        ? transaction.connectorSpace().everything(context.id(), position, context.page())
                        : transaction.connectorSpace().awaitingSync(context.id(), position, context.page()));
    }

    private List<CsObjectId> retrying() {
        return context.database()
                .in(transaction -> transaction.connectorSpace().retrying(context.id(), failed, context.page()));
    }

    private List<MvObjectId> due() {
        return context.database().in(transaction -> transaction.metaverse().due(context.page()));
    }

    /// One page in one transaction.
    private SyncPosition synchronize(List<CsObjectId> ids, boolean again) {
        return context.database().in(transaction -> {
            var page = new SyncPage(transaction, context.installed());
            page.load(ids);
            var work = sync(page);
            var objects = ids.stream().flatMap(id -> page.object(id).stream()).toList();
            work.prepare(objects, full || again);
            transaction.connectorSpace().clearRetry(ids);
            var errors = new PageErrors(transaction, context, ObjectErrors.Phase.SYNC);
            for (var id : ids) {
                page.object(id)
                        .ifPresent(object -> take(object, work.synchronize(object, full || again), page, errors));
            }
            errors.save();
            page.save();
            context.keepDetails(transaction, report.drain());
            return SyncPosition.after(objects.getLast());
        });
    }

    private void revisit(List<MvObjectId> due) {
        context.database().run(transaction -> {
            var page = new SyncPage(transaction, context.installed());
            page.loadMv(due);
            transaction.metaverse().clearDue(due);
            var work = sync(page);
            var errors = new PageErrors(transaction, context, ObjectErrors.Phase.SYNC);
            for (var id : due) {
                switch (work.revisit(id)) {
                    case Outcome.Settled settled -> {
                        countOutbound(settled);
                        page.apply(settled);
                    }
                    case Outcome.Failed(var problems) ->
                        page.group(id).flatMap(this::speaker).ifPresent(object -> {
                            failed.add(object.id());
                            fail(object, problems, errors);
                        });
                }
            }
            errors.save();
            page.save();
            context.keepDetails(transaction, report.drain());
        });
    }

    /// Who stands for an MV object that failed, and is tried again for it: an object of this connector before
    /// others.
    private Optional<CsObject> speaker(ConnectedGroup group) {
        return group.of(context.id())
                .or(() -> group.csObjects().values().stream().findFirst());
    }

    private ObjectSync sync(SyncPage page) {
        return new ObjectSync(synchronization, page, csIds, mvIds, moment());
    }

    private Moment moment() {
        return new Moment(context.clock().instant(), context.random());
    }

    private void take(CsObject object, Outcome outcome, SyncPage page, PageErrors errors) {
        boolean first = processed.add(object.id());
        switch (outcome) {
            case Outcome.Settled settled -> {
                if (first && settled.inbound() != InboundCounter.NONE) {
                    count(object, settled.inbound());
                }
                countOutbound(settled);
                page.apply(settled);
                errors.clear(object.id());
                failed.remove(object.id());
            }
            case Outcome.Failed(var problems) -> {
                if (first) {
                    report.count(InboundCounter.FLOW_FAILURE.code(), object.id(), object.dn());
                }
                failed.add(object.id());
                fail(object, problems, errors);
            }
        }
    }

    private void fail(CsObject object, List<Problem> problems, PageErrors errors) {
        for (var problem : problems) {
            var error = new ObjectError(object.dn().toString(), object.id(), problem.code(), problem.message());
            report.error(error);
            errors.add(error);
        }
    }

    private void count(CsObject object, InboundCounter counter) {
        switch (counter) {
            case DISCONNECTOR_REMAINS, CONNECTOR_NO_FLOW -> report.count(counter.code());
            default -> report.count(counter.code(), object.id(), object.dn());
        }
    }

    /// An object of a target connector counts once in a step, however often its group is looked at.
    private void countOutbound(Outcome.Settled settled) {
        if (settled.metaverse() instanceof Outcome.Metaverse.Kept(var object)) {
            boolean flows = settled.outbound().values().stream()
                    .anyMatch(counters ->
                            counters.stream().anyMatch(counter -> counter != OutboundCounter.CONNECTOR_NO_FLOW));
            if (flowed.contains(object.id())) {
                return;
            }
            if (flows) {
                flowed.add(object.id());
            }
        }
        settled.outbound().forEach((connector, counters) -> {
            var target = context.installed().connector(connector).name();
            counters.forEach(counter -> report.counters().add(target, counter.code()));
        });
    }
}
