package org.syncline.store.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.syncline.store.DatabaseAddress;

/// An open connection that tells the other holders of the server that this process still needs it.
/// It vanishes with the process.
record Lease(DatabaseAddress address, Connection connection) implements AutoCloseable {

    private static final String NAME = "syncline-lease";

    static Lease take(DatabaseAddress address) throws SQLException {
        var url = address.url() + "?ApplicationName=" + NAME + "&connectTimeout=5";
        return new Lease(address, DriverManager.getConnection(url, address.user(), address.password()));
    }

    boolean isLast() throws SQLException {
        var others = "SELECT count(*) FROM pg_stat_activity WHERE application_name = ? AND pid <> pg_backend_pid()";
        try (var statement = connection.prepareStatement(others)) {
            statement.setString(1, NAME);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getLong(1) == 0;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
