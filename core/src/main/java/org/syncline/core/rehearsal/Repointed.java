package org.syncline.core.rehearsal;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The layers of an object in which references to one object are references to another.
record Repointed(Value.Reference from, Value.Reference to) {

    static Tower of(Tower tower, long from, long to) {
        var repointed = new Repointed(new Value.Reference(from), new Value.Reference(to));
        return new Tower(
                repointed.hologram(tower.synced()),
                repointed.hologram(tower.imported()),
                repointed.overlay(tower.exported()),
                repointed.overlay(tower.escrowed()),
                repointed.overlay(tower.desired()));
    }

    private Hologram hologram(Hologram object) {
        if (!(object instanceof Hologram.Present present)) {
            return object;
        }
        var attributes = new TreeMap<>(present.attributes());
        attributes.replaceAll((_, values) -> values(values));
        return present.with(attributes);
    }

    private Overlay overlay(Overlay overlay) {
        return switch (overlay) {
            case Overlay.Nothing() -> overlay;
            case Overlay.Become(var hologram) -> new Overlay.Become(hologram(hologram));
            case Overlay.Amend(var says) -> {
                var other = new TreeMap<>(says);
                other.replaceAll((_, say) -> say(say));
                yield Overlay.amend(other);
            }
            case Overlay.Put(var type, var dn, var says) -> {
                var other = new TreeMap<>(says);
                other.replaceAll((_, say) -> say(say));
                yield Overlay.put(type, dn, other);
            }
        };
    }

    private Say say(Say say) {
        return switch (say) {
            case Say.Exactly(var values) -> new Say.Exactly(values(values));
            case Say.Changes(var added, var removed) -> new Say.Changes(values(added), values(removed));
        };
    }

    private Values values(Values values) {
        return translated(values, value -> value.equals(from) ? to : value);
    }

    static Values translated(Values values, UnaryOperator<Value> each) {
        return Values.of(values.stream().map(each).toList());
    }
}
