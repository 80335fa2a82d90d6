package org.syncline.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/// Where the server listens, and with which certificate.
///
/// @param port 0 for any
/// @param certificate one that an administrator brings; otherwise the server's own
public record ServerOptions(String address, int port, Optional<Configured> certificate) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final int USUAL_PORT = 8443;

    /// PEM files: the chain, and the key that belongs to it.
    public record Configured(Path chain, Path key) {}

    /// As it stands in an address of a page.
    String host() {
        if (address.equals(LOOPBACK)) {
            return "localhost";
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    /// Whether it listens at one address that other machines can reach.
    boolean isForOthers() {
        try {
            var listening = InetAddress.getByName(address);
            return !listening.isLoopbackAddress() && !listening.isAnyLocalAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    public static ServerOptions onLoopback(int port) {
        return new ServerOptions(LOOPBACK, port, Optional.empty());
    }
}
