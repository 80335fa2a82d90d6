package org.syncline.engine;

import java.util.List;

/// How one run step ended, with its counters and what went wrong.
///
/// @param message why it did not start or had to stop, and what helps; empty when there is nothing to say
public record StepResult(Result result, Counters counters, List<ObjectError> errors, String message) {

    public StepResult {
        errors = List.copyOf(errors);
    }
}
