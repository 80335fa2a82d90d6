package org.syncline.directory;

import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.listener.StartTLSRequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.syncline.directory.wire.Conversation;
import org.syncline.directory.wire.DomainController;

/// The two open ports, LDAPS and LDAP with StartTLS, on the loopback address only.
///
/// @param ldapsPort the port of `encrypted`, known even after it is closed
/// @param ldapPort the port of `plain`
record Listeners(LDAPListener encrypted, LDAPListener plain, int ldapsPort, int ldapPort) {

    private static final int LARGEST_MESSAGE = 32 << 20;

    static Listeners open(DomainController controller, SSLContext tls, int ldapsPort, int ldapPort) {
        var conversation = new Conversation(controller, null);
        var encrypted = listen(ldapsPort, conversation, tls.getServerSocketFactory());
        var startTls = new StartTLSRequestHandler(tls.getSocketFactory(), conversation);
        var plain = listen(ldapPort, startTls, ServerSocketFactory.getDefault());
        return new Listeners(encrypted, plain, encrypted.getListenPort(), plain.getListenPort());
    }

    private static LDAPListener listen(int port, LDAPListenerRequestHandler conversation, ServerSocketFactory sockets) {
        var config = new LDAPListenerConfig(port, conversation);
        config.setListenAddress(InetAddress.getLoopbackAddress());
        config.setServerSocketFactory(sockets);
        config.setUseReuseAddress(true);
        config.setMaxMessageSizeBytes(LARGEST_MESSAGE);
        var listener = new LDAPListener(config);
        try {
            listener.startListening();
        } catch (IOException e) {
            throw new UncheckedIOException("the directory cannot listen on port " + port + ": " + e.getMessage(), e);
        }
        return listener;
    }

    /// Breaks what is open.
    void close() {
        encrypted.shutDown(true);
        plain.shutDown(true);
    }
}
