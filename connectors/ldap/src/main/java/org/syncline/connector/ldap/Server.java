package org.syncline.connector.ldap;

import org.syncline.connector.Settings;

/// Where a directory answers and how it proves that it is the one.
///
/// @param ca the PEM file with the certificates to trust; empty: those the Java runtime trusts
public record Server(String host, int port, Encryption encryption, String ca) {

    /// As the settings `host`, `port`, `tls` and `ca` say.
    public static Server of(Settings settings) {
        var encryption = Encryption.of(settings.or("tls", "ldaps"));
        return new Server(
                settings.required("host"),
                settings.number("port", encryption.usualPort()),
                encryption,
                settings.or("ca", ""));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
