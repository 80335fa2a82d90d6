package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.TargetType;
import org.syncline.core.space.Claim;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
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
    }

    /// Only what concerns objects of that type.
    private ConnectorWish(ConnectorWish whole, TargetType type) {
        landscape = whole.landscape;
        witness = whole.witness;
        connector = whole.connector;
        mvObject = whole.mvObject;
        problems = whole.problems;
        flows = whole.flows;
        inScope = ofType(whole.inScope, type);
        linking = ofType(whole.linking, type);
    }

    /// What to ask of the connector space, when the MV object has no partner there: the type of the strongest
    /// rule first.
    List<OutboundQuestion> questions() {
        return seeking().stream()
                .map(rule -> rule.rule().targetType())
                .distinct()
                .map(type -> new ConnectorWish(this, type).question())
                .toList();
    }

    /// The rules that find or make a partner: one that lets nothing flow only keeps what there is (engine.md
    /// E12).
    private List<CompiledRule> seeking() {
        return linking.stream()
                .filter(rule -> rule.rule().linkType() != LinkType.JOIN_NO_FLOW)
                .toList();
    }

    /// What to ask when the MV object has a partner that no rule makes any more, and rules make one of another
    /// type: a contact becomes a user (engine.md 6.5 b). Under the same name the new one waits until the old one
    /// is gone.
    List<OutboundQuestion> questionsInstead(CsObject partner) {
        var own = new TargetType.One(typeOf(partner));
        if (!Unlinking.isProvisioned(partner)
                || Provisioning.creating(ofType(linking, own)).isPresent()) {
            return List.of();
        }
        return questions().stream()
                .filter(question -> !question.query().rule().targetType().equals(own)
                        && !question.names().contains(partner.dn()))
                .toList();
    }

    /// The MV object has a partner: the link is held or let go, and the flows run.
    void update(CsObject object, Link.To link, GroupChange change) {
        var ofItsType = new ConnectorWish(this, new TargetType.One(typeOf(object)));
        ofItsType.refuseConflict();
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

    private static List<CompiledRule> ofType(List<CompiledRule> rules, TargetType type) {
        var some = new ArrayList<CompiledRule>(rules.size());
        for (var rule : rules) {
            if (rule.rule().targetType().equals(type)) {
                some.add(rule);
            }
        }
        return some;
    }

    private void refuseConflict() {
        if (!linking.isEmpty()) {
            Scoping.conflict(() -> OutboundFlows.named(mvObject), inScope).ifPresent(problems::add);
        }
    }

    private OutboundQuestion question() {
        var names = Provisioning.creating(linking).isPresent()
                ? flows.name(connector, inScope, mvObject, type(), problems)
                : Optional.<DistinguishedName>empty();
        return new OutboundQuestion(
                connector,
                Provisioning.query(mvObject, seeking()),
                names.stream().toList());
    }

    private void hold(CsObject object, Link.To link, GroupChange change) {
        var type = typeOf(object);
        var claims = Claims.outbound(inScope, type);
        var held = link.with(Claims.outboundHeld(link.claims(), claims));
        if (Unlinking.isProvisioned(object) && !held.hasClaim(kind -> kind == Claim.Kind.PROVISIONED)) {
            tell(new PartnerFate.Removed(object));
            change.deprovision(object, landscape.space(connector).parting());
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
        var wish = Claims.letNothingFlow(claims) ? Overlay.NOTHING : desired(object.tower(), object.dn(), type);
        change.take(object.withTower(object.tower().wanting(wish)));
        change.count(connector, OutboundCounter.CONNECTOR_FLOW);
    }

    private void create(CsObjectId id, DistinguishedName dn, GroupChange change) {
        var type = type();
        var tower = Tower.EMPTY.wanting(desired(Tower.EMPTY, dn, type));
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
        if (name(contributions(type(), true)).isEmpty() && problems.size() == known) {
            problems.add(new Problem.DnMissing(
                    OutboundFlows.named(mvObject), linking.getFirst().rule().toString(), space()));
        }
    }

    private void flow(CsObject object, ObjectTypeName type, GroupChange change) {
        var wanted = desired(object.tower(), object.dn(), type);
        if (wanted.equals(object.tower().desired())) {
            change.put(object);
            change.count(connector, OutboundCounter.CONNECTOR_NO_FLOW);
            return;
        }
        var wished = object.tower().wanting(wanted);
        change.put(object.withTower(wished));
        change.count(connector, OutboundCounter.of(Delta.between(object.tower().current(), wished.current())));
    }

    /// A flow to `dn` makes the object exist under that name; without one the object is amended where it is.
    private Overlay desired(Tower tower, DistinguishedName standing, ObjectTypeName type) {
        boolean creating = !tower.expected().isPresent();
        var contributions = contributions(type, creating);
        var says = flows.says(contributions, tower, mvObject, problems);
        var name = name(contributions).or(() -> creating ? Optional.of(standing) : Optional.empty());
        return name.map(dn -> Overlay.put(type, dn, says)).orElseGet(() -> Overlay.amend(says));
    }

    private Contributions contributions(ObjectTypeName type, boolean creating) {
        var contributions = flows.contributions(
                connector,
                inScope,
                mvObject,
                type,
                flow -> creating || !flow.flow().executeOnce(),
                problems);
        witness.outbound(connector, contributions);
        return contributions;
    }

    private void tell(PartnerFate fate) {
        witness.partner(connector, mvObject, fate);
    }

    private Optional<DistinguishedName> name(Contributions contributions) {
        return OutboundFlows.name(contributions, mvObject, problems);
    }

    private Link.To linkTo(Set<Claim> claims) {
        return Link.to(mvObject.id(), claims);
    }

    private ObjectTypeName type() {
        return Provisioning.type(linking);
    }

    private ObjectTypeName typeOf(CsObject object) {
        return object.tower().type().orElseGet(this::fallbackType);
    }

    private ObjectTypeName fallbackType() {
        return linking.isEmpty() ? mvObject.type() : type();
    }

    private String space() {
        return landscape.space(connector).name();
    }
}
