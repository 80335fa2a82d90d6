package org.syncline.configuration;

import java.nio.file.Path;

/// A file with a secret that others than its owner can read.
public final class ExposedSecretException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String words;

    ExposedSecretException(Path file) {
        this("Others can read the secret in %s. Change the secret, and let only its owner read the file: chmod 600."
                .formatted(file));
    }

    private ExposedSecretException(String words) {
        super(words);
        this.words = words;
    }

    String words() {
        return words;
    }
}
