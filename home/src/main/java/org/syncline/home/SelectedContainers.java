package org.syncline.home;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syncline.connector.Container;
import org.syncline.connector.Scope;

/// Which containers of a tree are read, from its top down (operations.md 9.2).
///
/// @param included ids of containers that are read with all beneath
/// @param excluded ids of those that are left out of that
/// @param inside whether what stands above is read
public record SelectedContainers(Set<String> included, Set<String> excluded, boolean inside) {

    /// At the top: without a selection everything is read.
    public static SelectedContainers of(Scope scope) {
        return new SelectedContainers(
                ids(scope.included()), ids(scope.excluded()), scope.included().isEmpty());
    }

    public boolean reads(Container container) {
        return included.contains(container.id()) || inside && !excluded.contains(container.id());
    }

    public SelectedContainers beneath(Container container) {
        return new SelectedContainers(included, excluded, reads(container));
    }

    private static Set<String> ids(List<Scope.Selected> selected) {
        return selected.stream().map(Scope.Selected::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
