package org.syncline.server.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;

/// Who asks for tokens: somebody who signed in, one of their tokens, or whoever has the installation at
/// hand.
///
/// @param account whose
/// @param roles what they may now
/// @param token its number; 0: it is not by a token
/// @param until when that token ends; for others, never
public record Caller(String account, Set<Role> roles, long token, Instant until) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller of(Authentication who) {
        var roles = Role.of(who);
        return who.getPrincipal() instanceof Bearer(var account, var token, var until)
                ? new Caller(account, roles, token, until)
                : new Caller(who.getName(), roles, 0, Instant.MAX);
    }

    /// Who can open the database needs no permission of ours.
    ///
    /// @param account for whom
    public static Caller atTheTerminal(String account) {
        return new Caller(account, EnumSet.allOf(Role.class), 0, Instant.MAX);
    }

    boolean isByToken() {
        return token != 0;
    }

    boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }
}
