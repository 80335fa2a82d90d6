package org.syncline.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.syncline.cloud.http.HttpsFront;
import org.syncline.cloud.http.Stats;
import org.syncline.cloud.ingest.Jobs;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Settings;
import org.syncline.cloud.store.FileJournal;
import org.syncline.cloud.store.Journal;
import org.syncline.cloud.store.Op;
import org.syncline.cloud.store.OwnerOnly;
import org.syncline.cloud.store.State;
import org.syncline.cloud.store.Tenant;
import org.syncline.cloud.token.App;
import org.syncline.cloud.token.Identity;
import org.syncline.cloud.token.Keystore;

/// A running emulator. It listens on loopback only, until it is closed.
public final class CloudServer implements AutoCloseable {

    private static final long JOBS_EVERY_MINUTES = 60;

    private final Tenant tenant;
    private final HttpsFront front;
    private final Identity identity;
    private final Keystore keystore;
    private final List<Path> temporary;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    private final ScheduledFuture<?> due;

    private CloudServer(Path directory, List<Path> temporary, CloudOptions options)
            throws IOException, GeneralSecurityException {
        this.temporary = temporary;
        this.keystore = Keystore.in(directory);
        this.identity = identity(directory, options);
        this.tenant = tenant(directory, options);
        this.front = HttpsFront.start(options.port(), keystore, identity, tenant, this::seedLines);
        var jobs = new Jobs(tenant);
        this.due = hourly.scheduleAtFixedRate(jobs::run, JOBS_EVERY_MINUTES, JOBS_EVERY_MINUTES, TimeUnit.MINUTES);
    }

    public static CloudServer start(CloudOptions options) {
        try {
            var kept = options.directory();
            if (kept.isPresent()) {
                return new CloudServer(OwnerOnly.directory(kept.orElseThrow()), List.of(), options);
            }
            var temporary = Files.createTempDirectory("cloud-emulator");
            return new CloudServer(temporary, List.of(temporary), options);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("the cloud emulator cannot start: " + broken.getMessage(), broken);
        }
    }

    private static Identity identity(Path directory, CloudOptions options)
            throws IOException, GeneralSecurityException {
        var known = Identity.in(directory);
        var app = known.app();
        return known.with(new App(app.id(), app.secret(), options.certificates(), app.roles()));
    }

    private static Tenant tenant(Path directory, CloudOptions options) {
        var state = new State(Settings.atFirst(options.domains()));
        var journal = options.directory().isPresent()
                ? FileJournal.open(directory.resolve("journal.jsonl"), state)
                : new Journal.Forgetful();
        return new Tenant(state, journal, InstantSource.system(), random(options, state));
    }

    /// A repeatable sequence goes on elsewhere after a restart, so no id comes twice.
    private static RandomGenerator random(CloudOptions options, State state) {
        return options.seed().isPresent()
                ? new SplittableRandom(options.seed().getAsLong() ^ state.seq())
                : new SecureRandom();
    }

    public String baseUrl() {
        return front.baseUrl();
    }

    /// The authority for token libraries.
    public String authority() {
        return baseUrl() + "/" + identity.tenantId();
    }

    public String tenantId() {
        return identity.tenantId();
    }

    public String clientId() {
        return identity.app().id();
    }

    public String clientSecret() {
        return identity.app().secret();
    }

    public Path clientSecretFile() {
        return identity.secretFile();
    }

    public String controlKey() {
        return identity.controlKey();
    }

    public Path controlKeyFile() {
        return identity.controlKeyFile();
    }

    /// The PEM file of the certificate that clients must trust.
    public Path certificate() {
        return keystore.certificate();
    }

    /// What was answered, by route and status, and what became of the items.
    public Stats stats() {
        return front.stats();
    }

    /// Puts objects into the tenant.
    ///
    /// @return how many
    /// @throws org.syncline.cloud.model.Refusal if a value is taken; the objects before it stay
    public int seed(Stream<SeedObject> objects) {
        return Seeding.sow(tenant, objects);
    }

    private int seedLines(String lines) {
        return seed(
                lines.lines().filter(line -> !line.isBlank()).map(Json::parse).map(SeedObject::parse));
    }

    /// Empties the tenant; the configuration stays.
    public void reset() {
        tenant.write(writer -> {
            writer.apply(new Op.Clear(writer.newId()));
            return 0;
        });
    }

    @Override
    public void close() {
        due.cancel(true);
        hourly.close();
        front.close();
        tenant.close();
        temporary.forEach(CloudServer::delete);
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new IllegalStateException("the temporary directory " + directory + " stays", broken);
        }
    }
}
