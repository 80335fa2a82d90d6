package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.connector.AbsenceCheck;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;

/// Looks at the objects that a full import did not see before they are taken for deleted (engine.md 5.1, DECISIONS
/// 22e): whether the connected system has them after all, and whether they are too many.
final class ShrinkGuard {

    private static final int ASKED_AFTER = 500;
    private static final int PAGE = 1000;
    private static final int TOLD = 3;

    private final StepContext context;
    private final Connector connector;

    ShrinkGuard(StepContext context, Connector connector) {
        this.context = context;
        this.connector = connector;
    }

    /// @param missing what was not seen of what is read
    /// @param all how many objects there were of that
    /// @throws ConnectorException if one that was not shown is still there: the read was not complete
    /// @throws StepStopped if too many are missing, and that is not approved
    void check(List<CsObjectId> missing, long all) {
        if (!missing.isEmpty()) {
            ask(missing);
        }
        var limit = context.connector().guards().shrink();
        if (!limit.isExceeded(missing.size(), all)) {
            Guard.SHRINK.pass(context);
            return;
        }
        var name = context.connector().name();
        Guard.SHRINK.hold(
                context,
                set(missing),
                ("'%s' did not show %d of its %d objects, and its limit is %d and %d per cent. None of them was taken"
                                + " for deleted. May the account still read everything, and are the containers selected"
                                + " that should be? Then correct that and run a full import; else raise guards.shrink"
                                + " in the connector's file.")
                        .formatted(name, missing.size(), all, limit.number(), limit.percent()));
    }

    /// Asks after all of them, or after some hundreds from everywhere among them.
    private void ask(List<CsObjectId> missing) {
        if (!(connector instanceof AbsenceCheck asked)) {
            return;
        }
        int step = Math.ceilDiv(missing.size(), ASKED_AFTER);
        var some = new ArrayList<CsObjectId>();
        for (int i = 0; i < missing.size(); i += step) {
            some.add(missing.get(i));
        }
        var anchors = context.database()
                .in(transaction -> transaction.connectorSpace().anchors(some).values());
        var there = new TreeSet<Anchor>();
        context.partitions().forEach(partition -> there.addAll(asked.stillThere(context.request(partition), anchors)));
        if (!there.isEmpty()) {
            throw incomplete(there);
        }
    }

    private ConnectorException incomplete(Set<Anchor> there) {
        var names = context.database().in(transaction -> {
            var ids = transaction.connectorSpace().byAnchor(context.id(), there).values().stream()
                    .limit(TOLD)
                    .toList();
            return transaction.connectorSpace().names(ids).values();
        });
        return new ConnectorException(
                ConnectorException.Reason.SEARCH,
                ("'%s' did not show %s, but has it still: the read was not complete, and nothing was taken for"
                                + " deleted. Look for limits on searches and pages in the connected system, then run a"
                                + " full import again.")
                        .formatted(
                                context.connector().name(),
                                String.join(
                                        " and ",
                                        names.stream().map(Object::toString).toList())));
    }

    private HeldSet set(List<CsObjectId> missing) {
        var set = new HeldSet();
        for (int from = 0; from < missing.size(); from += PAGE) {
            var page = missing.subList(from, Math.min(missing.size(), from + PAGE));
            context.database()
                    .in(transaction -> transaction.connectorSpace().load(page))
                    .values()
                    .forEach(object -> set.add(object, "missing"));
        }
        return set;
    }
}
