package org.syncline.engine;

import java.net.URI;
import java.util.List;

/// Who is told when something is wrong, and how.
public sealed interface Receiver {

    /// Gets a message by HTTP.
    ///
    /// @param secret a reference to what is sent as bearer token; empty: nothing
    record Webhook(URI url, String secret) implements Receiver {}

    /// People, each of whom gets a mail.
    ///
    /// @param from the sender's address
    /// @param to the addresses of who is told, at least one
    /// @param pages the address of the Service Manager, for links; empty: that of the server that runs
    /// the schedule, if other machines reach it
    record Mail(MailServer server, String from, List<String> to, String pages) implements Receiver {

        public Mail {
            if (to.isEmpty()) {
                throw new IllegalArgumentException("a mail goes to somebody");
            }
            to = List.copyOf(to);
        }
    }
}
