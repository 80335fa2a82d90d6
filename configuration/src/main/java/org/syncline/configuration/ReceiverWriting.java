package org.syncline.configuration;

import java.util.List;
import java.util.stream.Collectors;
import org.syncline.engine.MailServer;
import org.syncline.engine.Receiver;

/// Writes who is told, as [ReceiverReading] reads it.
final class ReceiverWriting {

    private ReceiverWriting() {}

    /// Nothing if nobody is told.
    static String write(List<Receiver> receivers) {
        return receivers.isEmpty()
                ? ""
                : "alerts:\n" + receivers.stream().map(ReceiverWriting::item).collect(Collectors.joining());
    }

    private static String item(Receiver receiver) {
        return switch (receiver) {
            case Receiver.Webhook(var url, var secret) ->
                "  - webhook: %s\n".formatted(YamlText.scalar(url.toString())) + line("secret", secret);
            case Receiver.Mail mail -> mail(mail);
        };
    }

    private static String mail(Receiver.Mail mail) {
        var server = mail.server();
        boolean allowed = server.encryption() == MailServer.Encryption.NONE && !MailServer.isNear(server.host());
        return "  - mail: %s\n".formatted(YamlText.scalar(server.host()))
                + line("encryption", Words.word(Words.ENCRYPTIONS, server.encryption()))
                + (allowed ? "    allowUnencrypted: true\n" : "")
                + "    port: %d\n".formatted(server.port())
                + line("user", server.user())
                + line("password", server.password())
                + line("ca", server.ca())
                + line("from", mail.from())
                + "    to: [%s]\n"
                        .formatted(mail.to().stream().map(YamlText::quoted).collect(Collectors.joining(", ")))
                + line("pages", mail.pages());
    }

    private static String line(String key, String text) {
        return text.isEmpty() ? "" : "    %s: %s\n".formatted(key, YamlText.scalar(text));
    }
}
