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
import org.syncline.home.alert.Couriers;
import org.syncline.home.alert.Destination;
import org.syncline.home.alert.RunAlert;
import org.syncline.store.Alert;

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
    private final Couriers couriers;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /// @param leads whether it is up to this process
    /// @param pages the address of the Service Manager, for links; empty: nobody knows
    Alerting(Session session, BooleanSupplier leads, String pages, Clock clock) {
        this.session = session;
        this.leads = leads;
        this.clock = clock;
        this.couriers = new Couriers(session.home().secrets(), Interruption.place(), pages, clock);
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
                            .map(engine -> Destination.of(engine.installed()
                                    .configuration()
                                    .schedule()
                                    .receivers()))
                            .filter(all -> !all.isEmpty())
                            .ifPresent(this::round);
                }
            } catch (RuntimeException failed) {
                LOG.warn("Alerts could not be looked after; it is tried again: {}", failed.getMessage());
            }
        }
    }

    private void round(List<Destination> all) {
        var now = clock.instant();
        var names = all.stream().map(Destination::name).toList();
        var due = session.database().in(transaction -> {
            transaction.alerts().news(Result.failed(), now.minus(NEWS)).stream()
                    .map(RunAlert::of)
                    .forEach(transaction.alerts()::raise);
            names.forEach(name -> transaction.alerts().address(name, now.minus(NEWS), now));
            return transaction.alerts().due(names, now);
        });
        for (var delivery : due) {
            Destination.named(all, delivery.receiver()).ifPresent(to -> deliver(delivery, to));
        }
    }

    private void deliver(Alert.Delivery delivery, Destination to) {
        var said = couriers.send(delivery, to);
        var now = clock.instant();
        var wait = FIRST.multipliedBy(1L << Math.min(delivery.attempts(), DOUBLINGS));
        var next = now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        boolean givenUp = next.isAfter(delivery.alert().at().plus(NEWS).plus(LONGEST));
        if (!said.arrived()) {
            LOG.info("An alert did not reach {}: {}", to.shown(), said.words());
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
            thread.join(Couriers.PATIENCE.plusSeconds(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        couriers.close();
    }
}
