package org.syncline.engine;

import java.util.HashSet;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;

/// What the objects of a page have changed since they were evaluated together: who depends on it is evaluated again.
final class PageWatch {

    private record Place(ConnectorId connector, DistinguishedName name) {}

    private final Set<MvObjectId> groups = new HashSet<>();
    private final Set<Place> places = new HashSet<>();
    private boolean watching;

    void begin() {
        watching = true;
    }

    boolean isWatching() {
        return watching;
    }

    /// The object changed, came or went: with it its group, and what stands at its name.
    void changed(CsObject object) {
        if (watching) {
            places.add(new Place(object.connector(), object.dn()));
            if (object.link() instanceof Link.To(var mvObject, var _)) {
                groups.add(mvObject);
            }
        }
    }

    void changed(MvObjectId group) {
        if (watching) {
            groups.add(group);
        }
    }

    boolean hasChanged(MvObjectId group) {
        return groups.contains(group);
    }

    boolean hasChanged(ConnectorId connector, DistinguishedName name) {
        return places.contains(new Place(connector, name));
    }
}
