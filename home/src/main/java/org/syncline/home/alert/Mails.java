package org.syncline.home.alert;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.time.Clock;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.syncline.configuration.Secrets;
import org.syncline.connector.ConnectorException;
import org.syncline.engine.MailServer;
import org.syncline.engine.Receiver;
import org.syncline.store.Alert;

/// Sends alerts by mail: one connection, one mail, one recipient. Once the server has taken it, it has
/// arrived.
///
/// @param machine where this runs, for people
/// @param pages the address of the Service Manager, where a mail says no other; empty: nobody knows
record Mails(Secrets secrets, String machine, String pages, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);
    private static final int LONGEST = 300;

    Said send(Alert.Delivery delivery, Receiver.Mail mail, String to) {
        var server = mail.server();
        try {
            var session = Session.getInstance(properties(server, mail.from()));
            var message = new Letter(delivery, machine, mail.pages().isEmpty() ? pages : mail.pages())
                    .to(to, mail, session, clock.instant());
            var transport = session.getTransport("smtp");
            try {
                connect(transport, server);
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                hangUp(transport);
            }
            return new Said(true, "taken by " + server.host());
        } catch (MessagingException refused) {
            return new Said(false, OneLine.of(words(refused, server), LONGEST));
        } catch (ConnectorException missing) {
            return new Said(false, String.valueOf(missing.getMessage()));
        }
    }

    private void connect(Transport transport, MailServer server) throws MessagingException {
        if (server.user().isEmpty()) {
            transport.connect();
        } else {
            var password = secrets.resolved("The alert by mail", "password", server.password());
            transport.connect(server.host(), server.port(), server.user(), password);
        }
    }

    /// Whatever the server says to that: the mail is its own by now, or never will be.
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException impolite) {
            LOG.debug("The mail server did not say goodbye.", impolite);
        }
    }

    private static Properties properties(MailServer server, String from) {
        var properties = new Properties();
        var patience = Long.toString(Couriers.PATIENCE.toMillis());
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.from", from);
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        switch (server.encryption()) {
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case NONE -> {
                return properties;
            }
        }
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put("mail.smtp.ssl.socketFactory", MailTrust.in(server.ca()));
        return properties;
    }

    /// Of a sign-in that failed, not what the server said: it knows the password.
    private static String words(MessagingException refused, MailServer server) {
        var place = "%s:%d".formatted(server.host(), server.port());
        if (refused instanceof AuthenticationFailedException) {
            return "%s does not let user '%s' in. Is the password behind %s the right one?"
                    .formatted(place, server.user(), server.password());
        }
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
            if (cause instanceof SSLException) {
                return "%s is not trusted, or speaks no such TLS (%s). Check 'encryption', 'port' and 'ca'."
                        .formatted(place, cause.getMessage());
            }
        }
        return cause instanceof IOException
                ? "%s does not answer (%s)".formatted(place, cause.getClass().getSimpleName())
                : "%s: %s".formatted(place, cause.getMessage());
    }
}
