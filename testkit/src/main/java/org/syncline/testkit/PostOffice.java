package org.syncline.testkit;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.cert.CertException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/// A real mail server on a port of its own. It can shut and open again there, and keeps what it has
/// taken.
public final class PostOffice implements AutoCloseable {

    /// How it wants to be spoken to.
    public enum Door {
        TLS,
        STARTTLS,
        PLAIN
    }

    /// A mail as it was taken.
    ///
    /// @param to all for whom this one copy was left
    public record Mail(String from, List<String> to, byte[] octets) {

        public InputStream in() {
            return new ByteArrayInputStream(octets);
        }
    }

    private final Door door;
    private final MailCertificate certificate;
    private final Optional<SignIn> signIn;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Set<String> unknown = new CopyOnWriteArraySet<>();
    private final List<String> users = new CopyOnWriteArrayList<>();
    private @Nullable SMTPServer server;
    private int port;

    private record SignIn(String user, String password) {}

    private PostOffice(Door door, MailCertificate certificate, Optional<SignIn> signIn) {
        this.door = door;
        this.certificate = certificate;
        this.signIn = signIn;
    }

    /// Open, for everybody.
    ///
    /// @param folder where its certificate is kept
    public static PostOffice forEverybody(Door door, Path folder) {
        return new PostOffice(door, certificate(folder, "localhost"), Optional.empty()).open();
    }

    /// Open, for one user.
    public static PostOffice forUser(Door door, Path folder, String user, String password) {
        return new PostOffice(door, certificate(folder, "localhost"), Optional.of(new SignIn(user, password))).open();
    }

    /// Open, for everybody, with the certificate of another host.
    public static PostOffice ofAnother(Door door, Path folder, String host) {
        return new PostOffice(door, certificate(folder, host), Optional.empty()).open();
    }

    private static MailCertificate certificate(Path folder, String host) {
        try {
            return MailCertificate.made(folder.resolve("post-office.pem"), host);
        } catch (IOException | GeneralSecurityException | CertException | LDAPException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// At the port that it had before, if it was open before.
    public PostOffice open() {
        var builder = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .requireTLS(door == Door.STARTTLS)
                .enableTLS(door == Door.STARTTLS)
                .requireAuth(signIn.isPresent())
                .messageHandlerFactory(_ -> new Taking(this));
        switch (door) {
            case TLS -> builder.serverSocketFactory(certificate.context());
            case STARTTLS -> builder.startTlsSocketFactory(certificate.context());
            case PLAIN -> {}
        }
        signIn.ifPresent(one -> builder.authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory((user, password, _) -> demand(one, new SignIn(user, password)))));
        var opened = builder.build();
        opened.start();
        port = opened.getPortAllocated();
        server = opened;
        return this;
    }

    private void demand(SignIn wanted, SignIn said) throws LoginFailedException {
        users.add(said.user());
        if (!said.equals(wanted)) {
            throw new LoginFailedException();
        }
    }

    /// From now on nobody is there; a port that refuses.
    public void shut() {
        var open = server;
        if (open != null) {
            open.stop();
            server = null;
        }
    }

    public int port() {
        return port;
    }

    /// The PEM file by which it is trusted.
    public Path certificateFile() {
        return certificate.pem();
    }

    /// No mail is taken for that address from now on.
    public void refuse(String address) {
        unknown.add(address);
    }

    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /// Who tried to sign in, in order.
    public List<String> users() {
        return List.copyOf(users);
    }

    @Override
    public void close() {
        shut();
    }

    /// Takes one mail.
    private static final class Taking implements MessageHandler {

        private final PostOffice office;
        private final List<String> to = new ArrayList<>();
        private String from = "";

        private Taking(PostOffice office) {
            this.office = office;
        }

        @Override
        public void from(String address) {
            from = address;
        }

        @Override
        public void recipient(String address) throws RejectException {
            if (office.unknown.contains(address)) {
                throw new RejectException(550, "5.1.1 nobody of that name here");
            }
            to.add(address);
        }

        @Override
        public @Nullable String data(InputStream in) throws IOException {
            office.mails.add(new Mail(from, List.copyOf(to), in.readAllBytes()));
            return null;
        }

        @Override
        public void done() {
            to.clear();
        }
    }
}
