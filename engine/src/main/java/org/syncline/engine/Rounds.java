package org.syncline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.Problem;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.ObjectErrors;
import org.syncline.store.Transaction;

/// How often the second pass of one synchronization has looked at each object again. Rules that undo each other's work
/// would have it do so for ever: after [Problem.WithoutEnd#MOST] times it is an error of the object, which the next
/// synchronization tries again (engine.md 6.5).
final class Rounds {

    private final StepContext context;
    private final StepReport report;
    private final Set<CsObjectId> failed;
    private final Map<CsObjectId, Integer> objects = new HashMap<>();
    private final Map<MvObjectId, Integer> mvObjects = new HashMap<>();

    /// @param failed is told who had too many
    Rounds(StepContext context, StepReport report, Set<CsObjectId> failed) {
        this.context = context;
        this.report = report;
        this.failed = failed;
    }

    /// Those that may be looked at once more; the others fail.
    List<CsObjectId> admitted(List<CsObjectId> ids) {
        var exhausted = exhausted(ids, objects);
        if (!exhausted.isEmpty()) {
            context.database().run(transaction -> fail(transaction, exhausted));
        }
        return without(ids, exhausted);
    }

    /// The same for MV objects; an object of its group speaks for each.
    List<MvObjectId> admittedMv(List<MvObjectId> ids) {
        var exhausted = exhausted(ids, mvObjects);
        if (!exhausted.isEmpty()) {
            context.database().run(transaction -> {
                transaction.metaverse().clearDue(exhausted);
                fail(
                        transaction,
                        exhausted.stream()
                                .flatMap(id -> speaker(transaction, id).stream())
                                .toList());
            });
        }
        return without(ids, exhausted);
    }

    private Optional<CsObjectId> speaker(Transaction transaction, MvObjectId id) {
        var objects = transaction
                .connectorSpace()
                .load(transaction.connectorSpace().joinedTo(List.of(id)))
                .values();
        return objects.stream()
                .filter(object -> object.connector().equals(context.id()))
                .findFirst()
                .or(() -> objects.stream().findFirst())
                .map(CsObject::id);
    }

    private void fail(Transaction transaction, Collection<CsObjectId> ids) {
        var errors = new PageErrors(transaction, context, ObjectErrors.Phase.SYNC);
        for (var object : transaction.connectorSpace().load(ids).values()) {
            failed.add(object.id());
            errors.add(error(object));
            report.error(error(object));
        }
        errors.save();
        context.keepDetails(transaction, report.drain());
    }

    private static ObjectError error(CsObject object) {
        var problem = new Problem.WithoutEnd(object.dn().toString());
        return new ObjectError(object.dn().toString(), object.id(), problem.code(), problem.message());
    }

    private static <T> List<T> exhausted(List<T> ids, Map<T, Integer> rounds) {
        var exhausted = new ArrayList<T>();
        for (var id : ids) {
            if (rounds.merge(id, 1, Integer::sum) > Problem.WithoutEnd.MOST) {
                exhausted.add(id);
            }
        }
        return exhausted;
    }

    private static <T> List<T> without(List<T> ids, List<T> exhausted) {
        return exhausted.isEmpty()
                ? ids
                : ids.stream().filter(id -> !exhausted.contains(id)).toList();
    }
}
