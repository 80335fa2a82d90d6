package org.syncline.server.work;

/// How good a result is, for the eye: stopped before errors before warnings (service-manager-ui.md 3.1).
/// The mark stands beside the colour, so that no meaning is in the colour alone.
public enum Standing {
    RUNNING("▶"),
    GOOD("✓"),
    WARNING("!"),
    ERROR("✗"),
    STOPPED("■");

    private final String mark;

    Standing(String mark) {
        this.mark = mark;
    }

    public String mark() {
        return mark;
    }

    /// Of a result by its code (operations.md 4).
    public static Standing of(String result) {
        if (result.equals("in-progress")) {
            return RUNNING;
        }
        if (result.equals("success")) {
            return GOOD;
        }
        if (result.startsWith("stopped-") || result.startsWith("no-start-")) {
            return STOPPED;
        }
        return result.endsWith("-errors") ? ERROR : WARNING;
    }
}
