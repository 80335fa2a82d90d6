package org.syncline.server.work;

/// Which part of a list is wanted.
///
/// @param after the cursor that the part before told; empty: from the beginning
/// @param limit how many at most
public record Stretch(String after, int limit) {

    /// What a page shows.
    public static Stretch usual(String after) {
        return new Stretch(after, Page.USUAL);
    }

    /// For whoever reads all of it.
    public static Stretch whole(String after) {
        return new Stretch(after, 2_000);
    }

    /// One more than that tells whether there is another part.
    int andOne() {
        return limit + 1;
    }

    /// @param first where the list begins
    long position(long first) {
        return Page.position(after, first);
    }
}
