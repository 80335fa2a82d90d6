package org.syncline.configuration;

import java.util.regex.Pattern;

/// What the file of a secret holds.
///
///     syncline:1:0f1e2d3c:Base64 of nonce, ciphertext and tag
sealed interface SecretText {

    String VERSION = "syncline:1";
    Pattern SEALED = Pattern.compile(VERSION + ":([0-9a-f]{8}):([A-Za-z0-9+/]+=*)");
    Pattern OURS = Pattern.compile("(?s)syncline:[0-9]+:.*");

    /// The secret itself, as somebody put it there by hand.
    record Plain(String secret) implements SecretText {

        @Override
        public String toString() {
            return "Plain";
        }
    }

    /// @param key the id of the key that opens it
    /// @param box Base64 of nonce, ciphertext and tag
    record Sealed(String key, String box) implements SecretText {

        String text() {
            return "%s:%s:%s".formatted(VERSION, key, box);
        }
    }

    /// Cut off, or written by a later version.
    record Unknown() implements SecretText {}

    static SecretText of(String text) {
        var sealed = SEALED.matcher(text);
        if (sealed.matches()) {
            return new Sealed(sealed.group(1), sealed.group(2));
        }
        return OURS.matcher(text).matches() ? new Unknown() : new Plain(text);
    }
}
