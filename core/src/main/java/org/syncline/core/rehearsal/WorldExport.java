package org.syncline.core.rehearsal;

import java.util.TreeMap;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.Value;

/// An export to one connected system of a [World], which accepts everything. References to what is not
/// there yet wait for the second pass (engine.md 9.1).
record WorldExport(World world, ConnectorId connector) {

    void run() {
        for (int pass = 0; pass < 2; pass++) {
            world.population().of(connector).stream()
                    .filter(object -> !object.tower().pendingExport().isNone())
                    .forEach(this::send);
        }
    }

    private void send(CsObject object) {
        var sending = object.tower().beforeExport(this::isHeld);
        if (!sending.isInEscrow()) {
            return;
        }
        var anchor = object.anchor().isKnown()
                ? object.anchor()
                : new Anchor("x" + object.dn().name());
        switch (sending.expected()) {
            case Hologram.Absent() -> world.system(connector).remove(anchor);
            case Hologram.Present present -> world.system(connector).put(anchor, pointing(present));
        }
        var sent = one(object.withAnchor(anchor).withTower(sending.afterExport()));
        if (sent.isForgettable()) {
            world.forget(sent.id());
        } else {
            world.put(sent);
        }
    }

    /// Whoever had the anchor that came back is this object (DECISIONS 22a).
    private CsObject one(CsObject sent) {
        return world.population()
                .at(connector, sent.anchor())
                .filter(staged -> !staged.id().equals(sent.id()) && staged.link() instanceof Link.Unlinked)
                .map(staged -> {
                    world.repoint(staged.id(), sent.id());
                    return Staging.merged(sent, staged);
                })
                .orElse(sent);
    }

    private boolean isHeld(Value value) {
        return value instanceof Value.Reference(var target)
                && !(world.population().objects().containsKey(new CsObjectId(target))
                        && world.population()
                                .object(new CsObjectId(target))
                                .anchor()
                                .isKnown());
    }

    private Hologram.Present pointing(Hologram.Present object) {
        var attributes = new TreeMap<>(object.attributes());
        attributes.replaceAll((_, values) -> Repointed.translated(values, value -> {
            if (!(value instanceof Value.Reference(var number))) {
                return value;
            }
            var target = world.population().object(new CsObjectId(number));
            return new Value.Pointer(target.dn(), target.anchor());
        }));
        return object.with(attributes);
    }
}
