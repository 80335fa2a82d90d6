package org.syncline.engine;

import java.util.List;

/// The server that takes mail from us (RFC 6409, or a relay that believes this machine).
///
/// @param user empty: we do not sign in
/// @param password a reference to a secret; empty only without a user
/// @param ca a PEM file with the only authorities whose certificates are believed; empty: the public
/// ones
public record MailServer(
        String host, int port, MailServer.Encryption encryption, String user, String password, String ca) {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "::1");

    public MailServer {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535, not " + port);
        }
        if (user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException("a user has a password, and a password a user");
        }
    }

    /// How what is said to the server is kept from others.
    public enum Encryption {
        /// From the first octet on (RFC 8314).
        TLS(465),
        /// After a command in clear that says so (RFC 3207); without it nothing is sent.
        STARTTLS(587),
        NONE(25);

        private final int port;

        Encryption(int port) {
            this.port = port;
        }

        /// Where servers usually listen for it.
        public int port() {
            return port;
        }
    }

    /// Whether what is sent there stays on this machine.
    public static boolean isNear(String host) {
        return THIS_MACHINE.contains(host);
    }
}
