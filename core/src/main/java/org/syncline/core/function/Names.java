package org.syncline.core.function;

import java.util.Optional;
import org.syncline.core.function.Term.Reference;
import org.syncline.core.value.DistinguishedName;

/// Compares references by their DNs, which may come as text (rules.md 8.3).
public final class Names {

    private Names() {}

    public static boolean same(Reference left, Reference right) {
        return left.equals(right) || name(right).filter(name -> is(left, name)).isPresent();
    }

    /// What is no DN names no place.
    public static boolean same(Reference reference, String text) {
        return reference.dn().equals(text)
                || name(text).filter(name -> is(reference, name)).isPresent();
    }

    static Optional<DistinguishedName> name(String text) {
        try {
            return Optional.of(DistinguishedName.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<DistinguishedName> name(Reference reference) {
        try {
            return Optional.of(reference.name());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static boolean is(Reference reference, DistinguishedName name) {
        return name(reference).filter(name::equals).isPresent();
    }
}
