package org.syncline.engine;

import java.util.List;

/// How one run step ended, with its counters and what went wrong.
///
/// @param message why it did not start or had to stop, and what helps; empty when there is nothing to say
/// @param connection the connection result of operations.md 4.1: `success`, `failed-search` …; empty if nobody
/// connected
public record StepResult(
        Result result, Counters counters, List<ObjectError> errors, String message, String connection) {

    public StepResult {
        errors = List.copyOf(errors);
    }
}
