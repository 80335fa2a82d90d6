package org.syncline.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.syncline.store.DatabaseAddress;

/// Where a text is kept: in which files, in which tables.
final class StoredText {

    private StoredText() {}

    /// Every file beneath that holds the text, those of a database too.
    static List<Path> files(Path top, String text) throws IOException {
        try (var files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    /// The database server makes some files and takes them away again.
    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, ISO_8859_1).contains(text);
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Every table with a row that holds the text, also within octets.
    static List<String> tables(DatabaseAddress address, String text) throws SQLException {
        var octets = HexFormat.of().formatHex(text.getBytes(UTF_8));
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            for (var table : tables(connection)) {
                try (var rows = connection.prepareStatement(
                        "SELECT count(*) FROM %s t WHERE strpos(t::text, ?) > 0 OR strpos(t::text, ?) > 0"
                                .formatted(table))) {
                    rows.setString(1, text);
                    rows.setString(2, octets);
                    var count = rows.executeQuery();
                    if (count.next() && count.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var all = connection.getMetaData().getTables(null, "public", null, new String[] {"TABLE"})) {
            while (all.next()) {
                tables.add(all.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
