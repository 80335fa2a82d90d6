package org.syncline.store.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.syncline.store.DatabaseException;

/// The password of the private server, in a file that only its owner reads.
record Secret(Path file) {

    static final String USER = "syncline";
    private static final int OCTETS = 24;

    /// A secret of an initialization that did not finish is kept.
    void create() throws IOException {
        if (!Files.exists(file)) {
            var octets = new byte[OCTETS];
            new SecureRandom().nextBytes(octets);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
        }
    }

    void copyTo(Path copy) throws IOException {
        Files.deleteIfExists(copy);
        write(copy, text());
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (AccessDeniedException e) {
            throw new DatabaseException(
                    "the embedded database belongs to another user: " + file
                            + " cannot be read. Start as the user who made it, or choose another folder.",
                    e);
        } catch (IOException e) {
            throw new DatabaseException("the secret of the embedded database cannot be read: " + file, e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, text);
    }
}
