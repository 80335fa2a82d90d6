package org.syncline.server.work;

import java.util.Collection;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// By which column a list is sorted, and which way. An address says it as `name`, or as `-name` for the other way
/// round.
///
/// @param falls whether the greatest comes first
record Order(String column, boolean falls) {

    /// @param said empty: as usual
    /// @throws Refused naming the columns that the list can be sorted by
    static Order of(String said, String usual, Collection<String> columns) {
        var wanted = said.isEmpty() ? usual : said;
        boolean falls = wanted.startsWith("-");
        var column = falls ? wanted.substring(1) : wanted;
        if (!columns.contains(column)) {
            throw new Refused(
                    ExitCode.USAGE,
                    "This list is not sorted by '%s'. It can be by: %s; with - before it the other way round."
                            .formatted(column, String.join(", ", columns)));
        }
        return new Order(column, falls);
    }
}
