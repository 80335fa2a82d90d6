package org.syncline.directory.tree;

import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A change with all that chance and the clock contribute to it.
///
/// @param guid the identity that a new object gets
record Stamped(LDIFChangeRecord change, Guid guid, Instant at) {

    String text() {
        return "# " + guid + " " + at + "\n" + String.join("\n", change.toLDIF()) + "\n\n";
    }

    static Stamped parse(List<String> lines) throws LDIFException {
        var words = lines.getFirst().split(" ", -1);
        var change =
                LDIFReader.decodeChangeRecord(lines.subList(1, lines.size()).toArray(String[]::new));
        return new Stamped(change, new Guid(UUID.fromString(words[1])), Instant.parse(words[2]));
    }
}
