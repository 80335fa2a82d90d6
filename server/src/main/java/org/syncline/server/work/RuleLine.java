package org.syncline.server.work;

/// One rule in the list, in the order of precedence.
///
/// @param source the type of the objects that it reads
/// @param target the type of those that it writes; `*` for any
/// @param faults what fails the objects that it applies to; of a disabled rule nobody knows
/// @param warnings what is worth a second look
public record RuleLine(
        int precedence,
        String id,
        String name,
        String direction,
        String connector,
        String source,
        String target,
        String link,
        boolean enabled,
        int flows,
        int faults,
        int warnings,
        String file) {

    /// What is to be said of it; empty: it works as it is written.
    public String state() {
        if (!enabled) {
            return "disabled";
        }
        if (faults > 0) {
            return faults == 1 ? "faulty" : faults + " faults";
        }
        return warnings == 0 ? "" : warnings == 1 ? "a warning" : warnings + " warnings";
    }
}
