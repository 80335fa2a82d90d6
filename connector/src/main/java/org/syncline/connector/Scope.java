package org.syncline.connector;

import java.util.List;

/// Which part of a partition is read: these containers with all beneath them, but for the excluded ones.
/// Without a selection, all of it.
public record Scope(List<Selected> included, List<Selected> excluded) {

    public static final Scope EVERYTHING = new Scope(List.of(), List.of());

    public Scope {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /// A container by its id; the name is what it was called when it was selected, for messages only.
    public record Selected(String id, String name) {}

    public boolean isEverything() {
        return included.isEmpty() && excluded.isEmpty();
    }
}
