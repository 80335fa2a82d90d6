package org.syncline.testkit.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Passes connections on to a server, and can cut them in the middle.
final class Relay implements AutoCloseable {

    private static final String USUAL = "127.0.0.1";

    /// A loopback address that nobody puts into a certificate.
    private static final String STRANGE = "127.0.0.9";

    private final ServerSocket entrance;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private Relay(ServerSocket entrance) {
        this.entrance = entrance;
    }

    static Relay to(String host, int port) throws IOException {
        return at(USUAL, host, port);
    }

    /// The same under an address that the server's certificate does not name.
    static Relay inDisguise(String host, int port) throws IOException {
        return at(STRANGE, host, port);
    }

    private static Relay at(String address, String host, int port) throws IOException {
        var relay = new Relay(new ServerSocket(0, 50, InetAddress.getByName(address)));
        Thread.ofVirtual().start(() -> relay.serve(host, port));
        return relay;
    }

    String host() {
        return entrance.getInetAddress().getHostAddress();
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException _) {
                // it is cut already
            }
        }
    }

    private void serve(String host, int port) {
        while (!entrance.isClosed()) {
            try {
                var here = entrance.accept();
                var there = new Socket(host, port);
                sockets.addAll(List.of(here, there));
                Thread.ofVirtual().start(() -> pass(here, there));
                Thread.ofVirtual().start(() -> pass(there, here));
            } catch (IOException _) {
                // closed, or the server is gone: whoever connected will see it
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // one end closed
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
