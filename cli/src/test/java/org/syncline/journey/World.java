package org.syncline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.syncline.cli.demo.Assembly;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.SecretFolder;
import org.syncline.configuration.Secrets;
import org.syncline.connector.ConnectorType;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.ConnectorId;
import org.syncline.directory.Person;
import org.syncline.directory.SampleOrganization;
import org.syncline.engine.Configuration;
import org.syncline.engine.Connections;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Cycle;
import org.syncline.engine.Engine;
import org.syncline.engine.Guards;
import org.syncline.engine.Installed;
import org.syncline.engine.Progress;
import org.syncline.engine.Run;
import org.syncline.store.Database;

/// A directory, a cloud, a database and the engine between them.
final class World<D extends DirectorySide> implements AutoCloseable {

    static final String AD = "contoso.test";
    static final String CLOUD = "cloud";

    static final String FULL_IMPORT = "Full Import";
    static final String DELTA_IMPORT = "Delta Import";
    static final String FULL_SYNC = "Full Synchronization";
    static final String DELTA_SYNC = "Delta Synchronization";
    static final String EXPORT = "Export";

    /// How many accounts are selected in a small world.
    static final int SMALL = 20;

    final D directory;
    final CloudSide cloud;
    final SampleOrganization organization;
    final FreshDatabase postgres;
    private final Path home;
    private final Database database;
    private final Connections connections;
    private final SecretFolder secrets;
    private final Configuration assembled;
    private Engine engine;

    World(D directory, SampleOrganization organization, DefaultRules.Options options) {
        this.directory = directory;
        this.organization = organization;
        cloud = new CloudSide(organization);
        home = temporary();
        postgres = FreshDatabase.create();
        database = Database.open(postgres.address());
        secrets = SecretFolder.beneath(home);
        secrets.store("directory", directory.password());
        secrets.store("cloud", cloud.secret());
        trustInDirectory(directory.certificate());
        connections =
                new Connections(ServiceLoader.load(ConnectorType.class), new Secrets(secrets, Map.of())::resolved);
        assembled = Assembly.configuration(new Assembly(connections)
                .files(directorySettings(), organization.selectedUnit(), cloudSettings(), options));
        engine = started(assembled);
    }

    static World<MemoryDirectory> inMemory(SampleOrganization organization) {
        return new World<>(new MemoryDirectory(organization), organization, DefaultRules.Options.USUAL);
    }

    /// Forty accounts, half of them selected, everything synchronized and confirmed.
    static World<MemoryDirectory> settled() {
        var world = inMemory(SampleOrganization.of("contoso.test", 40, SMALL, 7));
        world.cycle(Cycle.Policy.INITIAL);
        for (int i = 0; i < 3; i++) {
            world.cycle(Cycle.Policy.DELTA);
        }
        return world;
    }

    /// People of the selected unit who are nobody's manager.
    List<Person> followers() {
        var managers = organization.people().stream()
                .map(person -> person.text("manager"))
                .toList();
        return organization.selected().stream()
                .filter(person -> !managers.contains(person.dn()))
                .toList();
    }

    /// A unit that is not selected.
    String otherUnit() {
        return organization.units().getLast().dn();
    }

    Engine engine() {
        return engine;
    }

    Database database() {
        return database;
    }

    /// Applies a configuration that differs in its connectors from the one at first.
    void reconfigure(UnaryOperator<ConnectorDefinition> change) {
        var connectors = new TreeMap<ConnectorId, ConnectorDefinition>();
        assembled.connectors().forEach((id, connector) -> connectors.put(id, change.apply(connector)));
        engine = started(new Configuration(assembled.metaverse(), connectors, assembled.rules()));
    }

    /// Applies a configuration that differs in its rules from the one at first.
    void reviseRules(UnaryOperator<SyncRule> change) {
        engine = started(new Configuration(
                assembled.metaverse(),
                assembled.connectors(),
                assembled.rules().stream().map(change).toList()));
    }

    /// The rule with other flows.
    static SyncRule with(SyncRule rule, List<AttributeFlow> flows) {
        return new SyncRule(
                rule.id(),
                rule.name(),
                rule.description(),
                rule.immutableTag(),
                rule.direction(),
                rule.disabled(),
                rule.connector(),
                rule.sourceType(),
                rule.targetType(),
                rule.linkType(),
                rule.precedence(),
                rule.passwordSync(),
                rule.softDeleteExpiryInterval(),
                rule.scope(),
                rule.join(),
                flows);
    }

    /// Small pages of the directory, and limits that suit a small world.
    static void asUsual(World<MemoryDirectory> world) {
        world.reconfigure(World::guarded);
    }

    static ConnectorDefinition guarded(ConnectorDefinition connector) {
        var few = new Guards.Share(3, 20);
        var guarded = connector.with(new Guards(4).withClears(few).withShrink(few));
        return connector.name().equals(AD) ? with(guarded, "pageSize", "5") : guarded;
    }

    /// The connector with another value of a setting.
    static ConnectorDefinition with(ConnectorDefinition connector, String setting, String value) {
        var settings = new TreeMap<>(connector.settings());
        settings.put(setting, value);
        return connector.withSettings(settings);
    }

    private Engine started(Configuration configuration) {
        return Engine.start(database, Installed.install(configuration), connections, Clock.systemUTC());
    }

    Run run(String connector, String profile) {
        return run(connector, profile, Progress.SILENT);
    }

    Run run(String connector, String profile, Progress progress) {
        var definition = engine.installed().configuration().connector(connector).orElseThrow();
        return engine.runner().run(definition, definition.profile(profile).orElseThrow(), "test", progress);
    }

    Played cycle(Cycle.Policy policy) {
        return new Played(engine.cycle().run(policy, "test", Progress.SILENT, _ -> {}));
    }

    /// Objects that a connected system is believed to have deleted, or is about to be told to delete.
    long pendingDeletes() {
        return postgres.number("SELECT count(*) FROM cs_object WHERE pending_import = 3 OR pending_export = 3");
    }

    void secret(String name, String value) {
        secrets.store(name, value);
    }

    /// Changes the certificate that the engine takes for the directory's.
    void trustInDirectory(Path certificate) {
        try {
            Files.copy(certificate, home.resolve("directory.pem"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> directorySettings() {
        var settings = new TreeMap<>(directory.settings());
        settings.put("ca", home.resolve("directory.pem").toString());
        settings.put("password", "secret:directory");
        return settings;
    }

    private Map<String, String> cloudSettings() {
        var settings = new TreeMap<>(cloud.settings());
        settings.put("ca", cloud.certificate().toString());
        settings.put("secret", "secret:cloud");
        return settings;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("syncline-journey");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
        postgres.close();
        cloud.close();
        directory.close();
        FreshDatabase.delete(home);
    }
}
