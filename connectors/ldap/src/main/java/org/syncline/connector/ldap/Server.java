package org.syncline.connector.ldap;

/// Where a directory answers and how it proves that it is the one.
///
/// @param ca the PEM file with the certificates to trust; empty: those the Java runtime trusts
public record Server(String host, int port, Encryption encryption, String ca) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
