package org.syncline.cli.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.Callable;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.syncline.cloud.CloudOptions;
import org.syncline.cloud.CloudServer;
import org.syncline.engine.Progress;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.Server;
import org.syncline.server.ServerOptions;
import picocli.CommandLine.Command;

/// `syncline warm-up`: all that `serve` does until its first pages are answered, once, so that the JVM can write down
/// what it had to load for that (`./dev cache`).
@Command(name = "warm-up", hidden = true, description = "Serve until the first pages are answered, for ./dev cache.")
public final class WarmUp implements Callable<Integer> {

    private static final List<String> ASKED = List.of("/health", "/sign-in", "/assets/syncline.css");

    private final Desk desk;

    public WarmUp(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var session = desk.open();
                var _ = CloudServer.start(
                        CloudOptions.in(session.home().cloud()).onPort(0));
                var server = Server.start(session, ServerOptions.onLoopback(0));
                var scheduler = session.scheduler(Progress.SILENT).start();
                var _ = session.alerting(scheduler, server.reachable()).start()) {
            var trusting = trusting(session.home().folder().resolve("server"));
            for (var path : ASKED) {
                ask(server.address() + path, trusting);
            }
        }
        return 0;
    }

    private static void ask(String address, SSLSocketFactory trusting) {
        try {
            var request = (HttpsURLConnection) URI.create(address).toURL().openConnection();
            request.setSSLSocketFactory(trusting);
            try (var answer = request.getInputStream()) {
                answer.readAllBytes();
            }
        } catch (IOException silent) {
            throw new Refused(ExitCode.UNREACHABLE, "%s does not answer: %s".formatted(address, silent));
        }
    }

    /// The server's own certificate and no other.
    private static SSLSocketFactory trusting(Path folder) {
        try {
            var password = Files.readString(folder.resolve("tls.password")).toCharArray();
            var own = KeyStore.getInstance(folder.resolve("tls.p12").toFile(), password);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(own);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
