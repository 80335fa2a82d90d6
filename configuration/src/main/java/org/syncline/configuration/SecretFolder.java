package org.syncline.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Secrets, one a file, encrypted, that nobody but their owner can read.
///
/// What is stored is encrypted with a key that lies elsewhere and bound to its name (see [SealingKey]).
/// A file of plain text that somebody put there by hand is read as it is; [#rotate] encrypts it. A file
/// that others can read is not used: what it holds, or held before it was encrypted, is no secret any
/// more.
public final class SecretFolder {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final String EXPOSED =
            "Others can read the secret in %s. Change the secret, and let only its owner read the file: chmod 600.";

    private final Path folder;
    private final KeyPlace keys;

    private SecretFolder(Path folder, KeyPlace keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /// A secret that is there.
    ///
    /// @param key the id of the key that it is encrypted with; else `plain`, `exposed` or `unknown`
    public record Kept(String name, String key, Instant stored) {

        static final String PLAIN = "plain";
        static final String EXPOSED = "exposed";
        static final String UNKNOWN = "unknown";

        boolean isEncrypted() {
            return !List.of(PLAIN, EXPOSED, UNKNOWN).contains(key);
        }
    }

    /// What a rotation came to.
    ///
    /// @param key the id of the key that all secrets are encrypted with now
    /// @param changed how many were not before
    public record Rotated(String key, int changed) {}

    /// With the key in a file beside it, made when it is first needed.
    public static SecretFolder beneath(Path home) {
        return new SecretFolder(home.resolve("secrets"), new KeyFile(home.resolve("key")));
    }

    /// With the key from a command.
    ///
    /// @param source where the command is said, for messages
    public static SecretFolder beneath(Path home, String command, String source) {
        return new SecretFolder(home.resolve("secrets"), new KeyCommand(command, source));
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    public Path folder() {
        return folder;
    }

    /// Keeps a secret; an older one of that name is replaced at once.
    ///
    /// @throws UnusableSecretException if there is no key to encrypt it with
    public void store(String name, String secret) {
        demandName(name);
        try {
            OwnerFile.folder(folder);
            try (var _ = FolderLock.of(folder)) {
                write(name, writingKey(), secret);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret '%s' could not be stored.".formatted(name), failed);
        }
    }

    /// @return nothing if there is none of that name
    /// @throws UnusableSecretException if others can read its file, or if it cannot be decrypted
    public Optional<String> read(String name) {
        demandName(name);
        var file = folder.resolve(name);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(opened(name)) : Optional.empty();
    }

    /// Those that are there, by name. Never what they are.
    public List<Kept> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> isName(file.getFileName().toString()) && Files.isRegularFile(file))
                    .sorted()
                    .map(this::kept)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("The secrets in %s cannot be listed.".formatted(folder), failed);
        }
    }

    /// @return whether there was one of that name
    public boolean remove(String name) {
        demandName(name);
        var file = folder.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var _ = FolderLock.of(folder)) {
            OwnerFile.remove(file);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret '%s' could not be removed.".formatted(name), failed);
        }
    }

    /// Encrypts all secrets with a new key and forgets the old one; with the first one that the command
    /// prints, if the key comes from a command. Can be cut off anywhere and said again.
    ///
    /// @throws UnusableSecretException if one of them cannot be read; nothing is changed then
    public Rotated rotate() {
        try {
            OwnerFile.folder(folder);
            try (var _ = FolderLock.of(folder)) {
                return Rotation.of(this, keys).finish();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The secrets in %s could not be encrypted anew.".formatted(folder), failed);
        }
    }

    /// Where the command is said that prints the key; nothing: the key is in a file.
    public Optional<String> keyCommand() {
        return switch (keys) {
            case KeyCommand command -> Optional.of(command.source());
            case KeyFile _ -> Optional.empty();
        };
    }

    /// What a file holds that only its owner can read, without the line break an editor put at its end.
    static String contents(Path file) {
        try {
            return OwnerFile.contents(file, EXPOSED);
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret in %s cannot be read.".formatted(file), failed);
        }
    }

    void write(String name, SealingKey key, String secret) throws IOException {
        OwnerFile.write(folder.resolve(name), key.seal(name, secret).text());
    }

    private SealingKey writingKey() {
        return switch (keys) {
            case KeyCommand command -> command.ring().first();
            case KeyFile file -> file.now().map(KeyRing::first).orElseGet(() -> firstKey(file));
        };
    }

    /// Not where secrets wait for a key that is gone: its backup would take the place of this one.
    private SealingKey firstKey(KeyFile file) {
        list().stream().filter(Kept::isEncrypted).findFirst().ifPresent(waiting -> {
            throw keyMissing(waiting.name(), waiting.key());
        });
        var key = SealingKey.made();
        file.write(KeyRing.of(key));
        return key;
    }

    /// If a rotation goes by between the reading of the file and of the keys, the file is another one
    /// afterwards.
    private String opened(String name) {
        var text = contents(folder.resolve(name));
        while (true) {
            try {
                return opened(name, text);
            } catch (UnusableSecretException unusable) {
                var now = contents(folder.resolve(name));
                if (now.equals(text)) {
                    throw unusable;
                }
                text = now;
            }
        }
    }

    private String opened(String name, String text) {
        return switch (SecretText.of(text)) {
            case SecretText.Plain(var secret) -> secret;
            case SecretText.Sealed sealed ->
                key(name, sealed.key())
                        .open(name, sealed)
                        .orElseThrow(
                                () -> unusable(
                                        name,
                                        "was altered, or is a copy of another secret: it does not open with its key under this name"));
            case SecretText.Unknown() -> throw unusable(name, "is cut off, or was written by a later version");
        };
    }

    private SealingKey key(String name, String id) {
        return keys.known()
                .flatMap(ring -> ring.key(id))
                .or(() -> keys.now().flatMap(ring -> ring.key(id)))
                .orElseThrow(() -> keyMissing(name, id));
    }

    private Kept kept(Path file) {
        try {
            var stored = Files.getLastModifiedTime(file).toInstant();
            var key = OwnerFile.isExposed(file) ? Kept.EXPOSED : key(SecretText.of(contents(file)));
            return new Kept(file.getFileName().toString(), key, stored);
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret in %s cannot be read.".formatted(file), failed);
        }
    }

    private static String key(SecretText text) {
        return switch (text) {
            case SecretText.Plain _ -> Kept.PLAIN;
            case SecretText.Sealed(var key, var _) -> key;
            case SecretText.Unknown() -> Kept.UNKNOWN;
        };
    }

    private UnusableSecretException keyMissing(String name, String key) {
        return new UnusableSecretException(
                "The secret '%s' is encrypted with the key %s, and %s. Bring that key back from its backup; if it is lost, remove the secret (syncline secret remove %s --force) and set it anew."
                        .formatted(name, key, keys.words(), name));
    }

    private UnusableSecretException unusable(String name, String why) {
        return new UnusableSecretException("The file of the secret '%s' %s: %s. Set it anew: syncline secret set %s."
                .formatted(name, why, folder.resolve(name), name));
    }

    private static void demandName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("a secret's name has letters, digits, '.', '-' and '_': " + name);
        }
    }

    @Override
    public String toString() {
        return "SecretFolder[" + folder + "]";
    }
}
