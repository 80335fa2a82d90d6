package org.syncline.server.access;

import java.time.Instant;
import java.util.EnumSet;
import org.springframework.security.core.Authentication;

/// Who asks for tokens: somebody who signed in, one of their tokens, or whoever has the installation at
/// hand.
///
/// @param account whose
/// @param grants what they may now
/// @param token its number; 0: it is not by a token
/// @param until when that token ends; for others, never
public record Caller(String account, Grants grants, long token, Instant until) {

    public static Caller of(Authentication who) {
        var grants = Grants.of(who);
        return who.getPrincipal() instanceof Bearer(var account, var token, var until)
                ? new Caller(account, grants, token, until)
                : new Caller(who.getName(), grants, 0, Instant.MAX);
    }

    /// Who can open the database needs no permission of ours.
    ///
    /// @param account for whom
    public static Caller atTheTerminal(String account) {
        return new Caller(account, Grants.everywhere(EnumSet.allOf(Role.class)), 0, Instant.MAX);
    }

    boolean isByToken() {
        return token != 0;
    }

    public boolean isAdministrator() {
        return grants.isAdministrator();
    }
}
