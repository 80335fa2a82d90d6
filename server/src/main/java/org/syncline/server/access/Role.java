package org.syncline.server.access;

import java.util.Locale;

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

    /// `Password set`.
    public String title() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
