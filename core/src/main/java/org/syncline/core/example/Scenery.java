package org.syncline.core.example;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.rehearsal.World;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Changes the connected systems as a step of an example says.
record Scenery(World world, Cast cast, Notes notes) {

    void change(Example.Step step) {
        step.given().forEach(given -> {
            if (given instanceof Given.Appears appears) {
                appear(appears);
            }
        });
        step.given().forEach(given -> {
            switch (given) {
                case Given.Appears appears ->
                    cast.role(appears.name()).ifPresent(role -> lay(appears, role, appears.dn()));
                case Given.Changes changes -> change(changes);
            }
        });
        step.gone()
                .forEach(gone -> role(gone, step.origin())
                        .ifPresent(role -> world.system(role.connector()).remove(role.anchor())));
    }

    /// Every object is there before any attribute refers to it.
    private void appear(Given.Appears appears) {
        cast.give(appears.name(), new Cast.Role(appears.connector(), appears.anchor()));
        world.system(appears.connector())
                .put(appears.anchor(), Hologram.of(appears.type(), appears.dn(), new TreeMap<>()));
    }

    private void change(Given.Changes changes) {
        role(changes.who(), changes.origin()).ifPresent(role -> {
            if (!changes.name().isEmpty()) {
                cast.call(changes.name(), role);
            }
            var there = world.system(role.connector()).get(role.anchor());
            if (there == null) {
                nothing(changes.origin(), changes.who());
            } else {
                lay(
                        changes,
                        role,
                        changes.moved().isEmpty() ? there.dn() : changes.moved().getFirst());
            }
        });
    }

    private void lay(Given given, Cast.Role role, DistinguishedName dn) {
        world.system(role.connector()).computeIfPresent(role.anchor(), (_, there) -> {
            var attributes = new TreeMap<>(there.attributes());
            given.attributes()
                    .forEach(attribute -> attributes.put(attribute.name(), values(given, attribute, role.connector())));
            return there.at(dn).with(attributes);
        });
    }

    private Values values(Given given, Said.Attribute attribute, ConnectorId connector) {
        return Values.of(attribute.values().stream()
                .flatMap(said -> value(given, attribute.name(), said, connector).stream())
                .toList());
    }

    private Optional<Value> value(Given given, AttributeName name, Said said, ConnectorId connector) {
        return switch (said) {
            case Said.Same(var value) -> Optional.of(value);
            case Said.Refers(var to) -> {
                var pointer = pointer(to, connector);
                if (pointer.isEmpty()) {
                    notes.add(
                            given.origin(), to, name.text(), "an object of the same connected system", "there is none");
                }
                yield pointer;
            }
            case Said.Any() -> throw new IllegalArgumentException("a connected system shows no unknown values");
        };
    }

    private Optional<Value> pointer(String to, ConnectorId connector) {
        return to.contains("=")
                ? Optional.of(placed(DistinguishedName.of(to), world.system(connector)))
                : cast.role(to)
                        .filter(role -> role.connector().equals(connector))
                        .or(() -> cast.target(to, connector).map(Scenery::role))
                        .flatMap(role -> Optional.ofNullable(
                                        world.system(connector).get(role.anchor()))
                                .map(there -> new Value.Pointer(there.dn(), role.anchor())));
    }

    private static Value placed(DistinguishedName dn, SortedMap<Anchor, Hologram.Present> system) {
        var anchor = system.entrySet().stream()
                .filter(entry -> entry.getValue().dn().equals(dn))
                .findFirst();
        return new Value.Pointer(dn, anchor.isPresent() ? anchor.get().getKey() : Anchor.NONE);
    }

    private Optional<Cast.Role> role(Mention mention, Origin origin) {
        var found = mention instanceof Mention.Called(var name)
                ? cast.role(name)
                : cast.object(mention)
                        .map(Scenery::role)
                        .filter(role -> role.anchor().isKnown());
        if (found.isEmpty()) {
            nothing(origin, mention);
        }
        return found;
    }

    private static Cast.Role role(CsObject object) {
        return new Cast.Role(object.connector(), object.anchor());
    }

    private void nothing(Origin origin, Mention mention) {
        notes.add(
                origin,
                mention.toString(),
                "object to change",
                "in the connected system",
                "not there; did you forget 'export'?");
    }
}
