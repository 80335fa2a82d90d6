package org.syncline.cloud.http;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.syncline.cloud.ingest.Jobs;
import org.syncline.cloud.readback.Changes;
import org.syncline.cloud.readback.PositionSeal;
import org.syncline.cloud.store.Tenant;
import org.syncline.cloud.token.Identity;
import org.syncline.cloud.token.Keystore;
import org.syncline.cloud.token.Tokens;

/// The HTTPS server on loopback with all its routes; one virtual thread for each call.
public final class HttpsFront implements AutoCloseable {

    static {
        // Small answers go out at once instead of waiting for the acknowledgement of the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Stats stats = new Stats();

    private HttpsFront(HttpsServer server) {
        this.server = server;
    }

    public static HttpsFront start(
            int port, Keystore keystore, Identity identity, Tenant tenant, ToIntFunction<String> sow)
            throws IOException, GeneralSecurityException {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keystore.context()));
        var front = new HttpsFront(server);
        server.setExecutor(front.threads);
        server.createContext("/", front.calls(identity, tenant, sow));
        server.start();
        return front;
    }

    private Front calls(Identity identity, Tenant tenant, ToIntFunction<String> sow) throws GeneralSecurityException {
        var time = InstantSource.system();
        var tokens = new Tokens(identity, time);
        var instruments = new Front.Instruments(stats, new RequestLog(), new Faults(), new Throttle());
        var changes = new Changes(new PositionSeal(identity.signingKey().derivedSecret()));
        var routes = new ArrayList<Route>();
        routes.addAll(new ControlRoutes(tenant, new Jobs(tenant), instruments, sow).routes());
        routes.addAll(new SyncRoutes(tenant, changes, identity.tenantId(), baseUrl()).routes());
        routes.addAll(new ExportRoutes(tenant, stats, instruments.throttle()).routes());
        List.of("/v1.0/**", "/beta/**", "/rp/scim/**").stream()
                .map(Route::notYet)
                .forEach(routes::add);
        routes.addAll(new TokenRoutes(identity, tokens, time, baseUrl()).routes());
        return new Front(routes, tokens, identity.controlKey(), instruments);
    }

    public String baseUrl() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    public Stats stats() {
        return stats;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
