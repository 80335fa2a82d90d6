package org.syncline.engine;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.syncline.core.function.Moment;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.AuditStore;
import org.syncline.store.Database;
import org.syncline.store.Transaction;

/// Links that an administrator makes and breaks (engine.md 2.5): seen beforehand, then done, and written into the
/// audit log in the same transaction. What follows for other connectors is staged at once and sent by their next
/// export; whoever refers to the object looks again with the next synchronization.
public final class LinksByHand {

    private final Database database;
    private final Installed installed;
    private final Clock clock;

    public LinksByHand(Database database, Installed installed, Clock clock) {
        this.database = database;
        this.installed = installed;
        this.clock = clock;
    }

    /// What is to be done with the link of an object.
    public sealed interface Wish {

        record Join(MvObjectId to) implements Wish {}

        record Disconnect() implements Wish {}
    }

    /// What comes of it.
    public sealed interface Answer {

        /// It cannot be, for this reason.
        record Refused(String why) implements Answer {}

        /// This would be saved, or was; nothing was if its outcome is a failure.
        record Effect(Preview.Seen seen) implements Answer {}
    }

    /// Who asks for it.
    ///
    /// @param origin from where: an address, or the terminal
    public record Author(String who, String origin) {}

    /// What would come of it.
    public Answer preview(CsObjectId object, Wish wish) {
        long[] unsaved = {0};
        return database.in(transaction ->
                work(transaction, object, IdSupply.one(() -> --unsaved[0])).answer(wish));
    }

    /// Does it, alone: no synchronization runs meanwhile.
    public Answer carryOut(CsObjectId object, Wish wish, Author author) {
        var lock = database.locks().tryEngineExclusive();
        if (lock.isEmpty()) {
            return new Answer.Refused("Something else is running, and nothing was changed. See 'syncline run status',"
                    + " and try again afterwards.");
        }
        try (var _ = lock.get()) {
            return database.in(transaction -> {
                var ids = IdSupply.one(
                        () -> transaction.connectorSpace().reserve(1).number());
                var work = work(transaction, object, ids);
                var answer = work.answer(wish);
                if (answer instanceof Answer.Effect(var seen) && seen.outcome() instanceof Outcome.Settled settled) {
                    work.save(seen.object(), settled);
                    transaction.audit().add(entry(seen.object(), wish, author));
                }
                return answer;
            });
        }
    }

    private LinkWork work(Transaction transaction, CsObjectId object, IdSupply ids) {
        return new LinkWork(
                transaction, installed, object, ids, new Moment(clock.instant(), RandomGenerator.getDefault()));
    }

    private AuditStore.Entry entry(CsObject object, Wish wish, Author author) {
        var action = switch (wish) {
            case Wish.Join _ -> "join by hand";
            case Wish.Disconnect() -> "disconnect by hand";
        };
        var subject = "%s in %s"
                .formatted(object.dn(), installed.connector(object.connector()).name());
        return new AuditStore.Entry(0, clock.instant(), author.who(), author.origin(), action, subject, "done");
    }
}
