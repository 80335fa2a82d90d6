package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.core.function.Moment;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.InboundCounter;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Problem;
import org.syncline.core.sync.Synchronization;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.NotLoadedException;
import org.syncline.store.CsQuery;
import org.syncline.store.ObjectErrors;
import org.syncline.store.RefusedWriteException;

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
    private final SyncPages.Which which;
    private final boolean full;
    private final boolean one;
    private final long rules;
    private final SyncCount count;
    private final Set<CsObjectId> failed = new TreeSet<>();

    SyncStep(StepContext context, StepReport report, SyncPages.Which which) {
        this.context = context;
        this.report = report;
        this.which = which;
        full = which instanceof SyncPages.Which.Everything;
        one = which instanceof SyncPages.Which.One;
        rules = RulesNumber.of(context.installed());
        count = new SyncCount(context.installed(), report);
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
        if (!one) {
            secondPass();
        }
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
        var limit = new ObjectLimit(context);
        var pages = SyncPages.of(context, which);
        for (var ids = pages.next(); !ids.isEmpty(); ids = pages.next()) {
            var some = limit.take(ids);
            synchronizeOrLeaveOut(full ? withoutThoseAtRest(some) : some, false);
            report.done(some.size());
            limit.check();
        }
    }

    /// Counts those that nothing can come of (ADR 0021).
    ///
    /// @return the others, in their order
    private List<CsObjectId> withoutThoseAtRest(List<CsObjectId> ids) {
        if (rules == RulesNumber.NONE) {
            return ids;
        }
        var atRest = context.database().in(transaction -> transaction.settled().atRest(ids, rules));
        count.atRest(atRest);
        return ids.stream().filter(id -> !atRest.containsKey(id)).toList();
    }

    private void secondPass() {
        for (var ids = retrying(); !ids.isEmpty(); ids = retrying()) {
            synchronizeOrLeaveOut(ids, true);
        }
        for (var due = due(); !due.isEmpty(); due = due()) {
            revisit(due);
        }
    }

    private List<CsObjectId> retrying() {
        return context.database()
                .in(transaction -> transaction.connectorSpace().retrying(context.id(), failed, context.page()));
    }

    private List<MvObjectId> due() {
        return context.database().in(transaction -> transaction.metaverse().due(context.page()));
    }

    /// A page that the database refuses is done again object by object, and the culprit left out (DECISIONS 11).
    private void synchronizeOrLeaveOut(List<CsObjectId> ids, boolean again) {
        if (ids.isEmpty()) {
            return;
        }
        var mark = report.mark();
        var fresh = count.begin(ids);
        var failedBefore = ids.stream().filter(failed::contains).toList();
        try {
            synchronize(ids, again);
        } catch (RefusedWriteException refused) {
            report.reset(mark);
            count.reset(fresh);
            ids.forEach(failed::remove);
            failed.addAll(failedBefore);
            if (ids.size() == 1) {
                leaveOut(ids.getFirst(), refused);
            } else {
                ids.forEach(id -> synchronizeOrLeaveOut(List.of(id), again));
            }
        }
    }

    private void leaveOut(CsObjectId id, RefusedWriteException refused) {
        context.database().run(transaction -> {
            var object =
                    transaction.connectorSpace().load(List.of(id)).firstEntry().getValue();
            var errors = new PageErrors(transaction, context, ObjectErrors.Phase.SYNC);
            if (count.isFirst(id)) {
                report.count(InboundCounter.FLOW_FAILURE.code(), id, object.dn());
            }
            failed.add(id);
            var name = object.dn().toString();
            var error = new ObjectError(name, id, "unexpected-error", LeftOut.words(name, refused));
            report.error(error);
            errors.add(error);
            errors.save();
            context.keepDetails(transaction, report);
        });
    }

    /// Of large sets only what is in question is loaded, unless it turns out that more is needed.
    private void synchronize(List<CsObjectId> ids, boolean again) {
        try {
            synchronize(ids, full || one || again, full);
        } catch (NotLoadedException _) {
            synchronize(ids, full || one || again, true);
        }
    }

    /// One page in one transaction. Nothing is counted before all of it is written.
    private void synchronize(List<CsObjectId> ids, boolean always, boolean whole) {
        var mark = report.mark();
        context.database().run(transaction -> {
            var page = new SyncPage(transaction, context.installed(), whole);
            page.load(ids);
            var work = sync(page);
            var objects = ids.stream().flatMap(id -> page.object(id).stream()).toList();
            work.prepare(objects, always);
            transaction.connectorSpace().clearRetry(ids);
            var standstill = new Standstill(always ? rules : RulesNumber.NONE);
            var turns = new ArrayList<Turn>();
            for (var id : ids) {
                page.object(id)
                        .ifPresent(
                                object -> turns.add(turn(object, work.synchronize(object, always), page, standstill)));
            }
            page.save(turns.stream()
                    .filter(turn -> turn.outcome() instanceof Outcome.Settled)
                    .map(turn -> turn.object().id())
                    .toList());
            var informed = Turn.informed(turns);
            if (!informed.isEmpty()) {
                transaction.connectorSpace().clearRetry(informed);
            }
            standstill.save(transaction, page);
            var errors = new PageErrors(transaction, context, ObjectErrors.Phase.SYNC);
            turns.forEach(turn -> take(turn.object(), turn.outcome(), errors));
            checkDeletions(mark);
            errors.save();
            page.tell(report.changes());
            context.keepDetails(transaction, report);
        });
    }

    private static Turn turn(CsObject object, Outcome outcome, SyncPage page, Standstill standstill) {
        if (outcome instanceof Outcome.Settled settled && !standstill.isReached(object, settled, page)) {
            page.apply(settled);
        }
        return new Turn(object, outcome);
    }

    private void revisit(List<MvObjectId> due) {
        try {
            revisit(due, false);
        } catch (NotLoadedException _) {
            revisit(due, true);
        }
    }

    private void revisit(List<MvObjectId> due, boolean whole) {
        var mark = report.mark();
        context.database().run(transaction -> {
            var page = new SyncPage(transaction, context.installed(), whole);
            page.loadMv(due);
            transaction.metaverse().clearDue(due);
            var work = sync(page);
            var turns = new ArrayList<Turn>();
            for (var id : due) {
                page.group(id)
                        .flatMap(group -> group.speaker(context.id()))
                        .ifPresent(object ->
                                turns.add(turn(object, work.revisit(id), page, new Standstill(RulesNumber.NONE))));
            }
            page.save(List.of());
            var errors = new PageErrors(transaction, context, ObjectErrors.Phase.SYNC);
            turns.forEach(turn -> revisited(turn, errors));
            checkDeletions(mark);
            errors.save();
            page.tell(report.changes());
            context.keepDetails(transaction, report);
        });
    }

    private void checkDeletions(StepReport.Mark before) {
        new StepDeletions(context)
                .check(report, before, report.counters().deletionsOfTargets(), "were made by the rules on");
    }

    private void revisited(Turn turn, PageErrors errors) {
        switch (turn.outcome()) {
            case Outcome.Settled settled -> count.outbound(settled);
            case Outcome.Failed(var problems) -> {
                failed.add(turn.object().id());
                fail(turn.object(), problems, errors);
            }
        }
    }

    private ObjectSync sync(SyncPage page) {
        return new ObjectSync(synchronization, page, csIds, mvIds, moment());
    }

    private Moment moment() {
        return new Moment(context.clock().instant(), context.random());
    }

    private void take(CsObject object, Outcome outcome, PageErrors errors) {
        boolean first = count.isFirst(object.id());
        switch (outcome) {
            case Outcome.Settled settled -> {
                if (first) {
                    count.inbound(object, settled.inbound());
                }
                count.outbound(settled);
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
}
