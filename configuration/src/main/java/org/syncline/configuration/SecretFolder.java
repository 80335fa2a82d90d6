package org.syncline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Secrets, one a file, that nobody but their owner can read.
///
/// A file that others can read is not used: what it holds is no secret any more.
public record SecretFolder(Path folder) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final Set<PosixFilePermission> OWNER_READS_AND_WRITES =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// Keeps a secret; an older one of that name is replaced at once.
    public void store(String name, String secret) {
        demandName(name);
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            var fresh = Files.createTempFile(
                    folder, ".new-", "", PosixFilePermissions.asFileAttribute(OWNER_READS_AND_WRITES));
            Files.writeString(fresh, secret, UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
            replace(fresh, folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret '%s' could not be stored.".formatted(name), failed);
        }
    }

    /// @return nothing if there is none of that name
    /// @throws ExposedSecretException if others can read its file
    public Optional<String> read(String name) {
        demandName(name);
        var file = folder.resolve(name);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(contents(file)) : Optional.empty();
    }

    /// What a file holds that only its owner can read, without the line break an editor put at its end.
    static String contents(Path file) {
        try {
            var others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(OWNER_ONLY);
            if (!others.isEmpty()) {
                throw new ExposedSecretException(file);
            }
            return Files.readString(file, UTF_8).replaceFirst("\\R\\z", "");
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret in %s cannot be read.".formatted(file), failed);
        }
    }

    private static void replace(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void demandName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("a secret's name has letters, digits, '.', '-' and '_': " + name);
        }
    }
}
