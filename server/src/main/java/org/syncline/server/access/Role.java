package org.syncline.server.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/// What somebody is allowed to do (operations.md 14). An account may hold several.
public enum Role {
    /// Everything.
    ADMINISTRATOR,
    /// Runs and stops, sees numbers.
    OPERATOR,
    /// Joins what the rules left unjoined; sees objects.
    JOINER,
    /// Sees objects.
    BROWSE,
    /// Works with passwords; sees objects.
    PASSWORD_SET,
    /// Sees everything and changes nothing.
    AUDITOR;

    /// Those that somebody holds who is signed in.
    public static Set<Role> of(Authentication who) {
        var roles = EnumSet.noneOf(Role.class);
        who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .forEach(name -> Arrays.stream(values())
                        .filter(role -> role.name().equals(name))
                        .forEach(roles::add));
        return Collections.unmodifiableSet(roles);
    }

    /// `Password set`.
    public String title() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
