package org.syncline.home;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.Scope;
import org.syncline.engine.ConnectorDefinition;

/// The containers of a connected system, as an administrator looks at them and selects some, in a command or on a page.
public final class Containers {

    private Containers() {}

    /// Looks at the tree, if need be with an account that somebody lends for this once. Nothing of it is kept
    /// (offboarding.md 6).
    ///
    /// @param lent settings in place of the connector's own: `user` and `password`; empty: the connector's account
    /// @throws Refused if a connected system of this type has no containers
    public static <T> T look(
            Session session,
            ConnectorDefinition connector,
            SortedMap<String, String> lent,
            Function<HierarchyBrowse, T> look) {
        try (var open = session.connections().open(connector, lent)) {
            if (!(open instanceof HierarchyBrowse tree)) {
                throw new Refused(ExitCode.USAGE, "%s has no containers.".formatted(connector.name()));
            }
            return look.apply(tree);
        }
    }

    /// A selection by DN, each container kept by its id, so that a renamed one stays selected (DECISIONS 17).
    ///
    /// @throws Refused naming a container that is not there
    public static Scope scope(
            HierarchyBrowse tree, ConnectorDefinition connector, List<String> included, List<String> excluded) {
        return new Scope(selected(tree, connector, included), selected(tree, connector, excluded));
    }

    private static List<Scope.Selected> selected(
            HierarchyBrowse tree, ConnectorDefinition connector, List<String> names) {
        return names.stream()
                .map(name -> tree.container(DnText.read(name))
                        .map(container -> new Scope.Selected(
                                container.id(), container.dn().toString()))
                        .orElseThrow(() -> new Refused(
                                ExitCode.NOT_FOUND,
                                "%s has no container %s. 'syncline connector containers %s' lists them."
                                        .formatted(connector.name(), name, connector.name()))))
                .toList();
    }
}
