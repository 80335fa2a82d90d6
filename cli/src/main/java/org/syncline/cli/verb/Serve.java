package org.syncline.cli.verb;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.engine.Progress;
import org.syncline.home.Session;
import org.syncline.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `syncline serve`: the pages and REST, the schedule, the database and the cloud emulator, until Ctrl-C.
@Command(
        name = "serve",
        description =
                "Serve the pages and REST over TLS, run the schedule, keep the database and the cloud emulator running;"
                        + " until Ctrl-C.")
public final class Serve implements Callable<Integer> {

    private final Desk desk;

    @Option(
            names = "--no-scheduler",
            description = "Run no schedule here; another server may, and cycles can be started by hand.")
    private boolean noScheduler;

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
            serve(session, Progress.SILENT, "");
            return;
        }
        try (var server = Server.start(session, place.options())) {
            desk.terminal().say("Service Manager at " + server.address());
            server.invitation()
                    .ifPresent(link -> desk.terminal()
                            .say("  nobody has an account yet; this link makes the administrator, once:%n  %s"
                                    .formatted(link)));
            serve(session, server.scheduled(), server.reachable());
        }
    }

    private void serve(Session session, Progress progress, String pages) throws InterruptedException {
        if (noScheduler) {
            await("ready, without the schedule; Ctrl-C ends it");
        } else {
            try (var scheduler = session.scheduler(progress).start();
                    var _ = session.alerting(scheduler, pages).start()) {
                await("ready; the schedule is on: 'syncline scheduler show' tells what comes next. Ctrl-C ends it");
            }
        }
    }

    private void await(String words) throws InterruptedException {
        desk.terminal().say(words);
        new CountDownLatch(1).await();
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
