package org.syncline.server.access;

import java.io.Serial;

/// What is asked for weighs so much that the password is to be shown again first.
public final class ProofWanted extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean wrong;

    ProofWanted(boolean wrong) {
        super("The password is to be shown again.");
        this.wrong = wrong;
    }

    /// Whether one was shown, and was not the right one.
    public boolean wasWrong() {
        return wrong;
    }
}
