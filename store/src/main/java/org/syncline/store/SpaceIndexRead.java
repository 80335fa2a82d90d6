package org.syncline.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/// Reads a [SpaceIndex] in one pass over the table.
///
/// Expected are objects whose existence the connected system has confirmed or accepted: not placeholders, and
/// not objects still to be sent. One that is to be retried gives no fingerprint, so it is looked at.
final class SpaceIndexRead {

    private static final int HEADER = 19;

    private SpaceIndexRead() {}

    static SpaceIndex read(Connection connection, short connector, Fingerprints fingerprints) {
        try {
            var index = new SpaceIndex(fingerprints);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(pass(connector));
            boolean first = true;
            for (var octets = copy.readFromCopy(); octets != null; octets = copy.readFromCopy()) {
                var row = ByteBuffer.wrap(octets);
                if (first) {
                    row.position(HEADER);
                    first = false;
                }
                if (row.hasRemaining() && row.getShort(row.position()) >= 0) {
                    index.read(row);
                }
            }
            return index;
        } catch (SQLException e) {
            throw new DatabaseException("the connector space cannot be read: " + e.getMessage(), e);
        }
    }

    /// COPY takes no parameters; the number is ours.
    private static String pass(short connector) {
        return """
            COPY (SELECT id, anchor, path, CASE WHEN NOT retry THEN fingerprint END,
                         state <> 5 AND (anchor <> '' OR awaiting_confirmation)
                    FROM cs_object
                   WHERE connector = %d) TO STDOUT (FORMAT binary)
            """.formatted(connector);
    }
}
