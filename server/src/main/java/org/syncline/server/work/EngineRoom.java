package org.syncline.server.work;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Cycle;
import org.syncline.engine.Engine;
import org.syncline.engine.Progress;
import org.syncline.engine.RunProfile;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.store.Database;
import org.syncline.store.Run;
import org.syncline.store.RunId;

/// The open installation, and the runs that somebody started here; each has a thread of its own.
public final class EngineRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRoom.class);
    private static final Duration TO_BEGIN = Duration.ofSeconds(20);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final Session session;
    private final Clock clock;
    private final Map<ConnectorId, Running> running = new ConcurrentHashMap<>();
    private final RunningCycle cycle;
    private final Followed scheduled;

    public EngineRoom(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.cycle = new RunningCycle(clock);
        this.scheduled = new Followed(clock);
    }

    Session session() {
        return session;
    }

    public Database database() {
        return session.database();
    }

    public Clock clock() {
        return clock;
    }

    /// The engine with what was applied last, by whichever process.
    ///
    /// @throws Refused if nothing was applied yet
    public Engine engine() {
        return session.applied().orElseGet(session::engine);
    }

    /// @throws Refused that does not name the others: not everybody may see them
    public ConnectorDefinition connector(String name) {
        return engine().installed()
                .configuration()
                .connector(name)
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "There is no connector '%s'. The list of connectors has their names.".formatted(name)));
    }

    /// @throws Refused if no connector space has it
    CsObjectId csObject(UUID publicId) {
        return database()
                .in(transaction -> transaction.connectorSpace().find(publicId))
                .orElseThrow(() -> gone(publicId));
    }

    static Refused gone(UUID publicId) {
        return new Refused(ExitCode.NOT_FOUND, "There is no object %s in any connector space.".formatted(publicId));
    }

    /// Starts a run and returns when it has begun.
    ///
    /// @throws Refused if the connector is busy, or has no such profile
    public RunId start(String connectorName, String profileName, String person) {
        var connector = connector(connectorName);
        var profile = connector
                .profile(profileName)
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND, "'%s' has no run profile '%s'.".formatted(connector.name(), profileName)));
        return start(connector, profile, person);
    }

    /// As above, with a profile that nobody has written down.
    RunId start(ConnectorDefinition connector, RunProfile profile, String person) {
        var engine = engine();
        var young = new Running(clock);
        if (running.putIfAbsent(connector.id(), young) != null) {
            throw busy(connector);
        }
        Thread.ofVirtual().name("run " + connector.name()).start(() -> run(engine, connector, profile, person, young));
        return begun(young, connector);
    }

    private void run(
            Engine engine, ConnectorDefinition connector, RunProfile profile, String person, Running progress) {
        try {
            var run = engine.runner().run(connector, profile, session.starter(person), progress);
            progress.refused(run.steps().getFirst().outcome().message());
        } catch (RuntimeException failed) {
            LOG.error("{}: the run could not be written down", connector.name(), failed);
            progress.refused("The run could not begin. The log of the server says why.");
        } finally {
            running.remove(connector.id());
            progress.over();
        }
    }

    /// Starts a cycle and returns its number when it has begun.
    ///
    /// @throws Refused if another one is running, here or elsewhere
    public long startCycle(Cycle.Policy policy, String person) {
        return cycle.start(engine(), policy, session.starter(person));
    }

    private static RunId begun(Running young, ConnectorDefinition connector) {
        try {
            return young.id().get(TO_BEGIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy(connector);
        } catch (ExecutionException refused) {
            throw new Refused(ExitCode.BUSY, said(refused));
        } catch (TimeoutException _) {
            throw busy(connector);
        }
    }

    private static String said(ExecutionException refused) {
        var cause = refused.getCause();
        return String.valueOf(cause == null ? refused.getMessage() : cause.getMessage());
    }

    private static Refused busy(ConnectorDefinition connector) {
        return new Refused(
                ExitCode.BUSY,
                "Another run works on '%s'. Wait for it, or stop it under Operations.".formatted(connector.name()));
    }

    /// To be told how far the cycles of the schedule are that this process runs.
    public Progress scheduled() {
        return scheduled;
    }

    /// How far the run of that connector is, if it was started here.
    public Optional<Running.Place> progress(Run run) {
        return Optional.ofNullable(running.get(run.connector()))
                .filter(one -> one.is(run.id()))
                .or(() -> cycle.current().filter(one -> one.is(run.id())))
                .or(() -> scheduled.current().filter(one -> one.is(run.id())))
                .map(Running::place);
    }

    /// Asks a run to stop after the objects it works on, whichever process runs it.
    public void stop(RunId run) {
        database().run(transaction -> transaction.runs().requestStop(run));
    }

    /// Asks all runs that were started here to stop, and waits for them.
    @Override
    public void close() {
        var open = running.values().stream().toList();
        open.forEach(one -> one.begun().ifPresent(this::stop));
        cycle.stop(database());
        try {
            CompletableFuture.allOf(Stream.concat(open.stream().map(Running::end), cycle.end().stream())
                            .toArray(CompletableFuture[]::new))
                    .get(TO_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("A run did not stop in time; it is marked as interrupted when the next one begins.", late);
        }
    }
}
