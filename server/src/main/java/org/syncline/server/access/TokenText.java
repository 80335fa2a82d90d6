package org.syncline.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A token as a program shows it: `syncline_12_` and 256 random bits. Whoever finds one that leaked
/// knows from the prefix what it is for, and from the number which one is to be revoked.
///
/// @param number of the token
/// @param text all of it; a secret
record TokenText(long number, String text) {

    private static final int OCTETS = 32;
    private static final Pattern FORM = Pattern.compile("syncline_(\\d{1,18})_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenText fresh(long number) {
        var octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return new TokenText(
                number,
                "syncline_%d_%s"
                        .formatted(
                                number, Base64.getUrlEncoder().withoutPadding().encodeToString(octets)));
    }

    /// Nothing if it is no token.
    static Optional<TokenText> read(String text) {
        var found = FORM.matcher(text);
        return found.matches() ? Optional.of(new TokenText(Long.parseLong(found.group(1)), text)) : Optional.empty();
    }

    /// What is kept. Nobody can try 2^256 texts, so that it need not be slow.
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// Takes the same time whatever differs.
    boolean is(byte[] hash) {
        return MessageDigest.isEqual(hash, hash());
    }

    /// Not the secret.
    @Override
    public String toString() {
        return "token " + number;
    }
}
