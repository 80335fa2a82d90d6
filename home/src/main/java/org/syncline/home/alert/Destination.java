package org.syncline.home.alert;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.engine.Receiver;

/// One of those who are told. Of a mail to several people each is one, so that whoever has it gets it
/// once, whatever becomes of the others.
///
/// @param name under which it is remembered what was told
/// @param shown in logs and lists: of a webhook its host alone, since its path may be a secret; of a
/// mail the address
public record Destination(String name, String shown, Receiver receiver) {

    private static final String MAIL = "mailto:";

    /// Each once.
    public static List<Destination> of(List<Receiver> receivers) {
        return receivers.stream().flatMap(Destination::each).toList();
    }

    private static Stream<Destination> each(Receiver receiver) {
        return switch (receiver) {
            case Receiver.Webhook webhook ->
                Stream.of(
                        new Destination(webhook.url().toString(), webhook.url().getHost(), webhook));
            case Receiver.Mail mail ->
                mail.to().stream().distinct().map(address -> new Destination(MAIL + address, address, mail));
        };
    }

    /// The one of that name.
    public static Optional<Destination> named(List<Destination> all, String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
