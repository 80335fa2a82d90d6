package org.syncline.home.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.syncline.engine.Receiver;
import org.syncline.store.Alert;

/// An alert as a mail: in its subject what is wrong and where; beneath the reason, what helps, the
/// command and the page that show more. Plain text.
///
/// @param machine where this runs, for people
/// @param pages the address of the Service Manager; empty: there is no link
record Letter(Alert.Delivery delivery, String machine, String pages) {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    /// As it is sent to that address. The same alert has the same Message-ID at every attempt, so that a
    /// mail program that gets it twice can tell.
    MimeMessage to(String address, Receiver.Mail mail, Session session, Instant now) throws MessagingException {
        var alert = delivery.alert();
        var message = new MimeMessage(session);
        message.setFrom(sender(mail.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject("Syncline: " + OneLine.of(alert.subject(), LONGEST_SUBJECT), UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setText(text(), UTF_8.name());
        message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        // answering machines do not answer (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader(
                "Message-ID",
                "<syncline.%s.%d.%d@%s>"
                        .formatted(
                                alert.kind(),
                                Math.abs(delivery.number()),
                                alert.at().getEpochSecond(),
                                mail.from().substring(mail.from().lastIndexOf('@') + 1)));
        return message;
    }

    private static InternetAddress sender(String from) throws MessagingException {
        var sender = new InternetAddress(from, true);
        try {
            sender.setPersonal("Syncline", UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return sender;
    }

    private String text() {
        var alert = delivery.alert();
        var next = alert.next();
        var text = new StringBuilder(alert.subject())
                .append("\n\n")
                .append(alert.text())
                .append("\n\n");
        if (!next.command().isEmpty()) {
            text.append("At the terminal:  ").append(next.command()).append('\n');
        }
        if (!next.page().isEmpty() && !pages.isEmpty()) {
            text.append("In a browser:     ").append(link(next.page())).append('\n');
        }
        text.append("\nIt happened at %s. Told by Syncline on %s.\n".formatted(alert.at(), machine))
                .append("Who gets these mails stands under 'alerts' in schedule.yaml of the configuration.\n");
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    private String link(String page) {
        return (pages.endsWith("/") ? pages.substring(0, pages.length() - 1) : pages) + page;
    }
}
