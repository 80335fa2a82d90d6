package org.syncline.core.space;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.FrozenMap;

/// One MV object with all the CS objects joined to it: the unit of synchronization.
public record ConnectedGroup(MvObject mvObject, SortedMap<CsObjectId, CsObject> csObjects) {

    public ConnectedGroup {
        csObjects = FrozenMap.of(csObjects);
    }

    /// The one object of that connector; there is never a second (engine.md 2.10).
    public Optional<CsObject> of(ConnectorId connector) {
        for (var object : csObjects.values()) {
            if (object.connector().equals(connector)) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    /// Who is named, and tried again, where the MV object fails: an object of that connector before others.
    public Optional<CsObject> speaker(ConnectorId connector) {
        return of(connector).or(() -> csObjects.values().stream().findFirst());
    }

    public ConnectedGroup with(CsObject object) {
        var changed = new TreeMap<>(csObjects);
        changed.put(object.id(), object);
        return new ConnectedGroup(mvObject, changed);
    }

    public ConnectedGroup without(CsObjectId object) {
        var changed = new TreeMap<>(csObjects);
        changed.remove(object);
        return new ConnectedGroup(mvObject, changed);
    }

    public ConnectedGroup with(MvObject changed) {
        return new ConnectedGroup(changed, csObjects);
    }
}
