package org.syncline.engine;

import java.io.Serial;

/// A step cannot go on; caught by the runner, which writes the result.
final class StepStopped extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Result result;

    StepStopped(Result result, String message) {
        super(message);
        this.result = result;
    }

    Result result() {
        return result;
    }
}
