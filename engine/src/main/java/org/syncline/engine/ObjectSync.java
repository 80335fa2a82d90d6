package org.syncline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
///
/// The objects of a page are evaluated together, on all cores, each as if it were the first; then they have their
/// turns. One that depends on what another changed in the meantime is evaluated again (DECISIONS 19).
final class ObjectSync {

    private final Synchronization synchronization;
    private final SyncPage page;
    private final IdSupply csIds;
    private final IdSupply mvIds;
    private final Moment moment;
    private final Map<CsObjectId, Draft> drafts = new HashMap<>();

    /// @param moment its random source may be asked by several threads
    ObjectSync(Synchronization synchronization, SyncPage page, IdSupply csIds, IdSupply mvIds, Moment moment) {
        this.synchronization = synchronization;
        this.page = page;
        this.csIds = csIds;
        this.mvIds = mvIds;
        this.moment = moment;
    }

    /// Fetches in a few queries what these objects ask for, and evaluates them ahead of their turns.
    ///
    /// @param always whether the outbound rules run even though nothing inbound changed
    void prepare(List<CsObject> objects, boolean always) {
        var starts =
                Cores.map(objects, this::start).stream().map(this::numbered).toList();
        page.fetchCandidates(starts.stream()
                .flatMap(start -> query(start.approach()).stream())
                .toList());
        var halves = Cores.map(starts, this::half);
        page.fetchAnswers(
                halves.stream().flatMap(half -> half.questions().stream()).toList());
        var answered = halves.stream()
                .map(half -> new Draft(half, answers(half.questions()), new Outcome.Failed(List.of())))
                .toList();
        for (var draft : Cores.map(answered, draft -> evaluated(draft, always))) {
            drafts.put(draft.half().start().object().id(), draft);
        }
        page.watch();
    }

    /// What becomes of the object and its group.
    ///
    /// @param always whether the outbound rules run even though nothing inbound changed
    Outcome synchronize(CsObject object, boolean always) {
        var draft = Optional.ofNullable(drafts.remove(object.id()))
                .filter(prepared -> isStanding(prepared, object))
                .orElseGet(() -> anew(object, always));
        takeBack(draft);
        return draft.outcome();
    }

    /// The outbound side of an MV object whose partners or references changed.
    Outcome revisit(MvObjectId id) {
        return page.group(id)
                .map(group -> decided(synchronization.revisited(group, page.references(), moment)))
                .orElseGet(() -> new Outcome.Failed(List.of()));
    }

    /// The outbound side of an inbound half that was decided elsewhere.
    Outcome decided(Inbound inbound) {
        var questions = synchronization.questions(inbound, page.references(), moment);
        page.fetchAnswers(questions);
        var answers = answers(questions);
        var outcome = synchronization.outbound(inbound, true, answers, page.references(), moment);
        takeBack(answers, outcome);
        return outcome;
    }

    @SuppressWarnings("ReferenceEquality") // another object under the same id is another state
    private boolean isStanding(Draft draft, CsObject object) {
        boolean stands = draft.half().start().object() == object && page.stands(draft);
        if (!stands) {
            giveBack(draft.half().start());
            draft.answers().forEach(answer -> csIds.giveBack(answer.fresh().number()));
        }
        return stands;
    }

    private Draft anew(CsObject object, boolean always) {
        var start = numbered(start(object));
        page.fetchCandidates(query(start.approach()));
        var half = half(start);
        page.fetchAnswers(half.questions());
        return evaluated(new Draft(half, answers(half.questions()), new Outcome.Failed(List.of())), always);
    }

    private Draft.Start start(CsObject object) {
        return new Draft.Start(object, synchronization.approach(object, page.references()), new MvObjectId(0));
    }

    /// Only who seeks may be projected.
    private Draft.Start numbered(Draft.Start start) {
        return start.approach() instanceof Approach.Seeking
                ? new Draft.Start(start.object(), start.approach(), new MvObjectId(mvIds.take()))
                : start;
    }

    private void giveBack(Draft.Start start) {
        if (start.approach() instanceof Approach.Seeking) {
            mvIds.giveBack(start.fresh().number());
        }
    }

    private Draft.Half half(Draft.Start start) {
        var inbound = inbound(start);
        return new Draft.Half(start, inbound, synchronization.questions(inbound, page.references(), moment));
    }

    private List<OutboundQuestion.Answer> answers(List<OutboundQuestion> questions) {
        var answers = new ArrayList<OutboundQuestion.Answer>(questions.size());
        for (var question : questions) {
            answers.add(page.answer(question, new CsObjectId(csIds.take())));
        }
        return answers;
    }

    private Draft evaluated(Draft draft, boolean always) {
        return new Draft(
                draft.half(),
                draft.answers(),
                synchronization.outbound(draft.half().inbound(), always, draft.answers(), page.references(), moment));
    }

    /// Ids that were not needed are for the next object.
    private void takeBack(Draft draft) {
        var start = draft.half().start();
        if (!(draft.outcome() instanceof Outcome.Settled settled
                && settled.metaverse() instanceof Outcome.Metaverse.Kept(var kept)
                && kept.id().equals(start.fresh()))) {
            giveBack(start);
        }
        takeBack(draft.answers(), draft.outcome());
    }

    private void takeBack(List<OutboundQuestion.Answer> answers, Outcome outcome) {
        for (var answer : answers) {
            if (!(outcome instanceof Outcome.Settled settled
                    && settled.changed().containsKey(answer.fresh()))) {
                csIds.giveBack(answer.fresh().number());
            }
        }
    }

    private Inbound inbound(Draft.Start start) {
        var object = start.object();
        return switch (start.approach()) {
            case Approach.Seeking seeking ->
                synchronization.joining(
                        object,
                        synchronization.decide(object, seeking, page.candidates(seeking.query())),
                        start.fresh(),
                        page.references(),
                        moment);
            case Approach.Joined() -> synchronization.staying(object, group(object), page.references(), moment);
            case Approach.Gone()
            when object.link() instanceof Link.To ->
                synchronization.leaving(object, group(object), page.references(), moment);
            case Approach.Gone(), Approach.Filtered(), Approach.Aside(), Approach.Refused _ ->
                synchronization.apart(object, start.approach());
        };
    }

    private ConnectedGroup group(CsObject object) {
        if (object.link() instanceof Link.To(var mvObject, var _)) {
            return page.group(mvObject)
                    .orElseThrow(() -> new IllegalStateException(object.id() + " is joined to nothing"));
        }
        throw new IllegalArgumentException(object.id() + " is not joined");
    }

    private static List<JoinQuery> query(Approach approach) {
        return approach instanceof Approach.Seeking(var _, var query) ? List.of(query) : List.of();
    }
}
