package org.syncline.configuration;

import java.util.Optional;

/// Where a secret is: `secret:NAME` in the folder of secrets, `env:NAME` in the environment, `file:PATH` in a file.
sealed interface SecretReference {

    record Stored(String name) implements SecretReference {}

    record Environment(String variable) implements SecretReference {}

    record InFile(String path) implements SecretReference {}

    static boolean isOne(String text) {
        return of(text).isPresent();
    }

    /// Nothing if the text is no reference.
    static Optional<SecretReference> of(String text) {
        int colon = text.indexOf(':');
        var rest = text.substring(colon + 1);
        if (colon < 0 || rest.isBlank()) {
            return Optional.empty();
        }
        return switch (text.substring(0, colon)) {
            case "secret" -> SecretFolder.isName(rest) ? Optional.of(new Stored(rest)) : Optional.empty();
            case "env" -> Optional.of(new Environment(rest));
            case "file" -> Optional.of(new InFile(rest));
            default -> Optional.empty();
        };
    }
}
