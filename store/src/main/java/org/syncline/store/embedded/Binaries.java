package org.syncline.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.syncline.store.DatabaseException;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the class path.
final class Binaries {

    private static final int EXECUTABLE = 0111;

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    static Binaries under(Path home) throws IOException {
        var archive = "/postgres-linux-" + architecture() + ".txz";
        var source = Binaries.class.getResource(archive);
        if (source == null) {
            throw new DatabaseException("there is no embedded PostgreSQL for this machine (" + archive
                    + " is not in the class path). Use an installed PostgreSQL by its address.");
        }
        var folder = home.resolve("postgres-" + source.openConnection().getContentLengthLong());
        if (!Files.isDirectory(folder)) {
            // what a killed start left of an earlier attempt is overwritten
            var partial = home.resolve("unpacking");
            try (var in = source.openStream()) {
                unpack(in, partial);
            }
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String architecture() {
        var name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("amd64") ? "x86_64" : name.equals("aarch64") ? "arm_64" : name;
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive has an entry outside itself: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean program = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
