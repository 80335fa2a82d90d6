package org.syncline.connector.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Makes encrypted sockets for the SDK and remembers the last one.
final class KeptSockets extends SSLSocketFactory {

    private final SSLSocketFactory factory;
    private @Nullable Socket last;

    KeptSockets(SSLSocketFactory factory) {
        this.factory = factory;
    }

    Socket last() {
        if (last == null) {
            throw new IllegalStateException("no connection was made");
        }
        return last;
    }

    private Socket kept(Socket socket) {
        last = socket;
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return kept(factory.createSocket());
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean closeBelow) throws IOException {
        return kept(factory.createSocket(below, host, port, closeBelow));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return kept(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return kept(factory.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return kept(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return kept(factory.createSocket(host, port, from, fromPort));
    }
}
