package org.syncline.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syncline.engine.MailServer;
import org.syncline.engine.Receiver;

/// Reads who is told when something is wrong.
record ReceiverReading(Problems problems) {

    static final Shape WEBHOOK = new Shape("An alert", List.of("webhook"), List.of("secret"));
    static final Shape MAIL = new Shape(
            "An alert by mail",
            List.of("mail", "from", "to"),
            List.of("encryption", "allowUnencrypted", "port", "user", "password", "ca", "pages"));

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
            + "(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final int LONGEST_ADDRESS = 254;
    private static final URI STAND_IN = URI.create("https://localhost/");

    Receiver receiver(Node node) {
        return node instanceof Node.Mapping mapping && mapping.entries().containsKey("mail")
                ? mail(Fields.of(node, MAIL, problems))
                : webhook(Fields.of(node, WEBHOOK, problems));
    }

    private Receiver.Webhook webhook(Fields fields) {
        var address = address(fields.name("webhook"));
        if (address.isEmpty()) {
            problems.add(
                    fields.place("webhook"),
                    "'webhook' is the address that is told, such as https://chat.example.com/hook; http:// only on this machine.");
        }
        return new Receiver.Webhook(address.orElse(STAND_IN), secret(fields, "secret"));
    }

    private Receiver.Mail mail(Fields fields) {
        var from = fields.name("from");
        var to = fields.texts("to");
        if (fields.find("from").isPresent()) {
            demandAddress(fields, "from", from);
        }
        to.forEach(one -> demandAddress(fields, "to", one));
        if (to.isEmpty() && fields.find("to").isPresent()) {
            problems.add(fields.place("to"), "'to' is a list of those who get the mail, such as [ann@example.com].");
        }
        return new Receiver.Mail(server(fields), from, to.isEmpty() ? List.of(from) : to, pages(fields));
    }

    private MailServer server(Fields fields) {
        var host = fields.name("mail");
        if (!HOST.matcher(host).matches()) {
            problems.add(
                    fields.place("mail"),
                    "'mail' is the name of the mail server alone, such as smtp.example.com, not '%s'. The port is 'port'."
                            .formatted(host));
        }
        var encryption = fields.word("encryption", Words.ENCRYPTIONS, MailServer.Encryption.STARTTLS);
        var user = fields.optionalText("user").orElse("");
        var password = secret(fields, "password");
        if (encryption == MailServer.Encryption.NONE && !MailServer.isNear(host)) {
            demandAllowed(fields, host, user);
        }
        if (user.isEmpty() != password.isEmpty()) {
            problems.add(
                    fields.place(user.isEmpty() ? "password" : "user"),
                    "'user' and 'password' belong together. Say both, or neither if the server takes mail from this machine without.");
        }
        boolean both = !user.isEmpty() && !password.isEmpty();
        return new MailServer(
                host,
                port(fields, encryption.port()),
                encryption,
                both ? user : "",
                both ? password : "",
                fields.optionalText("ca").orElse(""));
    }

    /// What crosses a network can be read and changed there; a password never does so.
    private void demandAllowed(Fields fields, String host, String user) {
        if (!user.isEmpty()) {
            problems.add(
                    fields.place("encryption"),
                    "A password is not sent to %s without encryption. Say 'encryption: starttls' or 'tls', or no user."
                            .formatted(host));
        } else if (!fields.flag("allowUnencrypted", false)) {
            problems.add(
                    fields.place("encryption"),
                    "Alerts would go to %s for everybody on the way to read. Say 'encryption: starttls' or 'tls', or 'allowUnencrypted: true' if that is meant."
                            .formatted(host));
        }
    }

    private int port(Fields fields, int usual) {
        int port = fields.number("port", usual);
        if (port >= 1 && port <= 65_535) {
            return port;
        }
        problems.add(fields.place("port"), "'port' is a number from 1 to 65535, not %d.".formatted(port));
        return usual;
    }

    private String pages(Fields fields) {
        var pages = fields.optionalText("pages").orElse("");
        if (!pages.isEmpty() && address(pages).isEmpty()) {
            problems.add(
                    fields.place("pages"),
                    "'pages' is the address of the Service Manager, such as https://sync.example.com; http:// only on this machine.");
        }
        return pages;
    }

    private void demandAddress(Fields fields, String key, String text) {
        if (!ADDRESS.matcher(text).matches() || text.length() > LONGEST_ADDRESS) {
            problems.add(
                    fields.place(key),
                    "'%s' is no mail address, such as ann@example.com, in letters that every mail server takes."
                            .formatted(text));
        }
    }

    private String secret(Fields fields, String key) {
        var secret = fields.optionalText(key).orElse("");
        if (!secret.isEmpty() && !SecretReference.isOne(secret)) {
            problems.add(
                    fields.place(key),
                    "A secret must not stand here. Store it, and write secret:NAME, env:NAME or file:PATH instead.");
        }
        return secret;
    }

    /// Over TLS, unless it does not leave the machine.
    private static Optional<URI> address(String text) {
        try {
            var address = new URI(text);
            var host = Optional.ofNullable(address.getHost()).orElse("");
            boolean near = Stream.of("localhost", "127.0.0.1", "[::1]").anyMatch(host::equals);
            boolean plain = "http".equals(address.getScheme()) && near;
            boolean clear = address.getUserInfo() == null && !host.isEmpty();
            return clear && (plain || "https".equals(address.getScheme())) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
