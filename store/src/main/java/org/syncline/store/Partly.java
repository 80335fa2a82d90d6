package org.syncline.store;

import java.util.Set;

/// How much of large sets of references is to be loaded (ADR 12): all of it, or what differs between the layers and
/// whatever of these targets is there.
///
/// @param csTargets by number
/// @param mvTargets by number
public record Partly(boolean whole, Set<Long> csTargets, Set<Long> mvTargets) {

    public static final Partly WHOLE = new Partly(true, Set.of(), Set.of());

    /// Sets of more members are large.
    public static final int LARGE = 1000;

    public static Partly about(Set<Long> csTargets, Set<Long> mvTargets) {
        return new Partly(false, csTargets, mvTargets);
    }
}
