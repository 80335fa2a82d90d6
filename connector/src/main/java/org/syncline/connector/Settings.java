package org.syncline.connector;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was said about one connected system, secrets resolved. Never printed.
public record Settings(SortedMap<String, String> said) {

    public Settings {
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
    }

    public static Settings of(Map<String, String> said) {
        return new Settings(new TreeMap<>(said));
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(said.get(key)).filter(value -> !value.isBlank());
    }

    /// @throws ConnectorException naming the setting that is missing
    public String required(String key) {
        return find(key)
                .orElseThrow(() -> new ConnectorException(
                        ConnectorException.Reason.BAD_CONFIGURATION,
                        "The setting '%s' is missing. Add it to the connector's file and apply the configuration."
                                .formatted(key)));
    }

    public String or(String key, String usual) {
        return find(key).orElse(usual);
    }

    /// @throws ConnectorException if what was said is no number
    public int number(String key, int usual) {
        var text = find(key);
        try {
            return text.map(Integer::parseInt).orElse(usual);
        } catch (NumberFormatException _) {
            throw new ConnectorException(
                    ConnectorException.Reason.BAD_CONFIGURATION,
                    "The setting '%s' is to be a whole number, not '%s'.".formatted(key, text.orElse("")));
        }
    }

    public boolean flag(String key, boolean usual) {
        return find(key).map(Boolean::parseBoolean).orElse(usual);
    }

    @Override
    public String toString() {
        return "Settings" + said.keySet();
    }
}
