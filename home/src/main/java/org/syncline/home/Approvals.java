package org.syncline.home;

import java.time.Duration;
import java.time.Instant;
import org.syncline.core.value.ConnectorId;
import org.syncline.store.Database;
import org.syncline.store.Hold;

/// Lets what a limit holds back pass once: exactly that set, and not for long (operations.md 8, DECISIONS 18).
public final class Approvals {

    private static final Duration VALID = Duration.ofHours(24);

    private Approvals() {}

    /// @param approved what may pass
    /// @param until and no longer than that
    public record Approved(Hold approved, Instant until) {}

    /// @param hash of the set that was looked at
    /// @param expected how many objects are meant; negative: nobody said
    /// @throws Refused if something else is held by now, or another number
    public static Approved approve(
            Database database, ConnectorId connector, String name, String hash, long expected, String by, Instant now) {
        var held = database.in(transaction -> transaction.holds().all()).stream()
                .filter(hold -> hold.connector().equals(connector))
                .filter(hold -> hold.hash().equalsIgnoreCase(hash))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "Nothing with the hash %s is held for '%s': what is held has changed since, or passed. See 'syncline held list'."
                                .formatted(hash, name)));
        if (expected >= 0 && expected != held.objects()) {
            throw new Refused(
                    ExitCode.PROTECTED,
                    "%d objects are held for '%s', not %d. Nothing was approved."
                            .formatted(held.objects(), name, expected));
        }
        var approval = new Hold.Approval(by, now, now.plus(VALID));
        boolean done = database.in(
                transaction -> transaction.holds().approve(held.connector(), held.guard(), held.hash(), approval));
        if (!done) {
            throw new Refused(ExitCode.NOT_FOUND, "What is held has changed since. See 'syncline held list'.");
        }
        return new Approved(held, approval.expires());
    }
}
