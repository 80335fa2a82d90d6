package org.syncline.server.work;

import java.util.List;
import java.util.Optional;

/// One run with its steps.
///
/// @param progress how far it is, while it goes on and was started by this server
public record RunPage(RunLine run, List<StepView> steps, Optional<Running.Place> progress) {

    public RunPage {
        steps = List.copyOf(steps);
    }

    /// Whether the page has to be looked at again soon.
    public boolean isOpen() {
        return run.isOpen();
    }
}
