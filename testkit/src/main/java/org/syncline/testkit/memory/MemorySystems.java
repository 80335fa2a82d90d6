package org.syncline.testkit.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.Setting;
import org.syncline.connector.Settings;

/// The connector type `memory`: its setting `system` names one of these.
public final class MemorySystems implements ConnectorType {

    public static final String TYPE = "memory";
    private static final String SYSTEM = "system";
    private static final int BATCH = 50;

    private final SortedMap<String, MemorySystem> systems = new TreeMap<>();

    /// The system of that name; made when it is first asked for.
    public MemorySystem system(String name) {
        return systems.computeIfAbsent(name, _ -> new MemorySystem());
    }

    public SortedMap<String, String> settings(String system) {
        return new TreeMap<>(Map.of(SYSTEM, system));
    }

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required(SYSTEM, "Which system?", Setting.Kind.TEXT));
    }

    @Override
    public Connector open(Settings settings) {
        return new MemoryConnector(
                Optional.ofNullable(systems.get(settings.required(SYSTEM))).orElseThrow(), BATCH);
    }
}
