package org.syncline.home;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.syncline.home.alert.Couriers;
import org.syncline.home.alert.Destination;
import org.syncline.home.alert.Said;
import org.syncline.store.Alert;

/// What people see of alerts, and how they try whether they arrive.
public record Alerts(Session session) {

    /// What came of a trial.
    ///
    /// @param receiver the host of a webhook, or an address
    public record Tried(String receiver, Said said) {}

    /// Tells everybody who would be told, once, that nothing is wrong. Nothing of it is remembered.
    ///
    /// @param by who wants to know
    /// @throws Refused if nobody would be told
    public List<Tried> test(String by, Clock clock) {
        var all = destinations();
        if (all.isEmpty()) {
            throw new Refused(
                    ExitCode.NOT_FOUND,
                    "Nobody is told: schedule.yaml names no webhook and no mail under 'alerts', or is not applied. Add one, and say 'syncline config apply'.");
        }
        var trial = trial(by, clock.instant());
        try (var couriers = new Couriers(session.home().secrets(), Interruption.place(), "", clock)) {
            return all.stream()
                    .map(one -> new Tried(one.shown(), couriers.send(trial, one)))
                    .toList();
        }
    }

    /// Its number is below those of alerts, and another one each time, so that no receiver takes it for
    /// a repetition.
    private static Alert.Delivery trial(String by, Instant now) {
        var alert = new Alert(
                "trial/" + now,
                "trial",
                "This is a trial, nothing is wrong",
                "%s tries whether alerts arrive. This one did.".formatted(by),
                new Alert.Next("syncline alert list", "/scheduler"),
                now);
        return new Alert.Delivery(-now.toEpochMilli(), alert, "", 0);
    }

    /// How far one alert is on its way to one receiver.
    ///
    /// @param line as it is remembered
    /// @param receiver the host of a webhook, or an address
    /// @param open whether it is tried again
    public record Shown(Alert.Progress line, String receiver, boolean open) {}

    /// The latest first. Whoever is told no more is shown as nobody.
    public List<Shown> latest(int limit) {
        var all = destinations();
        return session.database().in(transaction -> transaction.alerts().latest(limit)).stream()
                .map(line -> Destination.named(all, line.delivery().receiver())
                        .map(one -> new Shown(line, one.shown(), line.next().isPresent()))
                        .orElseGet(() -> new Shown(line, "told no more", false)))
                .toList();
    }

    private List<Destination> destinations() {
        return Destination.of(
                session.engine().installed().configuration().schedule().receivers());
    }
}
