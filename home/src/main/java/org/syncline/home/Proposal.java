package org.syncline.home;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.configuration.ConfigurationDifference;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.ReadResult;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Engine;
import org.syncline.engine.Installed;
import org.syncline.store.ConfigurationHistory.Revision;
import org.syncline.store.CsQuery;

/// A configuration that may be applied: what it would change, and what would have to be done in full afterwards
/// (operations.md 9).
///
/// @param fullImports the connectors that read something else than before
/// @param fullSync whether anything else may come out of a synchronization
public record Proposal(
        ReadResult.Ready ready,
        Installed installed,
        ConfigurationDifference difference,
        List<ConnectorDefinition> fullImports,
        boolean fullSync) {

    /// Compares with what was applied last.
    public static Proposal of(Optional<Revision> before, ReadResult.Ready ready) {
        var files = before.<SortedMap<String, String>>map(Revision::files).orElse(Collections.emptySortedMap());
        var installed = Installed.install(ready.configuration());
        var old = before.flatMap(Proposal::installed);
        return new Proposal(
                ready,
                installed,
                ConfigurationDifference.between(files, ready.files()),
                installed.configuration().connectors().values().stream()
                        .filter(connector -> old.map(known -> readsOther(known, installed, connector))
                                .orElse(true))
                        .toList(),
                old.map(known -> decidesOther(known, installed)).orElse(true));
    }

    private static Optional<Installed> installed(Revision revision) {
        return ConfigurationText.read(revision.files()) instanceof ReadResult.Ready(var configuration, var _)
                ? Optional.of(Installed.install(configuration))
                : Optional.empty();
    }

    private static boolean readsOther(Installed old, Installed young, ConnectorDefinition connector) {
        var before = Optional.ofNullable(old.configuration().connectors().get(connector.id()));
        return before.map(known -> !known.scope().equals(connector.scope())
                        || !known.discovered()
                                .partitions()
                                .equals(connector.discovered().partitions())
                        || !selection(old, connector).equals(selection(young, connector)))
                .orElse(true);
    }

    private static Object selection(Installed installed, ConnectorDefinition connector) {
        return Optional.ofNullable(installed.selected().get(connector.id()));
    }

    private static boolean decidesOther(Installed old, Installed young) {
        return !old.configuration().rules().equals(young.configuration().rules())
                || !old.configuration().metaverse().equals(young.configuration().metaverse())
                || !old.landscape().spaces().equals(young.landscape().spaces());
    }

    /// Of all the files: whoever applies what somebody looked at says this, so that nothing else is applied.
    public String digest() {
        var digest = Digest.begin();
        ready.files().forEach((path, text) -> digest.and(path).and(text));
        return digest.hex();
    }

    /// Keeps the configuration as a revision, marks what is to be done in full, and starts the engine with it.
    ///
    /// @throws Refused if something runs, or if a connector is to go that still has objects
    public Engine apply(Session session, String by, Instant at) {
        var database = session.database();
        try (var _ = database.locks().tryEngineExclusive().orElseThrow(Proposal::busy)) {
            demandEmptySpaces(session);
            var engine = session.start(installed);
            database.run(transaction -> {
                transaction.configuration().save(ready.files(), by, at);
                fullImports.forEach(connector -> transaction.connectors().requireFullImport(connector.id(), true));
                if (fullSync) {
                    installed
                            .configuration()
                            .connectors()
                            .keySet()
                            .forEach(connector -> transaction.connectors().requireFullSync(connector, true));
                }
            });
            return engine;
        }
    }

    private static Refused busy() {
        return new Refused(
                ExitCode.BUSY,
                "Something is running, and a configuration does not change under it. See 'syncline run status', wait or stop it, then apply again.");
    }

    private void demandEmptySpaces(Session session) {
        var left = new TreeMap<String, Long>();
        session.database().run(transaction -> {
            var kept = new TreeSet<ConnectorId>(
                    installed.configuration().connectors().keySet());
            transaction.connectors().all().stream()
                    .filter(known -> !kept.contains(known.id()))
                    .forEach(gone ->
                            left.put(gone.name(), transaction.connectorSpace().count(CsQuery.first(gone.id(), 1))));
        });
        left.values().removeIf(count -> count == 0);
        if (!left.isEmpty()) {
            throw new Refused(
                    ExitCode.PROTECTED,
                    "The configuration has no connector '%s' any more, but its connector space has %d objects. Take its containers out of scope, run an initial cycle, and then remove it."
                            .formatted(left.firstKey(), left.firstEntry().getValue()));
        }
    }
}
