package org.syncline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A key of 256 bits that secrets are encrypted with: AES in Galois/Counter Mode, a fresh random nonce
/// of 96 bits each time, a tag of 128 bits.
///
/// What is sealed is bound to the name of its secret. Names are given per connector and setting
/// (`contoso-password`), so whoever can write to the folder, and has no key, cannot make a connector
/// send the secret of another one to its server by copying one file over the other: a file under another
/// name does not open.
final class SealingKey {

    private static final int LENGTH = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final byte[] bytes;

    private SealingKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static SealingKey made() {
        return new SealingKey(random(LENGTH));
    }

    /// Nothing if the text is not 32 bytes as Base64 or as hexadecimal digits.
    static Optional<SealingKey> of(String text) {
        try {
            var bytes = text.length() == 2 * LENGTH
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
            return bytes.length == LENGTH ? Optional.of(new SealingKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// As it is kept.
    String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Tells keys apart, and nothing of what they are.
    String id() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SecretText.Sealed seal(String name, String secret) {
        var nonce = random(NONCE);
        try {
            var ciphertext = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(secret.getBytes(UTF_8));
            var box = ByteBuffer.allocate(NONCE + ciphertext.length)
                    .put(nonce)
                    .put(ciphertext)
                    .array();
            return new SecretText.Sealed(id(), Base64.getEncoder().encodeToString(box));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Nothing if it was altered, or sealed under another name or with another key.
    Optional<String> open(String name, SecretText.Sealed sealed) {
        try {
            var box = Base64.getDecoder().decode(sealed.box());
            if (box.length < NONCE + TAG) {
                return Optional.empty();
            }
            var nonce = Arrays.copyOf(box, NONCE);
            var opened = cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(box, NONCE, box.length - NONCE);
            return Optional.of(new String(opened, UTF_8));
        } catch (IllegalArgumentException | AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD("%s:%s:%s".formatted(SecretText.VERSION, id(), name).getBytes(UTF_8));
        return cipher;
    }

    private static byte[] random(int length) {
        var random = new byte[length];
        new SecureRandom().nextBytes(random);
        return random;
    }

    @Override
    public String toString() {
        return id();
    }
}
