package org.syncline.core.space;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.syncline.core.value.MvObjectId;

/// Whether a CS object is joined to an MV object, and by which rules.
public sealed interface Link {

    Link NONE = new Unlinked();

    record Unlinked() implements Link {}

    record To(MvObjectId mvObject, SortedSet<Claim> claims) implements Link {

        public To {
            claims = Collections.unmodifiableSortedSet(new TreeSet<>(claims));
        }

        public To with(Set<Claim> others) {
            return claims.equals(others) ? this : new To(mvObject, new TreeSet<>(others));
        }

        public boolean hasClaim(Predicate<Claim.Kind> kind) {
            for (var claim : claims) {
                if (kind.test(claim.kind())) {
                    return true;
                }
            }
            return false;
        }
    }

    static To to(MvObjectId mvObject, Set<Claim> claims) {
        return new To(mvObject, new TreeSet<>(claims));
    }
}
