package org.syncline.core.sync;

import java.util.List;
import java.util.Set;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.space.Claim;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;

/// What the outbound rules of one connector want of one MV object (engine.md 6.5, 6.6, 6.9).
///
/// Rules to different types of objects never meet: for each type its own linking rules look for a partner, or
/// make one.
final class ConnectorWish {

    private final Landscape landscape;
    private final Witness witness;
    private final ConnectorId connector;
    private final MvObject mvObject;
    private final OutboundFlows flows;
    private final List<CompiledRule> inScope;
    private final List<CompiledRule> linking;
    private final List<Problem> problems;
    private final Desire desire;

    ConnectorWish(
            Landscape landscape,
            Witness witness,
            ConnectorId connector,
            MvObject mvObject,
            References references,
            Moment moment,
            List<Problem> problems) {
        this.landscape = landscape;
        this.witness = witness;
        this.connector = connector;
        this.mvObject = mvObject;
        this.problems = problems;
        flows = new OutboundFlows(landscape, references, moment);
        inScope = new Scoping(landscape, references).outbound(connector, mvObject);
        linking = Scoping.linking(inScope);
        desire = desire();
    }

    /// Only what concerns objects of that type.
    private ConnectorWish(ConnectorWish whole, TargetType type) {
        landscape = whole.landscape;
        witness = whole.witness;
        connector = whole.connector;
        mvObject = whole.mvObject;
        problems = whole.problems;
        flows = whole.flows;
        inScope = Scoping.ofType(whole.inScope, type);
        linking = Scoping.ofType(whole.linking, type);
        desire = desire();
    }

    private Desire desire() {
        return new Desire(flows, witness, connector, inScope, mvObject, problems);
    }

    /// The MV object has a partner: the link is held or let go, and the flows run.
    ///
    /// @param answers to [PartnerSearch#instead]
    void update(CsObject object, Link.To link, List<OutboundQuestion.Answer> answers, GroupChange change) {
        var ofItsType = new ConnectorWish(this, new TargetType.One(typeOf(object)));
        ofItsType.refuseConflict();
        for (var answer : answers) {
            if (answer.question().isFor(object.dn()) && isOrphan(object, ofItsType.held(link, typeOf(object)))) {
                new ConnectorWish(this, answer.question().query().rule().targetType())
                        .succeed(object, link, answer, change);
                return;
            }
        }
        ofItsType.hold(object, link, change);
    }

    /// The MV object has no partner: the first type that has or makes one gives it, or there is none.
    void provide(List<OutboundQuestion.Answer> answers, GroupChange change) {
        if (answers.isEmpty()) {
            tell(new PartnerFate.Nobody());
        }
        for (var answer : answers) {
            if (change.group().of(connector).isEmpty()) {
                var ofAType =
                        new ConnectorWish(this, answer.question().query().rule().targetType());
                ofAType.refuseConflict();
                ofAType.provide(answer, change);
            }
        }
    }

    private void refuseConflict() {
        if (!linking.isEmpty()) {
            Scoping.conflict(() -> OutboundFlows.named(mvObject), inScope).ifPresent(problems::add);
        }
    }

    private void hold(CsObject object, Link.To link, GroupChange change) {
        var type = typeOf(object);
        var claims = Claims.outbound(inScope, type);
        var held = held(link, claims);
        if (isOrphan(object, held)) {
            remove(object, change);
        } else if (held.claims().isEmpty() && object.state() != ConnectionState.EXPLICIT_CONNECTOR) {
            tell(new PartnerFate.LetGo(object));
            change.disconnect(object);
        } else if (claims.isEmpty() || Claims.letNothingFlow(claims)) {
            tell(new PartnerFate.KeptWithoutFlow(object));
            change.put(object.withTower(object.tower().wanting(Overlay.NOTHING)).joined(held));
        } else {
            tell(new PartnerFate.Kept(object));
            flow(object.joined(held), type, change);
        }
    }

    private static Link.To held(Link.To link, Set<Claim> claims) {
        return link.with(Claims.outboundHeld(link.claims(), claims));
    }

    private Link.To held(Link.To link, ObjectTypeName type) {
        return held(link, Claims.outbound(inScope, type));
    }

    /// Whether a rule had made it and none does any more.
    ///
    /// @param held its link by the claims of now
    private static boolean isOrphan(CsObject object, Link.To held) {
        return Unlinking.isProvisioned(object) && !held.hasClaim(kind -> kind == Claim.Kind.PROVISIONED);
    }

    private void remove(CsObject object, GroupChange change) {
        tell(new PartnerFate.Removed(object));
        change.deprovision(object, landscape.space(connector).parting());
    }

    /// An object of this type is to stand where one of another type stands: the two are one, to be deleted and made
    /// anew (engine.md 9.4). One that is there already and answers is taken instead.
    private void succeed(CsObject object, Link.To link, OutboundQuestion.Answer answer, GroupChange change) {
        refuseConflict();
        if (Provisioning.decide(answer, false) instanceof Provisioning.Decision.Take(var found)) {
            remove(object, change);
            take(found, change);
            return;
        }
        var type = type();
        var wish = desire.of(Tower.EMPTY, object.dn(), type);
        var successor = object.withTower(object.tower().wanting(wish)).joined(held(link, type));
        tell(new PartnerFate.Kept(successor));
        change.put(successor);
        change.count(connector, OutboundCounter.madeAnew(wish.over(Hologram.ABSENT)));
    }

    private void provide(OutboundQuestion.Answer answer, GroupChange change) {
        var creates = Provisioning.creating(linking);
        switch (Provisioning.decide(change.seen(answer), creates.isPresent())) {
            case Provisioning.Decision.Leave() -> tell(new PartnerFate.Awaited());
            case Provisioning.Decision.Occupied(var object) -> {
                tell(new PartnerFate.Occupied(object));
                problems.add(new Problem.DnConflict(
                        OutboundFlows.named(mvObject), space(), object.dn().toString()));
            }
            case Provisioning.Decision.SetAside(var object) -> tell(new PartnerFate.SetAside(object));
            case Provisioning.Decision.Take(var object) -> take(object, change);
            case Provisioning.Decision.Replace(var placeholder) -> create(placeholder.id(), placeholder.dn(), change);
            case Provisioning.Decision.Create() ->
                answer.question().names().stream()
                        .findFirst()
                        .ifPresentOrElse(dn -> create(answer.fresh(), dn, change), this::nameless);
        }
    }

    private void take(CsObject found, GroupChange change) {
        tell(new PartnerFate.Found(found));
        var type = typeOf(found);
        var claims = Claims.outbound(inScope, type);
        var object = found.joined(linkTo(claims));
        var wish = Claims.letNothingFlow(claims) ? Overlay.NOTHING : desire.of(object.tower(), object.dn(), type);
        change.take(found, object.withTower(object.tower().relinked(wish)));
        change.count(connector, OutboundCounter.CONNECTOR_FLOW);
    }

    private void create(CsObjectId id, DistinguishedName dn, GroupChange change) {
        var type = type();
        var tower = Tower.EMPTY.wanting(desire.of(Tower.EMPTY, dn, type));
        var created = new CsObject(
                id,
                connector,
                Anchor.NONE,
                dn,
                ConnectionState.CONNECTOR,
                tower,
                linkTo(Claims.outbound(inScope, type)));
        tell(new PartnerFate.Created(created));
        change.link(created);
        change.count(
                connector,
                tower.current().attributes().isEmpty()
                        ? OutboundCounter.PROVISIONED_ADD_NO_FLOW
                        : OutboundCounter.PROVISIONED_ADD_FLOW);
    }

    /// A flow that fails or gives no name says so itself.
    private void nameless() {
        tell(new PartnerFate.Nameless());
        int known = problems.size();
        if (desire.name(type()).isEmpty() && problems.size() == known) {
            problems.add(new Problem.DnMissing(
                    OutboundFlows.named(mvObject), linking.getFirst().rule().toString(), space()));
        }
    }

    private void flow(CsObject object, ObjectTypeName type, GroupChange change) {
        var wanted = desire.of(object.tower(), object.dn(), type);
        if (wanted.equals(object.tower().desired())) {
            change.put(object);
            change.count(connector, OutboundCounter.CONNECTOR_NO_FLOW);
            return;
        }
        var wished = object.tower().wanting(wanted);
        change.put(object.withTower(wished));
        change.count(connector, OutboundCounter.of(Delta.between(object.tower().current(), wished.current())));
    }

    private void tell(PartnerFate fate) {
        witness.partner(connector, mvObject, fate);
    }

    private Link.To linkTo(Set<Claim> claims) {
        return Link.to(mvObject.id(), claims);
    }

    private ObjectTypeName type() {
        return Provisioning.type(linking);
    }

    private ObjectTypeName typeOf(CsObject object) {
        return Provisioning.type(object, linking, mvObject);
    }

    private String space() {
        return landscape.space(connector).name();
    }
}
