package org.syncline.cli.verb;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.syncline.cli.terminal.Table;
import org.syncline.connector.Scope;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.RunProfile;
import org.syncline.home.Discovery;
import org.syncline.home.ExitCode;
import org.syncline.home.Session;
import org.syncline.home.setup.ConnectionTest;
import org.syncline.store.CsQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline connector`: the connected systems.
@Command(name = "connector", description = "Add a connected system, choose what is read of it.")
public final class ConnectorNoun {

    private final Desk desk;

    public ConnectorNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "List the connectors that are applied.")
    int list() {
        try (var session = desk.open()) {
            var table = Table.of("name=NAME", "type=TYPE", "place=PLACE", "scope=SCOPE", "objects=OBJECTS", "id=ID");
            session.engine()
                    .installed()
                    .configuration()
                    .connectors()
                    .values()
                    .forEach(connector -> table.row(
                            connector.name(),
                            connector.type(),
                            place(connector),
                            scope(connector.scope()),
                            session.database()
                                    .in(transaction ->
                                            transaction.connectorSpace().count(CsQuery.first(connector.id(), 1))),
                            connector.id().toString()));
            desk.show(table);
        }
        return 0;
    }

    @Command(name = "show", description = "Show one connector: settings, object types, scope, run profiles.")
    int show(@Parameters(paramLabel = "NAME") String name) {
        try (var session = desk.open()) {
            var connector = session.connector(name);
            desk.show(text(session, connector), parts(session, connector));
        }
        return 0;
    }

    @Command(name = "discover", description = "Ask the connected system again what types and attributes it has.")
    int discover(
            @Parameters(paramLabel = "NAME") String name,
            @Mixin FolderChoice folder,
            @Option(names = "--apply", description = "Apply the configuration afterwards, without asking.")
                    boolean apply) {
        try (var session = desk.open()) {
            var work = new ConnectorWork(desk, session, folder);
            var connector = work.connector(name);
            work.place().discovered(Discovery.of(session.connections(), connector));
            work.finish(apply);
        }
        return 0;
    }

    @Command(
            name = "test",
            description = "Try, step by step, whether a connected system can be reached, signed in to and read.")
    int test(@Parameters(paramLabel = "NAME") String name, @Mixin FolderChoice folder) {
        try (var session = desk.open()) {
            var connector = new ConnectorWork(desk, session, folder).connector(name);
            var tested = ConnectionTest.of(session.connections(), connector, Collections.emptySortedMap());
            var table = Table.of("step=STEP", "good=GOOD", "told=TOLD");
            tested.steps().forEach(step -> table.row(step.what(), step.good(), step.told()));
            desk.show(table);
            return tested.isGood() ? 0 : ExitCode.UNREACHABLE.number();
        }
    }

    private static String place(ConnectorDefinition connector) {
        return switch (connector.place()) {
            case ON_PREMISES -> "on-premises";
            case CLOUD -> "cloud";
        };
    }

    private static String scope(Scope scope) {
        return scope.isEverything()
                ? "everything"
                : scope.included().stream().map(Scope.Selected::name).collect(Collectors.joining("; "))
                        + scope.excluded().stream()
                                .map(one -> "; without " + one.name())
                                .collect(Collectors.joining());
    }

    private static String text(Session session, ConnectorDefinition connector) {
        return parts(session, connector).entrySet().stream()
                .map(part -> "%-13s %s".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /// Secrets stay references.
    private static SequencedMap<String, Object> parts(Session session, ConnectorDefinition connector) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("name", connector.name());
        parts.put("id", connector.id().toString());
        parts.put("type", connector.type());
        parts.put("place", place(connector));
        parts.put("settings", connector.settings());
        parts.put(
                "objectTypes",
                connector.objectTypes().stream().map(Object::toString).toList());
        parts.put("scope", scope(connector.scope()));
        parts.put("deletionLimit", connector.guards().deletions());
        parts.put(
                "profiles", connector.profiles().stream().map(RunProfile::name).toList());
        parts.put(
                "partitions",
                connector.discovered().partitions().stream()
                        .map(one -> one.dn().toString())
                        .toList());
        parts.put(
                "objects",
                session.database()
                        .in(transaction -> transaction.connectorSpace().count(CsQuery.first(connector.id(), 1))));
        return parts;
    }
}
