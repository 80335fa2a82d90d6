package org.syncline.core.rehearsal;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Tower;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.Value;

/// An export to one connected system of a [World]. References to what is not there yet wait for the second pass
/// (engine.md 9.1).
record WorldExport(World world, ConnectorId connector, Function<CsObject, Reception> reception) {

    /// What was on its way when an export was cut off is looked up first (operations.md 2.6).
    void run() {
        each(object -> object.tower().isInEscrow(), this::recover);
        for (int pass = 0; pass < 2; pass++) {
            each(object -> !object.tower().pendingExport().isNone(), this::send);
        }
    }

    /// As they are when it is their turn: what is sent of one may change whom the next refers to.
    private void each(Predicate<CsObject> which, Consumer<CsObject> act) {
        var all = world.population().objects();
        world.population().of(connector).stream()
                .map(CsObject::id)
                .forEach(id -> Optional.ofNullable(all.get(id)).filter(which).ifPresent(act));
    }

    private void send(CsObject object) {
        var sending = object.tower().beforeExport(this::isHeld);
        if (!sending.isInEscrow()) {
            return;
        }
        var anchor = object.anchor().isKnown()
                ? object.anchor()
                : new Anchor("x" + object.dn().name());
        switch (reception.apply(object)) {
            case ACCEPTED -> {
                if (isMissing(object, sending, anchor)) {
                    send(object.withTower(object.tower().afterImport(Hologram.ABSENT)));
                } else {
                    write(anchor, sending.expected());
                    keep(one(object.withAnchor(anchor).withTower(sending.afterExport())));
                }
            }
            case REFUSED -> keep(object.withTower(sending.afterRefusal()));
            case ANSWER_LOST -> {
                write(anchor, sending.expected());
                keep(object.withTower(sending));
            }
            case NOT_ARRIVED -> keep(object.withTower(sending));
        }
    }

    /// What is not there cannot be changed: it is created.
    private boolean isMissing(CsObject object, Tower sending, Anchor anchor) {
        return object.tower().expected().isPresent()
                && sending.expected().isPresent()
                && !world.system(connector).containsKey(anchor);
    }

    private void write(Anchor anchor, Hologram expected) {
        switch (expected) {
            case Hologram.Absent() -> world.system(connector).remove(anchor);
            case Hologram.Present present -> world.system(connector).put(anchor, pointing(present));
        }
    }

    private void keep(CsObject object) {
        if (object.isForgettable()) {
            world.forget(object);
        } else {
            world.put(object);
        }
    }

    private void recover(CsObject object) {
        var anchor = object.anchor().isKnown()
                ? object.anchor()
                : new Anchor("x" + object.dn().name());
        var there = world.system(connector).get(anchor);
        if (there != null) {
            new WorldImport(world, connector).look(anchor, there);
        } else if (object.tower().expected().isPresent()) {
            keep(object.withTower(object.tower().afterImport(Hologram.ABSENT)));
        } else {
            keep(object.withTower(object.tower().afterExport()));
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
