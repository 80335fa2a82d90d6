package org.syncline.core.function;

import org.syncline.core.value.DistinguishedName;

/// Compares DNs that come as text (rules.md 8.3).
public final class Names {

    private Names() {}

    /// Whether both texts name the same place. What is no DN names no place.
    public static boolean same(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        try {
            return DistinguishedName.of(left).equals(DistinguishedName.of(right));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
