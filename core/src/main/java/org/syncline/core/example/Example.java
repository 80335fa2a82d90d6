package org.syncline.core.example;

import java.time.Instant;
import java.util.List;
import org.syncline.core.value.ConnectorId;

/// What connected systems hold, and what the rules are to make of it, step by step.
///
/// @param name a sentence that says what it shows
/// @param at the moment of the first step; each later one is a minute later
public record Example(Origin origin, String name, Instant at, List<Step> steps) {

    public Example {
        steps = List.copyOf(steps);
    }

    /// What happens, and what is expected once everything has been imported and synchronized.
    ///
    /// @param note what happens, in words; may be empty
    /// @param exports the connected systems that first accept all that is pending
    /// @param given what connected systems show from now on
    /// @param gone what they show no longer
    public record Step(
            Origin origin,
            String note,
            List<ConnectorId> exports,
            List<Given> given,
            List<Mention> gone,
            Expected expected) {

        public Step {
            exports = List.copyOf(exports);
            given = List.copyOf(given);
            gone = List.copyOf(gone);
        }
    }
}
