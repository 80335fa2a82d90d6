package org.syncline.cli.verb;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.cli.terminal.Terminal;
import org.syncline.configuration.SecretFolder;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.Setting;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// Asks an administrator for what was not said beforehand. A secret goes to where secrets are, and a reference to it is
/// the answer.
final class Asking {

    private final Terminal terminal;
    private final SecretFolder secretFolder;

    Asking(Terminal terminal, SecretFolder secretFolder) {
        this.terminal = terminal;
        this.secretFolder = secretFolder;
    }

    /// @param option what to say beforehand, for where nobody can be asked
    String one(String question, String option, String usual) {
        return terminal.ask(question, usual)
                .filter(answer -> !answer.isBlank())
                .orElseThrow(() ->
                        new Refused(ExitCode.USAGE, "%s is missing. Say it with %s.".formatted(question, option)));
    }

    SortedMap<String, String> settings(
            ConnectorType type, String owner, Map<String, String> said, Map<String, String> references) {
        var settings = new TreeMap<>(said);
        settings.putAll(references);
        refuseUnknown(type, settings);
        for (var setting : type.settings()) {
            if (setting.kind() == Setting.Kind.SECRET) {
                refuseOpenSecret(setting, said);
                if (!settings.containsKey(setting.key()) && !setting.optional()) {
                    settings.put(setting.key(), stored(setting, owner));
                }
            } else if (!settings.containsKey(setting.key())) {
                ask(setting, settings);
            }
        }
        settings.values().removeIf(String::isBlank);
        return settings;
    }

    private void ask(Setting setting, SortedMap<String, String> settings) {
        if (!setting.optional()) {
            settings.put(setting.key(), one(setting.ask(), "--set %s=…".formatted(setting.key()), setting.usual()));
        } else if (terminal.isInteractive()) {
            var answer = terminal.ask(setting.ask(), setting.usual()).orElse("");
            settings.put(setting.key(), answer.equals(setting.usual()) ? "" : answer);
        }
    }

    private String stored(Setting setting, String owner) {
        var secret = terminal.secret(setting.ask())
                .filter(typed -> !typed.isEmpty())
                .orElseThrow(() -> new Refused(
                        ExitCode.USAGE,
                        "The secret '%s' is missing: %s. Give it on a line of the input, or say where it is: --secret %s=env:NAME."
                                .formatted(setting.key(), setting.ask(), setting.key())));
        var name = owner + "-" + setting.key();
        secretFolder.store(name, secret);
        return "secret:" + name;
    }

    private static void refuseOpenSecret(Setting setting, Map<String, String> said) {
        if (said.containsKey(setting.key())) {
            throw new Refused(
                    ExitCode.USAGE,
                    "'%s' is a secret, and others can read a command line. Leave it out and type it, or say where it is: --secret %s=env:NAME."
                            .formatted(setting.key(), setting.key()));
        }
    }

    private static void refuseUnknown(ConnectorType type, Map<String, String> settings) {
        var known = type.settings().stream().map(Setting::key).toList();
        settings.keySet().stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new Refused(
                            ExitCode.USAGE,
                            "The type %s has no setting '%s'. It has: %s."
                                    .formatted(type.name(), key, known.stream().collect(Collectors.joining(", "))));
                });
    }
}
