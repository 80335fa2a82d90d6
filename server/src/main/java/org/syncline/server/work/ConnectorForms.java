package org.syncline.server.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.configuration.FileNames;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.Setting;
import org.syncline.home.Discovery;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.home.Workplace;
import org.syncline.home.setup.ConnectionTest;
import org.syncline.home.setup.NewConnector;
import org.syncline.home.setup.RuleWishes;
import org.syncline.home.setup.ShippedRules;

/// Adding a connected system: what its type wants to know, whether it can be used, and its files in the folder
/// (service-manager-ui.md 4).
///
/// A secret that is typed is used for the test and forgotten; when the system is added it is stored encrypted. None
/// is ever told.
public final class ConnectorForms {

    private final EngineRoom room;

    public ConnectorForms(EngineRoom room) {
        this.room = room;
    }

    public record Form(String type, List<Setting> settings) {}

    /// What somebody said of a system that is to be added. Says nothing of itself, as there are secrets in it.
    ///
    /// @param place `on-premises` or `cloud`; empty: by the type
    /// @param objectTypes empty: those that the shipped rules are for
    public record Said(
            String name, String type, String place, SortedMap<String, String> settings, List<String> objectTypes) {

        public Said {
            settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
            objectTypes = List.copyOf(objectTypes);
        }

        @Override
        public String toString() {
            return "Said[" + name + ", " + type + "]";
        }
    }

    /// @param types all object types that it has; with those that are usual to choose
    public record Tested(boolean good, List<ConnectionTest.Step> steps, List<String> types, List<String> usual) {

        static Tested of(ConnectionTest test) {
            return new Tested(
                    test.isGood(),
                    test.steps(),
                    test.discovered().stream()
                            .flatMap(told -> told.schema().types().keySet().stream())
                            .map(Object::toString)
                            .toList(),
                    test.discovered().stream()
                            .flatMap(told -> NewConnector.usualTypes(told.schema()).stream())
                            .map(Object::toString)
                            .toList());
        }
    }

    /// @param notes what was written besides, sentence by sentence
    public record Added(String name, List<String> notes) {}

    public List<Form> types() {
        return Session.types().stream()
                .sorted(Comparator.comparing(ConnectorType::name))
                .map(type -> new Form(type.name(), type.settings()))
                .toList();
    }

    /// @throws org.syncline.connector.ConnectorException if there is no such type
    public Form form(String type) {
        return new Form(type, room.session().connections().type(type).settings());
    }

    /// Whether it can be used; nothing is kept.
    public Tested test(Said said) {
        var type = room.session().connections().type(said.type());
        var young = NewConnector.of(place(), said.name().isBlank() ? "it" : said.name(), type, said.place());
        return Tested.of(ConnectionTest.of(
                room.session().connections(), young.with(Collections.emptySortedMap()), settings(type, said)));
    }

    /// The same for one that is applied.
    public Tested test(String connector) {
        return Tested.of(ConnectionTest.of(
                room.session().connections(), room.connector(connector), Collections.emptySortedMap()));
    }

    /// Proves that it can be read, stores its secrets and writes its files; nothing is applied.
    ///
    /// @throws Refused if the name is taken, or something is missing
    /// @throws org.syncline.connector.ConnectorException if it cannot be read
    public synchronized Added add(Said said) {
        var connections = room.session().connections();
        var type = connections.type(said.type());
        var young = NewConnector.of(place(), said.name(), type, said.place());
        var settings = settings(type, said);
        demandAll(type, settings);
        var discovered = Discovery.of(connections, young.with(Collections.emptySortedMap()), settings);
        var whole = NewConnector.withTypes(
                young.with(stored(type, young, settings)).with(discovered.discovered()), said.objectTypes());
        young.write(whole);
        var notes = new ArrayList<String>();
        new ShippedRules(place(), RuleWishes.NONE, notes::add).generate();
        return new Added(whole.name(), notes);
    }

    /// What was said of what the type wants to know, without what is as usual.
    private static SortedMap<String, String> settings(ConnectorType type, Said said) {
        var settings = new TreeMap<String, String>();
        for (var setting : type.settings()) {
            var value = said.settings().getOrDefault(setting.key(), "");
            if (!value.isBlank() && !value.equals(setting.usual())) {
                settings.put(setting.key(), setting.kind() == Setting.Kind.SECRET ? value : value.strip());
            }
        }
        return settings;
    }

    private static void demandAll(ConnectorType type, Map<String, String> settings) {
        type.settings().stream()
                .filter(setting ->
                        !setting.optional() && setting.usual().isEmpty() && !settings.containsKey(setting.key()))
                .findFirst()
                .ifPresent(missing -> {
                    throw new Refused(
                            ExitCode.USAGE,
                            "'%s' is missing: %s. Nothing was added.".formatted(missing.key(), missing.ask()));
                });
    }

    private SortedMap<String, String> stored(
            ConnectorType type, NewConnector young, SortedMap<String, String> settings) {
        var references = new TreeMap<>(settings);
        for (var setting : type.settings()) {
            var secret = settings.get(setting.key());
            if (setting.kind() == Setting.Kind.SECRET && secret != null) {
                var name = FileNames.slug(young.name()) + "-" + setting.key();
                room.session().home().secretFolder().store(name, secret);
                references.put(setting.key(), "secret:" + name);
            }
        }
        return references;
    }

    private Workplace place() {
        return new Workplace(room.session().home().configuration());
    }
}
