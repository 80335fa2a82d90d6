package org.syncline.configuration.vendor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.syncline.configuration.vendor.source.ExportFiles;
import org.syncline.configuration.vendor.source.SourceFile;

/// The sample exports: one server of contoso.com with 72 rules in each form. Our own texts with the vendor's names.
final class Exports {

    private Exports() {}

    /// @param name `rules.xml`, `server` (a folder), `server.json` or `wizard.json`
    static List<SourceFile> files(String name) {
        try {
            return ExportFiles.read(List.of(path(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Path path(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Exports.class.getResource(name)).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
