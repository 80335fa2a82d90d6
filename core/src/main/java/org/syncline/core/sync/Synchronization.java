package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.core.function.Moment;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;

/// The pipeline: what becomes of one CS object and its group (engine.md 6).
///
/// ```text
/// approach ──► (join candidates) ──► inbound ──► questions ──► (answers) ──► outbound ──► outcome
/// ```
///
/// Between the stages the shell looks things up; the stages themselves are pure. A run saves the outcome,
/// a preview shows it.
public final class Synchronization {

    private final Landscape landscape;
    private final Witness witness;

    public Synchronization(Landscape landscape) {
        this(landscape, Witness.NONE);
    }

    /// @param witness is told of all that is decided
    public Synchronization(Landscape landscape, Witness witness) {
        this.landscape = landscape;
        this.witness = witness;
    }

    /// What is to be done with the object, seen by itself.
    ///
    /// @param references in which groups it is
    public Approach approach(CsObject object, References references) {
        var tower = object.tower();
        if (tower.synced().isPresent() && !tower.imported().isPresent() && !tower.hasSentAdd()) {
            return new Approach.Gone();
        }
        return switch (object.state()) {
            case CONNECTOR, EXPLICIT_CONNECTOR -> new Approach.Joined();
            case EXPLICIT_DISCONNECTOR, FILTERED_DISCONNECTOR, PLACEHOLDER -> new Approach.Aside();
            case DISCONNECTOR -> seeking(object, references);
        };
    }

    /// Which MV object belongs to an object that seeks one (engine.md 6.3, 6.4).
    ///
    /// @param candidates for each group of its query the groups of objects that may answer it
    public JoinDecision decide(CsObject object, Approach.Seeking seeking, List<List<ConnectedGroup>> candidates) {
        var answers = new JoinAnswers(seeking.linking(), seeking.query(), candidates);
        var decision = Joining.decide(object, answers);
        witness.joining(object, answers, decision);
        return decision;
    }

    /// The decision of [#decide], when the approach was to seek.
    public Inbound joining(
            CsObject object, JoinDecision decision, MvObjectId fresh, References references, Moment moment) {
        return switch (decision) {
            case JoinDecision.Remain() -> new Inbound.Apart(object, InboundCounter.DISCONNECTOR_REMAINS);
            case JoinDecision.Taken(var holder, var by) ->
                new Inbound.Failed(List.of(new Problem.AmbiguousImportFlow(
                        object.dn().toString(), holder.dn().toString(), by.toString())));
            case JoinDecision.Join(var group, var _) -> joined(Inbound.Act.JOINED, object, group, references, moment);
            case JoinDecision.Project(var type, var _) ->
                joined(
                        Inbound.Act.PROJECTED,
                        object,
                        new ConnectedGroup(MvObject.empty(fresh, type), Collections.emptySortedMap()),
                        references,
                        moment);
        };
    }

    /// The inbound half for an object that is joined already, with its group.
    public Inbound staying(CsObject object, ConnectedGroup group, References references, Moment moment) {
        boolean isAnother = object.tower().pendingImport() instanceof Delta.DeleteAdd;
        var settled = object.withTower(object.tower().afterSync());
        var flows = new InboundFlows(landscape, references, moment);
        var rules = flows.inScope(settled, settled.tower().settled());
        var conflict = Scoping.conflict(object.dn()::toString, rules);
        if (conflict.isPresent()) {
            return new Inbound.Failed(List.of(conflict.get()));
        }
        if (!(object.link() instanceof Link.To link)) {
            throw new IllegalArgumentException(object.id() + " is not joined");
        }
        var claims = Claims.together(
                link.claims(), true, Claims.inbound(rules, group.mvObject().type()));
        if (claims.isEmpty() && object.state() != ConnectionState.EXPLICIT_CONNECTOR) {
            var left = Unlinking.disconnected(settled);
            return regrouped(
                    isAnother ? Inbound.Act.REPLACED : Inbound.Act.FILTERED,
                    group,
                    group.without(object.id()),
                    List.of(left),
                    none(),
                    only(object.id()),
                    flows);
        }
        var held = settled.joined(link.with(claims));
        var act = isAnother ? Inbound.Act.REPLACED : Inbound.Act.STAYED;
        return regrouped(act, group, group.with(held), List.of(), none(), none(), flows);
    }

    /// The inbound half for an object that the connected system has deleted, with its group.
    public Inbound leaving(CsObject object, ConnectedGroup group, References references, Moment moment) {
        return regrouped(
                Inbound.Act.DELETED,
                group,
                group.without(object.id()),
                List.of(),
                only(object.id()),
                only(object.id()),
                new InboundFlows(landscape, references, moment));
    }

    /// The inbound half for an object without a group: deleted, refused by every rule, or set aside.
    public Inbound apart(CsObject object, Approach approach) {
        return switch (approach) {
            case Approach.Gone() -> new Inbound.Forgotten(object.id());
            case Approach.Filtered() -> new Inbound.Apart(object, InboundCounter.DISCONNECTOR_FILTERED);
            case Approach.Refused(var problem) -> new Inbound.Failed(List.of(problem));
            case Approach.Aside() ->
                new Inbound.Apart(object.withTower(object.tower().afterSync()), InboundCounter.NONE);
            case Approach.Joined(), Approach.Seeking _ ->
                throw new IllegalArgumentException(object.id() + " is not apart");
        };
    }

    /// What to ask of the connector spaces in which the group has no object, or one that makes way for
    /// another type.
    public List<OutboundQuestion> questions(Inbound inbound, References references, Moment moment) {
        return inbound instanceof Inbound.Grouped grouped && grouped.lives()
                ? new Questions(landscape, references, moment).of(grouped.after())
                : List.of();
    }

    /// The outbound half, and with it the whole outcome.
    ///
    /// @param always whether the outbound rules run even though nothing inbound changed (operations.md 2.4)
    /// @param answers to the questions
    public Outcome outbound(
            Inbound inbound,
            boolean always,
            List<OutboundQuestion.Answer> answers,
            References references,
            Moment moment) {
        return switch (inbound) {
            case Inbound.Failed(var problems) -> new Outcome.Failed(problems);
            case Inbound.Forgotten(var object) -> Outcome.Settled.forgetting(object);
            case Inbound.Apart(var object, var counter) -> Outcome.Settled.apart(counter, object);
            case Inbound.Grouped grouped -> {
                if (!grouped.lives()) {
                    yield MvDeletion.of(grouped, landscape);
                }
                var change = new GroupChange(grouped);
                var problems = new ArrayList<Problem>();
                if (always || grouped.flowed() || !grouped.relinked().isEmpty() || grouped.showsOtherwise()) {
                    write(change, answers, references, moment, problems);
                    recall(change, answers, references, moment, problems);
                }
                if (!problems.isEmpty()) {
                    yield new Outcome.Failed(List.copyOf(problems));
                }
                yield Unlinking.keepMvObject(change.group())
                        ? change.settled(
                                grouped.counter(),
                                new Outcome.Metaverse.Kept(change.group().mvObject()))
                        : MvDeletion.of(grouped, landscape);
            }
        };
    }

    /// An MV object whose partners or references have changed, looked at from the outbound side only, unless it refers
    /// to MV objects that are gone (engine.md 6.8 c).
    @SuppressWarnings("ReferenceEquality") // what refers to nothing that is gone stays the very same
    public Inbound revisited(ConnectedGroup group, References references, Moment moment) {
        var rest = Departures.without(
                group.mvObject(), references, landscape.spaces().keySet());
        return rest == group.mvObject()
                ? new Inbound.Grouped(Inbound.Act.STAYED, group, group, List.of(), none(), none())
                : regrouped(
                        Inbound.Act.STAYED,
                        group,
                        group.with(rest),
                        List.of(),
                        none(),
                        none(),
                        new InboundFlows(landscape, references, moment));
    }

    /// What an object contributed goes with it (engine.md 6.9), and what that changes goes out at once. Every round
    /// needs another object that leaves, so there is a last one.
    private void recall(
            GroupChange change,
            List<OutboundQuestion.Answer> answers,
            References references,
            Moment moment,
            List<Problem> problems) {
        while (problems.isEmpty() && change.hasLost()) {
            var before = change.group().mvObject();
            var contributions =
                    new InboundFlows(landscape, references, moment).contributions(change.group(), false, problems);
            witness.inbound(change.group(), contributions);
            var settled = MvSettling.settle(change.group(), contributions, moment.now(), problems);
            change.settle(Unrecalled.in(change.group(), settled, landscape));
            if (problems.isEmpty()
                    && !before.attributes().equals(change.group().mvObject().attributes())) {
                write(change, answers, references, moment, problems);
            }
        }
    }

    private void write(
            GroupChange change,
            List<OutboundQuestion.Answer> answers,
            References references,
            Moment moment,
            List<Problem> problems) {
        var mvObject = change.group().mvObject();
        for (var target : landscape.rules().targets(mvObject.type())) {
            var wish = new ConnectorWish(landscape, witness, target, mvObject, references, moment, problems);
            var asked = new ArrayList<>(answers);
            asked.removeIf(answer -> !answer.question().connector().equals(target));
            var partner = change.group().of(target);
            if (partner.isPresent() && partner.get().link() instanceof Link.To link) {
                wish.update(partner.get(), link, asked, change);
                if (!asked.isEmpty() && change.group().of(target).isEmpty()) {
                    wish.provide(asked, change);
                }
            } else {
                wish.provide(asked, change);
            }
        }
    }

    private Approach seeking(CsObject object, References references) {
        var current = object.tower().current();
        var rules = new Scoping(landscape, references).inbound(object, current);
        var linking = Scoping.linking(rules);
        if (linking.isEmpty()) {
            return new Approach.Filtered();
        }
        return Scoping.conflict(object.dn()::toString, rules)
                .<Approach>map(Approach.Refused::new)
                .orElseGet(() -> new Approach.Seeking(linking, Joining.query(current, linking)));
    }

    Inbound joined(Inbound.Act act, CsObject object, ConnectedGroup group, References references, Moment moment) {
        var settled = object.withTower(object.tower().afterSync());
        var flows = new InboundFlows(landscape, references, moment);
        var rules = flows.inScope(settled, settled.tower().settled());
        var claims = Claims.inbound(rules, group.mvObject().type());
        var linked = settled.joined(Link.to(group.mvObject().id(), claims));
        return regrouped(act, group, group.with(linked), List.of(), none(), only(object.id()), flows);
    }

    Inbound regrouped(
            Inbound.Act act,
            ConnectedGroup before,
            ConnectedGroup after,
            List<CsObject> left,
            SortedSet<CsObjectId> forgotten,
            SortedSet<CsObjectId> relinked,
            InboundFlows flows) {
        var problems = new ArrayList<Problem>();
        var contributions = flows.contributions(after, act == Inbound.Act.PROJECTED, problems);
        witness.inbound(after, contributions);
        var settled = MvSettling.settle(after, contributions, flows.moment().now(), problems);
        var mvObject = Unrecalled.in(after, settled, landscape);
        return problems.isEmpty()
                ? new Inbound.Grouped(act, before, after.with(mvObject), left, forgotten, relinked)
                : new Inbound.Failed(List.copyOf(problems));
    }

    private static SortedSet<CsObjectId> none() {
        return Collections.emptySortedSet();
    }

    private static SortedSet<CsObjectId> only(CsObjectId object) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(object)));
    }
}
