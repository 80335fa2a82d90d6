package org.syncline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.Context;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.syncline.home.Home;
import org.syncline.home.Logging;
import org.syncline.home.Session;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Role;
import org.syncline.store.Database;
import org.syncline.store.embedded.EmbeddedPostgres;
import org.syncline.testkit.Original;

/// A server over TLS on a port of its own, with an embedded database, and whom a test needs to sign in.
final class Site implements AutoCloseable {

    static final String PASSWORD = "correct horse 7 battery";

    private static final Original DATABASE = new Original("postgres-", folder -> {
        try (var postgres = EmbeddedPostgres.startOrAttach(folder)) {
            Database.open(postgres.address()).close();
        }
    });

    final Path home;
    final Session session;
    final Server server;

    /// How late it is for the server, beyond what it is.
    Duration later = Duration.ZERO;

    private Site() throws IOException {
        Logging.quiet();
        home = Files.createTempDirectory(Path.of("/tmp"), "syncline-server");
        home.toFile().setExecutable(true, false);
        var place = new Home(home, Map.of());
        DATABASE.copyTo(place.database());
        session = Session.open(place);
        server = Server.start(session, ServerOptions.onLoopback(0), clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(later);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    /// Nobody has an account.
    static Site empty() throws IOException {
        return new Site();
    }

    /// An account for each role, called like it.
    static Site withEveryRole() throws IOException {
        var site = new Site();
        var accounts = site.server.context().getBean(Accounts.class);
        for (var role : Role.values()) {
            accounts.add(name(role), PASSWORD, Grants.everywhere(List.of(role)));
        }
        return site;
    }

    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    Browser browser() {
        return Browser.at(server.address(), home.resolve("server"));
    }

    Browser signedIn(Role role) {
        var browser = browser();
        browser.signIn(name(role), PASSWORD);
        return browser;
    }

    /// Those that the web server keeps.
    List<org.apache.catalina.Session> sessions() {
        var web = (TomcatWebServer)
                Objects.requireNonNull(((WebServerApplicationContext) server.context()).getWebServer());
        return Arrays.stream(web.getTomcat().getHost().findChildren())
                .flatMap(context ->
                        Arrays.stream(((Context) context).getManager().findSessions()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
        session.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
