package org.syncline.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// A file of keys, for its owner's eyes only. It is replaced as a whole: there is no moment at which a
/// key that is still needed is not in it.
record KeyFile(Path file) implements KeyPlace {

    private static final String EXPOSED = "Others can read the key in %s. Let only its owner read it: chmod 600. Then"
            + " make another one (syncline secret rotate), and change the secrets if others could read them as well.";

    @Override
    public Optional<KeyRing> known() {
        return now();
    }

    @Override
    public Optional<KeyRing> now() {
        try {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(ring(OwnerFile.contents(file, EXPOSED)))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("The key in %s cannot be read.".formatted(file), failed);
        }
    }

    void write(KeyRing keys) {
        try {
            OwnerFile.write(file, keys.text());
        } catch (IOException failed) {
            throw new UncheckedIOException("The key in %s could not be stored.".formatted(file), failed);
        }
    }

    /// What a writer left behind that was cut off: there are keys in it.
    void removeUnfinished() throws IOException {
        OwnerFile.removeUnfinished(OwnerFile.folderOf(file), file.getFileName() + "-");
    }

    @Override
    public String words() {
        return known().map(keys -> "%s holds the key %s".formatted(file, keys))
                .orElse("the file of the key is not there: %s".formatted(file));
    }

    private KeyRing ring(String text) {
        return KeyRing.of(text)
                .orElseThrow(() -> new UnusableSecretException(
                        "There is no key in %s: a key is a line of 32 bytes as Base64. Restore the file from its backup."
                                .formatted(file)));
    }
}
