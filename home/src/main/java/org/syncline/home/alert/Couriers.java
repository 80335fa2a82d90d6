package org.syncline.home.alert;

import java.time.Clock;
import java.time.Duration;
import org.syncline.configuration.Secrets;
import org.syncline.engine.Receiver;
import org.syncline.store.Alert;

/// Brings an alert to one who is to be told, each in its own way. One attempt, no memory.
public final class Couriers implements AutoCloseable {

    /// How long a receiver may be silent.
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Webhooks webhooks;
    private final Mails mails;

    /// @param machine where this runs, for people
    /// @param pages the address of the Service Manager, for links; empty: nobody knows
    public Couriers(Secrets secrets, String machine, String pages, Clock clock) {
        this.webhooks = new Webhooks(secrets);
        this.mails = new Mails(secrets, machine, pages, clock);
    }

    public Said send(Alert.Delivery delivery, Destination to) {
        return switch (to.receiver()) {
            case Receiver.Webhook webhook -> webhooks.send(delivery, webhook);
            case Receiver.Mail mail -> mails.send(delivery, mail, to.shown());
        };
    }

    @Override
    public void close() {
        webhooks.close();
    }
}
