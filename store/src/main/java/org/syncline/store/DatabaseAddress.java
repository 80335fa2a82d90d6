package org.syncline.store;

/// Where a PostgreSQL database is, and who we are there.
///
/// @param url a JDBC address: `jdbc:postgresql://host:port/name`
/// @param password never printed
public record DatabaseAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
