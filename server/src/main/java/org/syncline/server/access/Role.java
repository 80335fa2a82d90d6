package org.syncline.server.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// What somebody is allowed to do (operations.md 14). [Grants] say who holds which, and for what.
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

    /// Those of these names; what this version does not know gives no right.
    public static Set<Role> named(Collection<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(values()).filter(role -> names.contains(role.name())).forEach(roles::add);
        return roles;
    }

    /// As somebody says them, whatever the case: `password-set`, `Password set` or `PASSWORD_SET`.
    ///
    /// @throws Refused telling which there are
    public static Set<Role> said(Collection<String> words) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : words) {
            var name = String.valueOf(word)
                    .strip()
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_')
                    .replace(' ', '_');
            if (named(List.of(name)).isEmpty()) {
                throw new Refused(
                        ExitCode.USAGE,
                        "There is no role '%s'. There are: %s.".formatted(word, words(EnumSet.allOf(Role.class))));
            }
            roles.addAll(named(List.of(name)));
        }
        return roles;
    }

    /// `operator, password-set`
    public static String words(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    /// `password-set`, as it is typed.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `Password set`.
    public String title() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
