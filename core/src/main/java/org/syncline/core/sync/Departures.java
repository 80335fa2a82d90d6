package org.syncline.core.sync;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// References to MV objects that are gone (engine.md 6.8 c). One without an object in any connector space is gone: the
/// last one takes it along (engine.md 3.3).
final class Departures {

    private Departures() {}

    /// The very same object if it refers to none that is gone.
    static MvObject without(MvObject object, References references, Set<ConnectorId> connectors) {
        var rest = new TreeMap<AttributeName, Values>(object.attributes());
        boolean found = false;
        for (var entry : object.attributes().entrySet()) {
            if (entry.getValue().hasReferences() && refersToGone(entry.getValue(), references, connectors)) {
                found = true;
                rest.put(
                        entry.getKey(),
                        entry.getValue()
                                .translated(value ->
                                        Optional.of(value).filter(one -> !isGone(one, references, connectors))));
            }
        }
        return found ? new MvObject(object.id(), object.type(), rest, object.lineage()) : object;
    }

    private static boolean refersToGone(Values values, References references, Set<ConnectorId> connectors) {
        return values.known().stream().anyMatch(value -> isGone(value, references, connectors));
    }

    private static boolean isGone(Value value, References references, Set<ConnectorId> connectors) {
        return value instanceof Value.Reference(var target)
                && connectors.stream()
                        .noneMatch(connector -> references
                                .connected()
                                .containsKey(new References.Place(connector, new MvObjectId(target))));
    }
}
