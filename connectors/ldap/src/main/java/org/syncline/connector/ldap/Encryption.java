package org.syncline.connector.ldap;

import org.syncline.connector.ConnectorException;

/// How a connection is encrypted. There is no third way: nothing is ever bound in the clear (DECISIONS 26).
public enum Encryption {
    /// TLS from the first byte.
    LDAPS(636),
    /// TLS before the bind on the plain port.
    STARTTLS(389);

    private final int usualPort;

    Encryption(int usualPort) {
        this.usualPort = usualPort;
    }

    public int usualPort() {
        return usualPort;
    }

    /// @throws ConnectorException if the text names neither
    public static Encryption of(String text) {
        return switch (text) {
            case "ldaps" -> LDAPS;
            case "starttls" -> STARTTLS;
            default ->
                throw new ConnectorException(
                        ConnectorException.Reason.BAD_CONFIGURATION,
                        "The setting 'tls' is to be 'ldaps' or 'starttls', not '%s'.".formatted(text));
        };
    }
}
