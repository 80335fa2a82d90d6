package org.syncline.connector;

import java.util.List;
import org.syncline.core.value.Anchor;

/// What a connected system made of one [ExportEntry].
public sealed interface ExportOutcome {

    /// Done.
    ///
    /// @param anchor the anchor of the object, where the connected system tells it; else [Anchor#NONE]
    /// @param warnings what an administrator should know all the same, such as a quarantined value
    record Accepted(Anchor anchor, Manner manner, List<String> warnings) implements ExportOutcome {

        public static final Accepted PLAIN = new Accepted(Anchor.NONE, Manner.UNSAID, List.of());
    }

    /// Not done; the object stays pending.
    ///
    /// @param code the specification's code (engine.md 14, export), or the connected system's own
    /// @param message what happened and what helps, with attribute and value
    record Refused(String code, String message) implements ExportOutcome {}

    /// The object to change is not there.
    record Missing() implements ExportOutcome {}

    /// The object to create is there already.
    record Exists() implements ExportOutcome {}

    /// A reference points at something that is not there yet: send it again in the next pass.
    record TryAgain(String message) implements ExportOutcome {}
}
