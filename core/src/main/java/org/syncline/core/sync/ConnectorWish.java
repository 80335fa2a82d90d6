package org.syncline.core.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.CompiledRule;
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
final class ConnectorWish {

    private final Landscape landscape;
    private final ConnectorId connector;
    private final MvObject mvObject;
    private final OutboundFlows flows;
    private final List<CompiledRule> inScope;
    private final List<CompiledRule> linking;
    private final List<Problem> problems;

    ConnectorWish(
            Landscape landscape,
            ConnectorId connector,
            MvObject mvObject,
            References references,
            Moment moment,
            List<Problem> problems) {
        this.landscape = landscape;
        this.connector = connector;
        this.mvObject = mvObject;
        this.problems = problems;
        flows = new OutboundFlows(landscape, references, moment);
        inScope = new Scoping(landscape).outbound(connector, mvObject);
        linking = Scoping.linking(inScope);
        Scoping.conflict(OutboundFlows.named(mvObject), linking).ifPresent(problems::add);
    }

    /// What to ask of the connector space, when the MV object has no partner there.
    Optional<OutboundQuestion> question() {
        if (linking.isEmpty()) {
            return Optional.empty();
        }
        var names = Provisioning.creating(linking).isPresent()
                ? name(contributions(type(), true))
                : Optional.<DistinguishedName>empty();
        return Optional.of(new OutboundQuestion(
                connector, Provisioning.query(mvObject, linking), names.stream().toList()));
    }

    /// The MV object has a partner: the link is held or let go, and the flows run.
    void update(CsObject object, Link.To link, GroupChange change) {
        var claims = Claims.outbound(inScope, typeOf(object));
        var held = link.with(Claims.together(link.claims(), false, claims));
        if (Unlinking.isProvisioned(object) && !held.hasClaim(kind -> kind == Claim.Kind.PROVISIONED)) {
            change.deprovision(object);
        } else if (held.claims().isEmpty()) {
            change.disconnect(object);
        } else if (claims.isEmpty() || held.hasClaim(kind -> kind == Claim.Kind.JOIN_NO_FLOW)) {
            change.put(object.withTower(object.tower().wanting(Overlay.NOTHING)).joined(held));
        } else {
            flow(object.joined(held), change);
        }
    }

    /// The MV object has no partner: one is found, or made, or there is none.
    void provide(OutboundQuestion.Answer answer, GroupChange change) {
        var creates = Provisioning.creating(linking);
        switch (Provisioning.decide(answer, creates.isPresent())) {
            case Provisioning.Decision.Leave() -> {}
            case Provisioning.Decision.Occupied(var object) ->
                problems.add(new Problem.DnConflict(
                        OutboundFlows.named(mvObject), space(), object.dn().toString()));
            case Provisioning.Decision.Take(var object) -> take(object, change);
            case Provisioning.Decision.Replace(var placeholder) -> create(placeholder.id(), placeholder.dn(), change);
            case Provisioning.Decision.Create() ->
                answer.question().names().stream()
                        .findFirst()
                        .ifPresentOrElse(dn -> create(answer.fresh(), dn, change), this::nameless);
        }
    }

    private void take(CsObject found, GroupChange change) {
        var type = typeOf(found);
        var object = found.joined(linkTo(Claims.outbound(inScope, type)));
        var wished = object.withTower(object.tower().wanting(desired(object.tower(), object.dn(), type)));
        change.link(wished);
        change.count(connector, OutboundCounter.CONNECTOR_FLOW);
    }

    private void create(CsObjectId id, DistinguishedName dn, GroupChange change) {
        var type = type();
        var tower = Tower.EMPTY.wanting(desired(Tower.EMPTY, dn, type));
        change.link(new CsObject(
                id,
                connector,
                Anchor.NONE,
                dn,
                ConnectionState.CONNECTOR,
                tower,
                linkTo(Claims.outbound(inScope, type))));
        change.count(
                connector,
                tower.current().attributes().isEmpty()
                        ? OutboundCounter.PROVISIONED_ADD_NO_FLOW
                        : OutboundCounter.PROVISIONED_ADD_FLOW);
    }

    /// A flow that fails or gives no name says so itself.
    private void nameless() {
        int known = problems.size();
        if (name(contributions(type(), true)).isEmpty() && problems.size() == known) {
            problems.add(new Problem.DnMissing(
                    OutboundFlows.named(mvObject), linking.getFirst().rule().toString(), space()));
        }
    }

    private void flow(CsObject object, GroupChange change) {
        var wished = object.tower().wanting(desired(object.tower(), object.dn(), typeOf(object)));
        change.put(object.withTower(wished));
        change.count(connector, counter(Delta.between(object.tower().current(), wished.current())));
    }

    private static OutboundCounter counter(Delta delta) {
        return switch (delta) {
            case Delta.None() -> OutboundCounter.CONNECTOR_NO_FLOW;
            case Delta.Update update
            when update.isRename() ->
                update.changes().isEmpty()
                        ? OutboundCounter.PROVISIONED_RENAME_NO_FLOW
                        : OutboundCounter.PROVISIONED_RENAME_FLOW;
            case Delta.Update _, Delta.Add _, Delta.Delete _, Delta.DeleteAdd _ -> OutboundCounter.CONNECTOR_FLOW;
        };
    }

    /// A flow to `dn` makes the object exist under that name; without one the object is amended where it is.
    private Overlay desired(Tower tower, DistinguishedName standing, ObjectTypeName type) {
        boolean creating = !tower.expected().isPresent();
        var contributions = contributions(type, creating);
        var says = flows.says(contributions, tower, mvObject, problems);
        var name = name(contributions).or(() -> creating ? Optional.of(standing) : Optional.empty());
        return name.map(dn -> Overlay.put(type, dn, says)).orElseGet(() -> Overlay.amend(says));
    }

    private List<Contribution> contributions(ObjectTypeName type, boolean creating) {
        return flows.contributions(connector, inScope, mvObject, type, creating, problems);
    }

    private Optional<DistinguishedName> name(List<Contribution> contributions) {
        return OutboundFlows.name(contributions, mvObject, problems);
    }

    private Link.To linkTo(Set<Claim> claims) {
        return Link.to(mvObject.id(), claims);
    }

    private ObjectTypeName type() {
        return Provisioning.type(linking);
    }

    private ObjectTypeName typeOf(CsObject object) {
        return object.tower().current() instanceof Hologram.Present present
                ? present.type()
                : object.tower().expected() instanceof Hologram.Present expected ? expected.type() : fallbackType();
    }

    private ObjectTypeName fallbackType() {
        return linking.isEmpty() ? mvObject.type() : type();
    }

    private String space() {
        return landscape.space(connector).name();
    }
}
