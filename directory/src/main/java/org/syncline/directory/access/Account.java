package org.syncline.directory.access;

import java.util.EnumSet;
import java.util.Set;

/// An account that the directory lets in.
///
/// @param name its `sAMAccountName`; an object of that name is made unless there is one
public record Account(String name, String password, Set<Right> rights) {

    public Account {
        rights = Set.copyOf(rights);
        if (password.isEmpty()) {
            throw new IllegalArgumentException("the account " + name + " needs a password");
        }
    }

    public static Account administrator(String password) {
        return new Account("Administrator", password, EnumSet.allOf(Right.class));
    }

    /// What a synchronization engine uses.
    public static Account synchronization(String name, String password) {
        return new Account(name, password, EnumSet.allOf(Right.class));
    }

    /// A plain user: reads, and nothing else.
    public static Account limited(String name, String password) {
        return new Account(name, password, Set.of());
    }

    @Override
    public String toString() {
        return "Account[" + name + ", " + rights + "]";
    }
}
