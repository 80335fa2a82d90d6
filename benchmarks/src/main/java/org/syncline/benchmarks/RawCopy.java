package org.syncline.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.syncline.store.DatabaseAddress;

/// The raw limit of what is written: binary COPY into a table without an index, one row for each object, of the
/// size that an object takes in all tables together.
record RawCopy(DatabaseAddress address, int users) {

    private static final byte[] SIGNATURE =
            "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final String[] TABLES = {"cs_object", "cs_blob", "cs_ref", "cs_set"};
    private static final int TRAILER = -1;

    Measurement.Result run() {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            int octets = octets(connection);
            copy(connection, octets);
            return new Measurement.Result(users, "rows of %d octets".formatted(octets));
        } catch (SQLException e) {
            throw new IllegalStateException("the raw copy failed", e);
        }
    }

    /// What an imported object takes, on average.
    private int octets(Connection connection) throws SQLException {
        long sum = 0;
        for (var table : TABLES) {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery(
                            "SELECT coalesce(sum(pg_column_size(t.*)), 0) FROM " + table + " AS t")) {
                answer.next();
                sum += answer.getLong(1);
            }
        }
        return (int) (sum / users);
    }

    private void copy(Connection connection, int octets) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE raw_limit (id bigint, content bytea)");
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY raw_limit FROM STDIN (FORMAT binary)");
            write(copy, octets);
            statement.execute("DROP TABLE raw_limit");
        }
    }

    /// Random octets, which the server cannot compress.
    private void write(CopyIn copy, int octets) throws SQLException {
        var random = new SplittableRandom(1);
        var content = new byte[octets];
        var row = ByteBuffer.allocate(Short.BYTES + 2 * Integer.BYTES + Long.BYTES + octets);
        copy.writeToCopy(SIGNATURE, 0, SIGNATURE.length);
        for (int i = 0; i < users; i++) {
            random.nextBytes(content);
            row.clear()
                    .putShort((short) 2)
                    .putInt(Long.BYTES)
                    .putLong(i)
                    .putInt(octets)
                    .put(content);
            copy.writeToCopy(row.array(), 0, row.position());
        }
        copy.writeToCopy(
                ByteBuffer.allocate(Short.BYTES).putShort((short) TRAILER).array(), 0, Short.BYTES);
        copy.endCopy();
    }
}
