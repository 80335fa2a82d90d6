package org.syncline.connector.ldap;

import java.util.Comparator;
import java.util.List;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// A scope under the names that its containers bear right now.
///
/// The container nearest above an object decides: an included one inside an excluded one is included.
public record Territory(List<Place> included, List<Place> excluded) {

    public Territory {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /// @param container stays what it is when the container is renamed or moved
    public record Place(Anchor container, DistinguishedName dn) {}

    public boolean holds(DistinguishedName object) {
        int in = depth(included, object);
        return in > 0 && in > depth(excluded, object);
    }

    /// The included containers that no other included container holds: each object stands below at most one.
    public List<Place> tops() {
        return included.stream()
                .filter(place -> included.stream()
                        .noneMatch(other ->
                                !other.dn().equals(place.dn()) && place.dn().isAtOrBelow(other.dn())))
                .sorted(Comparator.comparing(Place::dn))
                .distinct()
                .toList();
    }

    private static int depth(List<Place> places, DistinguishedName object) {
        int depth = 0;
        for (var place : places) {
            if (object.isAtOrBelow(place.dn())) {
                depth = Math.max(depth, place.dn().parts().size());
            }
        }
        return depth;
    }
}
