package org.syncline.home;

import org.syncline.core.value.DistinguishedName;

/// A distinguished name as somebody typed it.
public final class DnText {

    private DnText() {}

    /// @throws Refused telling what is wrong with the name
    public static DistinguishedName read(String typed) {
        try {
            return DistinguishedName.of(typed);
        } catch (IllegalArgumentException invalid) {
            throw new Refused(ExitCode.USAGE, invalid.getMessage() + ".");
        }
    }
}
