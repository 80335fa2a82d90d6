package org.syncline.core.rehearsal;

import java.util.HashSet;
import java.util.TreeMap;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Tower;
import org.syncline.core.space.TransientName;
import org.syncline.core.sync.Matching;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;

/// A full import of one connected system of a [World].
record WorldImport(World world, ConnectorId connector) {

    void run() {
        var seen = new HashSet<CsObjectId>();
        world.system(connector).forEach((anchor, object) -> seen.add(stage(anchor, resolved(object))));
        for (var object : world.population().of(connector)) {
            boolean expected =
                    object.tower().imported().isPresent() || object.tower().hasSentAdd();
            if (expected && !seen.contains(object.id())) {
                var gone = Staging.gone(object).object();
                if (gone.isForgettable()) {
                    world.forget(gone);
                } else {
                    world.put(gone);
                }
            }
        }
    }

    /// Reads one object.
    void look(Anchor anchor, Hologram.Present object) {
        stage(anchor, resolved(object));
    }

    private CsObjectId stage(Anchor anchor, Hologram.Present object) {
        var match = Matching.match(
                world.population().at(connector, anchor), world.population().at(connector, object.dn()));
        var found = switch (match) {
            case Matching.Match.New() -> fresh(object.dn());
            case Matching.Match.Same(var known) -> known;
            case Matching.Match.Awaited(var known, var placeholder) -> {
                world.repoint(placeholder.id(), known.id());
                yield known;
            }
            case Matching.Match.Promoted(var placeholder) -> placeholder;
            case Matching.Match.Created(var asked) -> asked;
            case Matching.Match.Merged(var asked, var staged) -> {
                world.population().remove(staged.id());
                yield Staging.merged(asked, staged);
            }
            case Matching.Match.Instead(var unsent) -> {
                var instead = fresh(object.dn());
                makingWay(unsent, instead);
                yield instead;
            }
            case Matching.Match.Returned(var known, var unsent) -> {
                makingWay(unsent, known);
                yield known;
            }
            case Matching.Match.Displacing(var other) -> {
                putAway(other);
                yield fresh(object.dn());
            }
            case Matching.Match.SameAt(var known, var displaced) -> {
                putAway(displaced);
                yield known;
            }
        };
        var staged = Staging.seen(found, anchor, object).object();
        world.put(staged);
        return staged.id();
    }

    private void makingWay(CsObject unsent, CsObject to) {
        world.repoint(unsent.id(), to.id());
        if (unsent.link() instanceof Link.To(var mvObject, var _)) {
            world.revisit(mvObject);
        }
    }

    private void putAway(CsObject object) {
        world.put(object.at(TransientName.of(object.id())));
    }

    private Hologram.Present resolved(Hologram.Present object) {
        var attributes = new TreeMap<>(object.attributes());
        attributes.replaceAll((_, values) -> Repointed.translated(
                values,
                value -> value instanceof Value.Pointer(var dn, var anchor)
                        ? new Value.Reference(target(dn, anchor).id().number())
                        : value));
        return object.with(attributes);
    }

    private CsObject target(DistinguishedName dn, Anchor anchor) {
        var known = anchor.isKnown()
                ? world.population().at(connector, anchor)
                : world.population().at(connector, dn);
        return known.orElseGet(() -> placeholder(anchor, dn));
    }

    private CsObject placeholder(Anchor anchor, DistinguishedName dn) {
        var placeholder = CsObject.placeholder(new CsObjectId(world.fresh()), connector, anchor, dn);
        world.put(placeholder);
        return placeholder;
    }

    private CsObject fresh(DistinguishedName dn) {
        return new CsObject(
                new CsObjectId(world.fresh()),
                connector,
                Anchor.NONE,
                dn,
                ConnectionState.DISCONNECTOR,
                Tower.EMPTY,
                Link.NONE);
    }
}
