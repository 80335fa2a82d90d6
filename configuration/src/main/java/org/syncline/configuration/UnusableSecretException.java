package org.syncline.configuration;

/// A secret, or the key that it is encrypted with, that cannot be used: others can read it, it was
/// altered, the key is not there. The message says which, why, and what helps.
public final class UnusableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String words;

    UnusableSecretException(String words) {
        super(words);
        this.words = words;
    }

    public String words() {
        return words;
    }
}
