package org.syncline.configuration;

import java.io.IOException;
import java.util.Optional;
import org.syncline.configuration.SecretFolder.Kept;

/// Takes all secrets to one key, a step at a time.
///
/// 1. A new key is put in front of those that are there; the others still open what they encrypted.
/// 2. Each secret is encrypted with it and replaced at once, one after the other.
/// 3. When none is left that another key encrypted, the other keys are forgotten.
///
/// A step looks at what there is and keeps nothing in mind. So at no point is a secret on the disk
/// without a key that opens it, and a rotation that was cut off is followed by another one, which takes
/// all that it finds to a key of its own. Keys that a command prints are not made nor forgotten here:
/// all secrets are taken to the first one.
final class Rotation {

    private final SecretFolder secrets;
    private final KeyPlace keys;
    private final SealingKey key;
    private int changed;

    private Rotation(SecretFolder secrets, KeyPlace keys, SealingKey key) {
        this.secrets = secrets;
        this.keys = keys;
        this.key = key;
    }

    /// @throws UnusableSecretException if a secret cannot be read: without the old key it never could be
    static Rotation of(SecretFolder secrets, KeyPlace keys) throws IOException {
        secrets.list().forEach(kept -> demandReadable(secrets, kept.name()));
        OwnerFile.removeUnfinished(secrets.folder(), "");
        return switch (keys) {
            case KeyCommand command ->
                new Rotation(secrets, keys, command.ring().first());
            case KeyFile file -> {
                file.removeUnfinished();
                yield new Rotation(secrets, keys, SealingKey.made());
            }
        };
    }

    SecretFolder.Rotated finish() throws IOException {
        boolean more;
        do {
            more = advance();
        } while (more);
        return new SecretFolder.Rotated(key.id(), changed);
    }

    /// One step; false if nothing was left to do.
    boolean advance() throws IOException {
        return switch (keys) {
            case KeyCommand _ -> encryptNext();
            case KeyFile file -> introduce(file) || encryptNext() || forgetOthers(file);
        };
    }

    private boolean introduce(KeyFile file) {
        var there = file.now();
        if (there.isPresent() && there.get().isLedBy(key)) {
            return false;
        }
        file.write(there.map(ring -> ring.ledBy(key)).orElseGet(() -> KeyRing.of(key)));
        return true;
    }

    private boolean encryptNext() throws IOException {
        var next = next();
        if (next.isEmpty()) {
            return false;
        }
        var name = next.get().name();
        var secret = secrets.read(name);
        if (secret.isPresent()) {
            secrets.write(name, key, secret.get());
            changed++;
        }
        return true;
    }

    private Optional<Kept> next() {
        return secrets.list().stream()
                .filter(kept -> !kept.key().equals(key.id()))
                .findFirst();
    }

    private boolean forgetOthers(KeyFile file) {
        if (file.now().filter(ring -> ring.keys().size() == 1).isPresent()) {
            return false;
        }
        file.write(KeyRing.of(key));
        return true;
    }

    private static void demandReadable(SecretFolder secrets, String name) {
        try {
            secrets.read(name);
        } catch (UnusableSecretException unusable) {
            throw new UnusableSecretException("No secret was changed. " + unusable.words());
        }
    }
}
