package org.syncline.core.space;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;

/// One MV object with all the CS objects joined to it: the unit of synchronization.
public record ConnectedGroup(MvObject mvObject, SortedMap<CsObjectId, CsObject> csObjects) {

    public ConnectedGroup {
        csObjects = Collections.unmodifiableSortedMap(new TreeMap<>(csObjects));
    }

    /// The one object of that connector; there is never a second (engine.md 2.10).
    public Optional<CsObject> of(ConnectorId connector) {
        return csObjects.values().stream()
                .filter(object -> object.connector().equals(connector))
                .findFirst();
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
