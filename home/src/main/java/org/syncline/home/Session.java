package org.syncline.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.ReadResult;
import org.syncline.connector.ConnectorType;
import org.syncline.engine.Connections;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Engine;
import org.syncline.engine.Installed;
import org.syncline.engine.Progress;
import org.syncline.engine.schedule.Scheduler;
import org.syncline.store.ConfigurationHistory.Revision;
import org.syncline.store.Database;
import org.syncline.store.embedded.EmbeddedPostgres;

/// An open home: its database, what was applied last, and the engine that runs it. Whoever opens it closes it.
public final class Session implements AutoCloseable {

    private final Home home;
    private final List<EmbeddedPostgres> embedded;
    private final Database database;
    private final Connections connections;
    private final Interruption interruption;
    private @Nullable Engine engine;
    private int loaded = -1;

    private Session(Home home, List<EmbeddedPostgres> embedded, Database database) {
        this.home = home;
        this.embedded = embedded;
        this.database = database;
        this.connections = new Connections(types(), home.secrets()::resolved);
        this.interruption = Interruption.of(database, this::release);
    }

    /// Attaches to the database of the home, or starts it.
    ///
    /// @throws org.syncline.store.DatabaseException if the database cannot be used; the message says what helps
    public static Session open(Home home) {
        try {
            Files.createDirectories(home.folder());
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "The folder %s cannot be made. Name another one with --home.".formatted(home.folder()), refused);
        }
        Logging.into(home);
        var named = DatabaseChoice.of(home);
        if (named.isPresent()) {
            return new Session(home, List.of(), Database.open(named.get()));
        }
        var embedded = EmbeddedPostgres.startOrAttach(home.database());
        try {
            return new Session(home, List.of(embedded), Database.open(embedded.address()));
        } catch (RuntimeException broken) {
            embedded.close();
            throw broken;
        }
    }

    public static List<ConnectorType> types() {
        return ServiceLoader.load(ConnectorType.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    public Home home() {
        return home;
    }

    public Database database() {
        return database;
    }

    /// Where the embedded database lies; nothing: the database is on a server of its own.
    public Optional<Path> databaseFolder() {
        return embedded.isEmpty() ? Optional.empty() : Optional.of(home.database());
    }

    public Connections connections() {
        return connections;
    }

    /// What was applied last.
    public Optional<Revision> revision() {
        return database.in(transaction -> transaction.configuration().latest());
    }

    /// The engine with what was applied last.
    ///
    /// @throws Refused if nothing was applied yet, or if it cannot be used any more
    public synchronized Engine engine() {
        var started = engine;
        return started == null ? start(Installed.install(ready().configuration())) : started;
    }

    /// What was applied since counts from now on.
    public synchronized void reload() {
        engine = null;
    }

    /// The engine with what was applied last, by whichever process; nothing: nothing is applied yet.
    ///
    /// @throws Refused if what is applied cannot be used any more
    public synchronized Optional<Engine> applied() {
        int latest = database.in(transaction -> transaction.configuration().latestNumber());
        if (latest == 0) {
            return Optional.empty();
        }
        if (latest != loaded) {
            reload();
            engine();
            loaded = latest;
        }
        return Optional.of(engine());
    }

    /// A scheduler of this process; whoever starts it closes it before the session.
    ///
    /// @param progress told how far its cycles are
    public Scheduler scheduler(Progress progress) {
        return new Scheduler(database, this::applied, Interruption.place(), starter("scheduler"), progress);
    }

    /// Tells people of what went wrong, as long as that scheduler leads; whoever starts it closes it.
    ///
    /// @param pages the address of the Service Manager, for links; empty: nobody knows
    public Alerting alerting(Scheduler scheduler, String pages) {
        return new Alerting(this, scheduler::leads, pages, Clock.systemUTC());
    }

    /// @throws Refused naming the connectors there are
    public ConnectorDefinition connector(String name) {
        var configuration = engine().installed().configuration();
        return configuration
                .connector(name)
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "There is no connector '%s'. There are: %s."
                                .formatted(
                                        name,
                                        configuration.connectors().values().stream()
                                                .map(ConnectorDefinition::name)
                                                .collect(Collectors.joining(", ")))));
    }

    /// Who starts a run, as run history tells: the user of this process.
    public String starter() {
        return starter(System.getProperty("user.name"));
    }

    /// The same for a person who asks this process to. When the process is to end, what it started is stopped.
    public String starter(String person) {
        return Interruption.starter(person);
    }

    synchronized Engine start(Installed installed) {
        var started = Engine.start(database, installed, connections, Clock.systemUTC());
        engine = started;
        return started;
    }

    /// The files that were applied last, read again.
    ///
    /// @throws Refused if nothing was applied yet, or if it cannot be used any more
    public ReadResult.Ready ready() {
        var revision = revision()
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "No configuration is applied yet. Begin with 'syncline connector add', or put your files into %s and apply them with 'syncline config apply'."
                                .formatted(home.configuration())));
        return switch (ConfigurationText.read(revision.files())) {
            case ReadResult.Ready ready -> ready;
            case ReadResult.Broken(var problems) ->
                throw new Refused(
                        ExitCode.USAGE,
                        "This program cannot use the applied configuration (revision %d) any more. Correct it and apply it anew.\n%s"
                                .formatted(
                                        revision.number(),
                                        problems.stream().map(Object::toString).collect(Collectors.joining("\n"))));
        };
    }

    @Override
    public void close() {
        interruption.close();
    }

    private void release() {
        database.close();
        embedded.forEach(EmbeddedPostgres::close);
    }
}
