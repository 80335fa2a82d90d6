package org.syncline.engine;

import java.util.List;
import java.util.Optional;
import org.syncline.connector.ImportEntry;
import org.syncline.core.value.Anchor;
import org.syncline.store.RefusedWriteException;

/// An object that the database does not accept, told by name; the others of its page are kept (DECISIONS 11).
final class LeftOut {

    private LeftOut() {}

    static List<Anchor> anchors(List<ImportEntry> entries) {
        return entries.stream().flatMap(entry -> anchor(entry).stream()).toList();
    }

    static String subject(ImportEntry entry) {
        return switch (entry) {
            case ImportEntry.Seen(var _, var object) -> object.dn().toString();
            case ImportEntry.Unreadable(var subject, var _, var _) -> subject;
            case ImportEntry.Changed _, ImportEntry.Gone _, ImportEntry.Hidden _, ImportEntry.Filtered _ ->
                anchor(entry).map(Anchor::text).orElse("an object");
        };
    }

    static String words(String subject, RefusedWriteException refused) {
        return "%s was left out, and the others of its page were kept: %s. Correct the object in its source, or report it."
                .formatted(subject, refused.getMessage());
    }

    private static Optional<Anchor> anchor(ImportEntry entry) {
        return switch (entry) {
            case ImportEntry.Seen(var anchor, var _) -> Optional.of(anchor);
            case ImportEntry.Changed(var anchor, var _) -> Optional.of(anchor);
            case ImportEntry.Gone(var anchor) -> Optional.of(anchor);
            case ImportEntry.Hidden(var anchor) -> Optional.of(anchor);
            case ImportEntry.Unreadable _, ImportEntry.Filtered _ -> Optional.empty();
        };
    }
}
