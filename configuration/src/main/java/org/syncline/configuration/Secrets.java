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
        connector
                .settings()
                .forEach((key, said) -> resolved.put(key, resolved("Connector '" + connector.name() + "'", key, said)));
        return new Settings(resolved);
    }

    /// The secret behind a reference; any other text as it is.
    ///
    /// @param owner whose setting it is, for the message
    /// @throws ConnectorException naming the owner and the setting whose secret is not to be had
    public String resolved(String owner, String key, String said) {
        var reference = SecretReference.of(said);
        return reference.isEmpty() ? said : secret(owner, key, reference.get());
    }

    private String secret(String owner, String key, SecretReference reference) {
        try {
            return switch (reference) {
                case SecretReference.Stored(var name) ->
                    folder.read(name)
                            .orElseThrow(() -> missing(owner, key, "no secret '%s' is stored".formatted(name)));
                case SecretReference.Environment(var variable) -> {
                    var secret = environment.get(variable);
                    if (secret == null) {
                        throw missing(owner, key, "the environment variable %s is not set".formatted(variable));
                    }
                    yield secret;
                }
                case SecretReference.InFile(var path) -> SecretFolder.contents(Path.of(path));
            };
        } catch (UnusableSecretException unusable) {
            throw refused(owner, key, unusable.words());
        } catch (UncheckedIOException _) {
            throw missing(owner, key, "its file, or that of its key, cannot be read");
        }
    }

    private static ConnectorException missing(String owner, String key, String why) {
        return refused(owner, key, "The secret is not there: %s. Store it, or correct the reference.".formatted(why));
    }

    private static ConnectorException refused(String owner, String key, String why) {
        return new ConnectorException(
                ConnectorException.Reason.BAD_CONFIGURATION, "%s, setting '%s': %s".formatted(owner, key, why));
    }

    @Override
    public String toString() {
        return "Secrets[" + folder + "]";
    }
}
