package org.syncline.engine;

import java.util.Arrays;
import java.util.Optional;
import org.syncline.store.Hold;

/// A limit that holds a run back: what is over it, and whether somebody has approved exactly that (operations.md 8).
enum Guard {
    DELETIONS("deletions", Result.STOPPED_DELETION_THRESHOLD_EXCEEDED),
    CLEARS("clears", Result.STOPPED_CLEAR_THRESHOLD_EXCEEDED),
    SHRINK("shrink", Result.STOPPED_SOURCE_SHRUNK);

    private final String code;
    private final Result stopped;

    /// @param code the name in the list of what is held
    /// @param stopped the result of a run that is held
    Guard(String code, Result stopped) {
        this.code = code;
        this.stopped = stopped;
    }

    /// The limit that ends runs with this result.
    static Optional<Guard> stopping(String result) {
        return Arrays.stream(values())
                .filter(guard -> guard.stopped.code().equals(result))
                .findFirst();
    }

    String code() {
        return code;
    }

    /// Nothing is over the limit.
    void pass(StepContext context) {
        context.database().run(transaction -> transaction.holds().release(context.id(), code));
    }

    /// Keeps the set for review, unless it is approved. An approval counts once.
    ///
    /// @param reason what is over which limit, and what to look at; how to approve is added
    /// @throws StepStopped if it is not approved
    void hold(StepContext context, HeldSet set, String reason) {
        kept(context, set, reason).ifPresent(why -> {
            throw new StepStopped(stopped, why);
        });
    }

    /// The same for who stops nothing.
    ///
    /// @return what people are told; empty if it is approved
    Optional<String> kept(StepContext context, HeldSet set, String reason) {
        var now = context.clock().instant();
        boolean approved = context.database().in(transaction -> {
            transaction
                    .holds()
                    .keep(
                            new Hold(
                                    context.id(),
                                    code,
                                    set.hash(),
                                    set.size(),
                                    reason,
                                    context.place().run(),
                                    now,
                                    Optional.empty()),
                            set.lines());
            return transaction
                    .holds()
                    .find(context.id(), code)
                    .flatMap(Hold::approval)
                    .filter(approval -> approval.expires().isAfter(now))
                    .isPresent();
        });
        if (!approved) {
            var name = context.connector().name();
            return Optional.of(
                    ("%s See them with 'syncline held show %s'; if exactly these %d are meant, 'syncline held approve"
                                    + " %s --hash %s' lets them pass once.")
                            .formatted(reason, name, set.size(), name, set.hash()));
        }
        pass(context);
        return Optional.empty();
    }
}
