package org.syncline.engine;

import java.util.List;
import org.syncline.core.function.Moment;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.sync.Approach;
import org.syncline.core.sync.Inbound;
import org.syncline.core.sync.JoinQuery;
import org.syncline.core.sync.OutboundQuestion;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Synchronization;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;

/// Takes one object through the stages of [Synchronization] and looks up what they ask for in between.
/// Run and preview both use it; only the save differs.
final class ObjectSync {

    /// The id of MV objects that are only thought of, to learn what will be asked.
    private static final MvObjectId SPECULATIVE = new MvObjectId(0);

    private final Synchronization synchronization;
    private final SyncPage page;
    private final IdSupply csIds;
    private final IdSupply mvIds;
    private final Moment moment;

    ObjectSync(Synchronization synchronization, SyncPage page, IdSupply csIds, IdSupply mvIds, Moment moment) {
        this.synchronization = synchronization;
        this.page = page;
        this.csIds = csIds;
        this.mvIds = mvIds;
        this.moment = moment;
    }

    /// Fetches in a few queries what these objects are going to ask for.
    void prefetch(List<CsObject> objects) {
        page.fetchCandidates(
                objects.stream().flatMap(object -> query(object).stream()).toList());
        page.fetchAnswers(objects.stream()
                .filter(this::mayAsk)
                .flatMap(object ->
                        synchronization.questions(inbound(object, SPECULATIVE), page.references(), moment).stream())
                .toList());
    }

    /// What becomes of the object and its group.
    ///
    /// @param always whether the outbound rules run even though nothing inbound changed
    Outcome synchronize(CsObject object, boolean always) {
        query(object).forEach(query -> page.fetchCandidates(List.of(query)));
        var fresh = new MvObjectId(mvIds.take());
        var outcome = outbound(inbound(object, fresh), always);
        if (!(outcome instanceof Outcome.Settled settled
                && settled.metaverse() instanceof Outcome.Metaverse.Kept(var kept)
                && kept.id().equals(fresh))) {
            mvIds.giveBack(fresh.number());
        }
        return outcome;
    }

    /// The outbound side of an MV object whose partners or references changed.
    Outcome revisit(MvObjectId id) {
        return page.group(id)
                .map(group -> outbound(synchronization.revisited(group), true))
                .orElseGet(() -> new Outcome.Failed(List.of()));
    }

    private boolean mayAsk(CsObject object) {
        return !(object.link() instanceof Link.To(var mvObject, var _))
                || page.group(mvObject)
                        .filter(group -> synchronization.asksNothing(object, group, page.references()))
                        .isEmpty();
    }

    private Outcome outbound(Inbound inbound, boolean always) {
        var questions = synchronization.questions(inbound, page.references(), moment);
        page.fetchAnswers(questions);
        var answers = questions.stream()
                .map(question -> page.answer(question, new CsObjectId(csIds.take())))
                .toList();
        var outcome = synchronization.outbound(inbound, always, answers, page.references(), moment);
        answers.stream()
                .map(OutboundQuestion.Answer::fresh)
                .filter(id -> !(outcome instanceof Outcome.Settled settled
                        && settled.changed().containsKey(id)))
                .forEach(id -> csIds.giveBack(id.number()));
        return outcome;
    }

    private Inbound inbound(CsObject object, MvObjectId fresh) {
        var approach = synchronization.approach(object, page.references());
        return switch (approach) {
            case Approach.Seeking seeking ->
                synchronization.joining(
                        object,
                        synchronization.decide(object, seeking, page.candidates(seeking.query())),
                        fresh,
                        page.references(),
                        moment);
            case Approach.Joined() -> synchronization.staying(object, group(object), page.references(), moment);
            case Approach.Gone()
            when object.link() instanceof Link.To ->
                synchronization.leaving(object, group(object), page.references(), moment);
            case Approach.Gone(), Approach.Filtered(), Approach.Aside(), Approach.Refused _ ->
                synchronization.apart(object, approach);
        };
    }

    private ConnectedGroup group(CsObject object) {
        if (object.link() instanceof Link.To(var mvObject, var _)) {
            return page.group(mvObject)
                    .orElseThrow(() -> new IllegalStateException(object.id() + " is joined to nothing"));
        }
        throw new IllegalArgumentException(object.id() + " is not joined");
    }

    private List<JoinQuery> query(CsObject object) {
        return synchronization.approach(object, page.references()) instanceof Approach.Seeking(var _, var query)
                ? List.of(query)
                : List.of();
    }
}
