package org.syncline.home;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.engine.Result;
import org.syncline.engine.Schedule;
import org.syncline.store.Alert;
import org.syncline.store.AlertStore;

/// Tells people of runs that failed or are held, whoever started them, in a thread of its own: no run ever waits for
/// it. What could not be told is tried again, later and later, for a day, also after a restart.
public final class Alerting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration NEWS = Duration.ofDays(1);
    private static final int DOUBLINGS = 12;

    private final Session session;
    private final BooleanSupplier leads;
    private final Clock clock;
    private final Webhooks webhooks;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /// @param leads whether it is up to this process
    Alerting(Session session, BooleanSupplier leads, Clock clock) {
        this.session = session;
        this.leads = leads;
        this.clock = clock;
        this.webhooks = new Webhooks(session.home().secrets());
        this.thread = Thread.ofPlatform().daemon().name("alerts").unstarted(this::look);
    }

    public Alerting start() {
        thread.start();
        return this;
    }

    private void look() {
        while (!closesWithin()) {
            try {
                if (leads.getAsBoolean()) {
                    session.applied()
                            .map(engine -> engine.installed()
                                    .configuration()
                                    .schedule()
                                    .webhooks())
                            .filter(receivers -> !receivers.isEmpty())
                            .ifPresent(this::round);
                }
            } catch (RuntimeException failed) {
                LOG.warn("Alerts could not be looked after; it is tried again: {}", failed.getMessage());
            }
        }
    }

    private void round(List<Schedule.Webhook> receivers) {
        var now = clock.instant();
        var names =
                receivers.stream().map(receiver -> receiver.url().toString()).toList();
        var due = session.database().in(transaction -> {
            transaction.alerts().news(Result.failed(), now.minus(NEWS)).stream()
                    .map(Alerting::alert)
                    .forEach(transaction.alerts()::raise);
            names.forEach(name -> transaction.alerts().address(name, now.minus(NEWS), now));
            return transaction.alerts().due(names, now);
        });
        for (var delivery : due) {
            receivers.stream()
                    .filter(receiver -> receiver.url().toString().equals(delivery.receiver()))
                    .findFirst()
                    .ifPresent(receiver -> deliver(delivery, receiver));
        }
    }

    private static Alert alert(AlertStore.BadRun run) {
        boolean held = Result.isHeld(run.result());
        return new Alert(
                "run/" + run.run(),
                held ? "held" : "failed",
                "%s of '%s' %s: %s"
                        .formatted(run.profile(), run.connector(), held ? "is held" : "failed", run.result()),
                run.message().isEmpty() ? "See 'syncline history show %d'.".formatted(run.run()) : run.message(),
                run.ended());
    }

    private void deliver(Alert.Delivery delivery, Schedule.Webhook receiver) {
        var said = webhooks.send(delivery, receiver);
        var now = clock.instant();
        var wait = FIRST.multipliedBy(1L << Math.min(delivery.attempts(), DOUBLINGS));
        var next = now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        boolean givenUp = next.isAfter(delivery.alert().at().plus(NEWS).plus(LONGEST));
        if (!said.arrived()) {
            LOG.info("An alert did not reach {}: {}", receiver.url().getHost(), said.words());
        }
        session.database()
                .run(transaction ->
                        transaction.alerts().tried(delivery, said.words(), said.arrived() || givenUp, next, now));
    }

    private boolean closesWithin() {
        try {
            return closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    /// What was not told yet is told by the next process.
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Webhooks.PATIENCE.plusSeconds(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        webhooks.close();
    }
}
