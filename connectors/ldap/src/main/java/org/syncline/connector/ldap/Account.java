package org.syncline.connector.ldap;

/// Whom a connection is bound as. Never printed with its password.
public record Account(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
