package org.syncline.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.core.function.Moment;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.sync.ByHand;
import org.syncline.core.sync.Explaining;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Synchronization;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.engine.LinksByHand.Answer;
import org.syncline.engine.LinksByHand.Wish;
import org.syncline.store.ObjectErrors;
import org.syncline.store.Transaction;

/// The link of one object, changed by hand within one transaction: looked up, decided, and saved if wanted.
final class LinkWork {

    private final Transaction transaction;
    private final CsObjectId id;
    private final Moment moment;
    private final SyncPage page;
    private final Explaining explaining;
    private final ByHand byHand;
    private final ObjectSync sync;

    LinkWork(Transaction transaction, Installed installed, CsObjectId id, IdSupply ids, Moment moment) {
        this.transaction = transaction;
        this.id = id;
        this.moment = moment;
        page = new SyncPage(transaction, installed, true);
        explaining = new Explaining(installed.landscape());
        var synchronization = new Synchronization(installed.landscape(), explaining);
        byHand = new ByHand(installed.landscape(), synchronization);
        sync = new ObjectSync(synchronization, page, ids, ids, moment);
        page.load(List.of(id));
    }

    Answer answer(Wish wish) {
        return page.object(id)
                .map(object -> switch (wish) {
                    case Wish.Join(var to) -> join(object, to);
                    case Wish.Disconnect() -> disconnect(object);
                })
                .orElseGet(() -> new Answer.Refused("There is no such object any more."));
    }

    void save(CsObject object, Outcome.Settled settled) {
        page.apply(settled);
        page.save(List.of());
        transaction.errors().clear(Set.of(object.id()), ObjectErrors.Phase.SYNC);
    }

    private Answer join(CsObject object, MvObjectId to) {
        page.loadMv(List.of(to));
        return page.group(to)
                .map(group -> ByHand.objectionToJoin(object, group)
                        .<Answer>map(Answer.Refused::new)
                        .orElseGet(() ->
                                effect(object, sync.decided(byHand.join(object, group, page.references(), moment)))))
                .orElseGet(() -> new Answer.Refused("There is no such metaverse object any more."));
    }

    private Answer disconnect(CsObject object) {
        return ByHand.objectionToDisconnect(object)
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> effect(
                        object,
                        sync.decided(
                                byHand.disconnect(object, group(object).orElseThrow(), page.references(), moment))));
    }

    private Optional<ConnectedGroup> group(CsObject object) {
        return object.link() instanceof Link.To(var mvObject, var _) ? page.group(mvObject) : Optional.empty();
    }

    private Answer effect(CsObject object, Outcome outcome) {
        var before = new TreeMap<CsObjectId, CsObject>();
        if (outcome instanceof Outcome.Settled settled) {
            settled.changed().keySet().forEach(one -> page.object(one).ifPresent(found -> before.put(one, found)));
        }
        return new Answer.Effect(
                new Preview.Seen(object, outcome, before, explaining.of(object, outcome, page.references())));
    }
}
