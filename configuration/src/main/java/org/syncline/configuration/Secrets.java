package org.syncline.configuration;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Settings;
import org.syncline.engine.ConnectorDefinition;

/// Puts the secrets in place of the references to them, at the moment a connection is opened.
///
/// @param environment the process's environment variables
public record Secrets(SecretFolder folder, Map<String, String> environment) {

    public Secrets {
        environment = Map.copyOf(environment);
    }

    /// The settings to open the connector with.
    ///
    /// @throws ConnectorException naming the connector and the setting whose secret is not to be had
    public Settings resolved(ConnectorDefinition connector) {
        var resolved = new TreeMap<String, String>();
        connector.settings().forEach((key, said) -> resolved.put(key, resolved(connector.name(), key, said)));
        return new Settings(resolved);
    }

    private String resolved(String connector, String key, String said) {
        var reference = SecretReference.of(said);
        return reference.isEmpty() ? said : secret(connector, key, reference.get());
    }

    private String secret(String connector, String key, SecretReference reference) {
        try {
            return switch (reference) {
                case SecretReference.Stored(var name) ->
                    folder.read(name)
                            .orElseThrow(() -> missing(connector, key, "no secret '%s' is stored".formatted(name)));
                case SecretReference.Environment(var variable) -> {
                    var secret = environment.get(variable);
                    if (secret == null) {
                        throw missing(connector, key, "the environment variable %s is not set".formatted(variable));
                    }
                    yield secret;
                }
                case SecretReference.InFile(var path) -> SecretFolder.contents(Path.of(path));
            };
        } catch (ExposedSecretException exposed) {
            throw refused(connector, key, exposed.words());
        } catch (UncheckedIOException _) {
            throw missing(connector, key, "its file cannot be read");
        }
    }

    private static ConnectorException missing(String connector, String key, String why) {
        return refused(
                connector, key, "The secret is not there: %s. Store it, or correct the reference.".formatted(why));
    }

    private static ConnectorException refused(String connector, String key, String why) {
        return new ConnectorException(
                ConnectorException.Reason.BAD_CONFIGURATION,
                "Connector '%s', setting '%s': %s".formatted(connector, key, why));
    }

    @Override
    public String toString() {
        return "Secrets[" + folder + "]";
    }
}
