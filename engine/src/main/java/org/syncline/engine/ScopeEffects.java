package org.syncline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.FullImport;
import org.syncline.connector.ImportEntry;
import org.syncline.core.value.Anchor;
import org.syncline.store.CsQuery;
import org.syncline.store.Database;

/// Finds out what another selection of containers would come to, before it is applied (operations.md 9.2).
///
/// It reads the connected system as a full import would and writes nothing.
public final class ScopeEffects {

    private final Database database;
    private final Installed installed;
    private final Connections connections;

    ScopeEffects(Database database, Installed installed, Connections connections) {
        this.database = database;
        this.installed = installed;
        this.connections = connections;
    }

    /// @param read how many objects a full import would read
    /// @param complete whether that is all; no: there are more, and nobody counted on
    /// @param added how many of them are not staged yet
    /// @param leaving how many staged objects it would not show any more; 0 where it is not complete
    public record Effect(long read, boolean complete, long added, long leaving) {}

    /// @param connector with the selection that somebody thinks of
    /// @param limit how many objects are read at most
    /// @throws ConnectorException if the connected system cannot be read
    public Effect of(ConnectorDefinition connector, int limit) {
        var staged = new Staged(connector);
        try (var open = connections.open(connector)) {
            if (!(open instanceof FullImport source)) {
                throw new ConnectorException(
                        ConnectorException.Reason.BAD_CONFIGURATION,
                        "A connector of this type cannot be read in full.");
            }
            for (var partition : connector.discovered().partitions()) {
                try (var reader = source.readAll(Connections.request(installed, connector, partition))) {
                    Optional<List<ImportEntry>> page = reader.next();
                    while (page.isPresent()) {
                        staged.compare(page.get());
                        if (staged.read.size() > limit) {
                            return new Effect(staged.read.size(), false, staged.added(), 0);
                        }
                        page = reader.next();
                    }
                }
            }
        }
        return new Effect(staged.read.size(), true, staged.added(), staged.all() - staged.known);
    }

    /// What was read beside what is staged; one query a page.
    private final class Staged {

        private final ConnectorDefinition connector;
        private final Set<Anchor> read = new HashSet<>();
        private long known;

        private Staged(ConnectorDefinition connector) {
            this.connector = connector;
        }

        void compare(Collection<ImportEntry> page) {
            var young = new ArrayList<Anchor>();
            page.forEach(entry -> {
                if (entry instanceof ImportEntry.Seen(var anchor, var _) && read.add(anchor)) {
                    young.add(anchor);
                }
            });
            known += database.in(transaction ->
                    transaction.connectorSpace().shown(connector.id(), young).size());
        }

        long added() {
            return read.size() - known;
        }

        long all() {
            return database.in(transaction -> {
                var space = transaction.connectorSpace();
                return space.count(CsQuery.first(connector.id(), 1))
                        - space.count(CsQuery.first(connector.id(), 1, new CsQuery.Condition.Placeholders()));
            });
        }
    }
}
