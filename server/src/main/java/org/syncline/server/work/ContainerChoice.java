package org.syncline.server.work;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.connector.Container;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.Scope;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.ScopeEffects.Effect;
import org.syncline.home.Containers;
import org.syncline.home.DnText;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.ScopeChange;
import org.syncline.server.access.Sight;

/// Which containers of a connected system are read: look at the tree, see what another selection would come to, keep it
/// (service-manager-ui.md 4.2).
///
/// Somebody's own account is for the look only. The rest is done with the account of the connector, which has to read
/// the containers anyway.
public final class ContainerChoice {

    private static final int COUNTED = 20_000;

    private final EngineRoom room;

    public ContainerChoice(EngineRoom room) {
        this.room = room;
    }

    /// What is read now, by name.
    ///
    /// @param included empty: everything
    public record Selected(String connector, List<String> included, List<String> excluded) {

        static Selected of(ConnectorDefinition connector) {
            return new Selected(
                    connector.name(),
                    names(connector.scope().included()),
                    names(connector.scope().excluded()));
        }
    }

    /// @param limits of the other connectors: how many deletions each sends at most
    public record Preview(Selected selected, Effect effect, SequencedMap<String, Integer> limits) {}

    /// @param revision the configuration that holds the selection
    /// @param fullImports the connectors that are to be imported in full now
    public record Saved(Selected selected, int revision, List<String> fullImports) {

        /// For the audit log.
        public String told(Selected before) {
            return "%s, revision %d: %s; before: %s".formatted(selected.connector(), revision, selected, before);
        }
    }

    public Selected selected(String name) {
        return Selected.of(room.connector(name));
    }

    /// The tree, seen with another account if one is named. Nothing of it is kept or written anywhere.
    ///
    /// @param below begin here; empty: with the partitions
    public ContainerTree look(String name, String user, String password, String below) {
        var connector = room.connector(name);
        var lent = lent(user, password);
        return Containers.look(
                room.session(),
                connector,
                lent,
                tree -> ContainerTree.of(tree, tops(tree, connector, below), connector.scope()));
    }

    private static SortedMap<String, String> lent(String user, String password) {
        if (user.isBlank()) {
            return Collections.emptySortedMap();
        }
        if (password.isEmpty()) {
            throw new Refused(ExitCode.USAGE, "The password of %s is missing.".formatted(user.strip()));
        }
        var lent = new TreeMap<String, String>();
        lent.put("user", user.strip());
        lent.put("password", password);
        return lent;
    }

    private static List<Container> tops(HierarchyBrowse tree, ConnectorDefinition connector, String below) {
        var names =
                below.isBlank() ? tree.partitions().stream().map(one -> one.dn().toString()) : Stream.of(below.strip());
        return names.map(dn -> tree.container(DnText.read(dn))
                        .orElseThrow(() -> new Refused(
                                ExitCode.NOT_FOUND, "%s has no container %s.".formatted(connector.name(), dn))))
                .toList();
    }

    /// Reads the connected system as a full import would; writes nothing.
    public Preview preview(String name, List<String> included, List<String> excluded, Sight sight) {
        var connector = room.connector(name);
        var thought = connector.with(scope(connector, included, excluded));
        var engine = room.engine();
        var limits = new LinkedHashMap<String, Integer>();
        engine.installed().configuration().connectors().values().stream()
                .filter(other -> !other.id().equals(connector.id()) && sight.includes(other.name()))
                .forEach(other -> limits.put(other.name(), other.guards().deletions()));
        return new Preview(Selected.of(thought), engine.scopeEffects().of(thought, COUNTED), limits);
    }

    /// Writes the selection into the connector's file and applies it.
    public Saved save(String name, List<String> included, List<String> excluded, String by) {
        var scope = scope(room.connector(name), included, excluded);
        var applied =
                ScopeChange.apply(room.session(), name, scope, by, room.clock().instant());
        int revision =
                room.database().in(transaction -> transaction.configuration().latestNumber());
        return new Saved(
                Selected.of(room.connector(name)),
                revision,
                applied.fullImports().stream().map(ConnectorDefinition::name).toList());
    }

    /// The whole of every partition is everything, the partitions that are yet to come too.
    private Scope scope(ConnectorDefinition connector, List<String> included, List<String> excluded) {
        if (included.isEmpty() && excluded.isEmpty()) {
            throw new Refused(ExitCode.USAGE, "Select a container at least, or the whole domain.");
        }
        var scope = Containers.look(
                room.session(),
                connector,
                Collections.emptySortedMap(),
                tree -> Containers.scope(tree, connector, included, excluded));
        var partitions = connector.discovered().partitions().stream()
                .map(one -> one.dn())
                .toList();
        boolean whole = !partitions.isEmpty()
                && scope.included().stream()
                        .map(one -> DnText.read(one.name()))
                        .toList()
                        .containsAll(partitions);
        return whole ? new Scope(List.of(), scope.excluded()) : scope;
    }

    private static List<String> names(List<Scope.Selected> selected) {
        return selected.stream().map(Scope.Selected::name).toList();
    }
}
