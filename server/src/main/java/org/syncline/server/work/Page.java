package org.syncline.server.work;

import java.util.List;
import java.util.function.ToLongFunction;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// A part of a list, and where the next part begins.
///
/// @param next the cursor of the next page; empty: this is the last
public record Page<T>(List<T> items, String next) {

    public static final int USUAL = 50;

    public Page {
        items = List.copyOf(items);
    }

    /// Of one item more than fits: the last is cut, and says that there is a next page.
    static <T> Page<T> of(List<T> oneMore, int limit, ToLongFunction<T> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, "");
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, Long.toString(cursor.applyAsLong(items.getLast())));
    }

    /// @param cursor as [#next] told it
    static long position(String cursor, long first) {
        try {
            return cursor.isEmpty() ? first : Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw new Refused(ExitCode.USAGE, "That is no cursor. Begin again with the first page.");
        }
    }
}
