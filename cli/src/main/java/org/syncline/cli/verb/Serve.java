package org.syncline.cli.verb;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.engine.Cycle;
import org.syncline.engine.Run;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `syncline serve`: the pages and REST, the database and the cloud emulator, and cycles if asked to, until
/// Ctrl-C.
@Command(
        name = "serve",
        description =
                "Serve the pages and REST over TLS, keep the database and the cloud emulator running, and run cycles;"
                        + " until Ctrl-C.")
public final class Serve implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    private final Desk desk;

    @Option(names = "--cycle", description = "Run a delta cycle every so often.")
    private boolean cycle;

    @Option(
            names = "--interval",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "How often; 30 unless told otherwise.")
    private int interval;

    @Option(
            names = "--cloud-port",
            paramLabel = "PORT",
            defaultValue = "8743",
            description = "Of the cloud emulator, on loopback; 8743 unless told otherwise, 0 for any.")
    private int port;

    @Option(names = "--no-cloud", description = "Without the cloud emulator.")
    private boolean noCloud;

    @Mixin
    private ServePlace place = new ServePlace();

    public Serve(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (interval < 1) {
            throw new Refused(ExitCode.USAGE, "An interval is at least one minute.");
        }
        place.demand();
        try (var session = desk.open()) {
            if (noCloud) {
                withPages(session);
            } else {
                try (var cloud = CloudServer.start(
                        CloudOptions.in(session.home().cloud()).onPort(port))) {
                    desk.terminal().say(address(cloud));
                    withPages(session);
                }
            }
        }
        return 0;
    }

    private void withPages(Session session) throws InterruptedException {
        if (place.isNone()) {
            serve(session);
            return;
        }
        try (var server = Server.start(session, place.options())) {
            desk.terminal().say("Service Manager at " + server.address());
            server.invitation()
                    .ifPresent(link -> desk.terminal()
                            .say("  nobody has an account yet; this link makes the administrator, once:%n  %s"
                                    .formatted(link)));
            serve(session);
        }
    }

    private void serve(Session session) throws InterruptedException {
        desk.terminal().say("ready; Ctrl-C ends it");
        while (!Thread.currentThread().isInterrupted()) {
            if (cycle) {
                once(session);
            }
            TimeUnit.MINUTES.sleep(interval);
        }
    }

    /// A cycle that cannot run is told of, and the next one tries again. What was applied meanwhile counts.
    private void once(Session session) {
        try {
            session.reload();
            CycleNoun.run(desk, session, Cycle.Policy.DELTA).stream()
                    .filter(run -> !run.result().isCompleted())
                    .map(Run::result)
                    .forEach(result -> LOG.info("a run ended with {}", result.code()));
        } catch (RuntimeException failed) {
            LOG.warn("The cycle could not run: {}", failed.getMessage());
            LOG.info("why", failed);
        }
    }

    private static String address(CloudServer cloud) {
        return "cloud emulator at %s%n  ca %s%n  tenant %s%n  client %s%n  secret in %s"
                .formatted(
                        cloud.baseUrl(),
                        cloud.certificate().toAbsolutePath(),
                        cloud.tenantId(),
                        cloud.clientId(),
                        cloud.clientSecretFile().toAbsolutePath());
    }
}
