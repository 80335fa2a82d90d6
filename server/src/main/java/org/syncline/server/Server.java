package org.syncline.server;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.syncline.engine.Progress;
import org.syncline.home.Session;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.DirectoryAccounts;
import org.syncline.server.access.Invitation;
import org.syncline.server.access.Ownership;
import org.syncline.server.access.Tokens;
import org.syncline.server.access.WatchSecret;
import org.syncline.server.work.Certificates;
import org.syncline.server.work.EngineRoom;
import org.syncline.server.work.ServedCertificate;

/// A running server. Whoever starts it closes it, and the session afterwards.
public final class Server implements AutoCloseable {

    private final ServerOptions options;
    private final EngineRoom room;
    private final ConfigurableApplicationContext context;

    private Server(ServerOptions options, EngineRoom room, ConfigurableApplicationContext context) {
        this.options = options;
        this.room = room;
        this.context = context;
    }

    /// Returns when it listens.
    public static Server start(Session session, ServerOptions options) {
        return start(session, options, Clock.systemUTC());
    }

    /// @param clock by which sessions age
    public static Server start(Session session, ServerOptions options, Clock clock) {
        DirectoryAccounts.demandSound(session);
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var room = new EngineRoom(session, clock);
        var secrets = session.home().secretFolder();
        var spring = new SpringApplication(Parts.class);
        spring.setDefaultProperties(properties(session, options));
        spring.setAddCommandLineProperties(false);
        spring.setRegisterShutdownHook(false);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.addInitializers(made -> {
            var beans = (GenericApplicationContext) made;
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(EngineRoom.class, () -> room, bean -> bean.setDestroyMethodName(null));
            beans.registerBean(Accounts.class, () -> new Accounts(session.database(), clock));
            beans.registerBean(Ownership.class, () -> new Ownership(session.database()));
            beans.registerBean(DirectoryAccounts.class, () -> new DirectoryAccounts(session));
            beans.registerBean(Tokens.class, () -> new Tokens(session.database(), clock));
            beans.registerBean(WatchSecret.class, () -> new WatchSecret(() -> secrets.read(WatchSecret.NAME)));
            beans.registerBean(Invitation.class, () -> new Invitation(clock));
            beans.registerBean(ServedCertificate.class, () -> served(session, options));
        });
        return new Server(options, room, spring.run());
    }

    private static ServedCertificate served(Session session, ServerOptions options) {
        return new ServedCertificate(options.certificate()
                .map(configured -> Certificates.until(configured.chain()))
                .orElseGet(() -> Optional.of(own(session).until())));
    }

    private static ServerCertificate own(Session session) {
        return ServerCertificate.in(session.home().folder().resolve("server"));
    }

    private static Map<String, Object> properties(Session session, ServerOptions options) {
        var properties = new HashMap<String, Object>();
        properties.put("server.address", options.address());
        properties.put("server.port", options.port());
        properties.put("server.servlet.session.timeout", "30m");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.cookie.name", "__Host-syncline");
        properties.put("server.servlet.session.cookie.path", "/");
        properties.put("server.servlet.session.cookie.secure", true);
        properties.put("server.servlet.session.cookie.http-only", true);
        properties.put("server.servlet.session.cookie.same-site", "strict");
        properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        properties.put("server.tomcat.threads.max", 16);
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.main.lazy-initialization", false);
        properties.put("spring.web.error.include-message", "never");
        properties.put("spring.web.error.include-stacktrace", "never");
        properties.put("spring.web.error.whitelabel.enabled", false);
        properties.put("spring.jackson.default-property-inclusion", "non_absent");
        options.certificate()
                .ifPresentOrElse(
                        configured -> {
                            properties.put(
                                    "server.ssl.certificate",
                                    configured.chain().toUri().toString());
                            properties.put(
                                    "server.ssl.certificate-private-key",
                                    configured.key().toUri().toString());
                        },
                        () -> {
                            var own = own(session);
                            properties.put(
                                    "server.ssl.key-store", own.store().toUri().toString());
                            properties.put("server.ssl.key-store-type", "PKCS12");
                            properties.put("server.ssl.key-store-password", own.password());
                        });
        return properties;
    }

    /// Such as `https://localhost:8443`.
    public String address() {
        var web = ((WebServerApplicationContext) context).getWebServer();
        int port = web == null ? options.port() : web.getPort();
        return "https://%s:%d".formatted(options.host(), port);
    }

    /// The address for links in what is sent to people; empty: no other machine reaches it, or nobody
    /// knows under which of the names of this one.
    public String reachable() {
        return options.isForOthers() ? address() : "";
    }

    /// The one-time link that makes the first administrator; nothing: there is an account.
    public Optional<String> invitation() {
        return context.getBean(Accounts.class).areNone()
                ? Optional.of("%s/begin?token=%s"
                        .formatted(address(), context.getBean(Invitation.class).secret()))
                : Optional.empty();
    }

    /// To be told how far the cycles of the schedule are, so that pages can show it.
    public Progress scheduled() {
        return room.scheduled();
    }

    /// For tests.
    ConfigurableApplicationContext context() {
        return context;
    }

    /// Stops the runs that were started here, then listening.
    @Override
    public void close() {
        room.close();
        context.close();
    }
}
