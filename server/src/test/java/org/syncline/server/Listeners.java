package org.syncline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Where this process listens, as the kernel tells it.
final class Listeners {

    private static final List<String> TABLES = List.of("/proc/net/tcp", "/proc/net/tcp6");
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEX = 16;

    private Listeners() {}

    /// Such as `127.0.0.1:8443`; an address that is not this machine's own is told as it stands in the table.
    static SortedSet<String> ofThisProcess() throws IOException {
        var own = sockets();
        var listeners = new TreeSet<String>();
        for (var table : TABLES) {
            for (var line : Files.readAllLines(Path.of(table))) {
                var columns = line.strip().split("\\s+", -1);
                if (columns[STATE].equals(LISTENING) && own.contains("socket:[" + columns[INODE] + "]")) {
                    listeners.add(readable(columns[ADDRESS]));
                }
            }
        }
        return listeners;
    }

    private static Set<String> sockets() throws IOException {
        var sockets = new HashSet<String>();
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            for (var file : open.toList()) {
                if (Files.isSymbolicLink(file)) {
                    sockets.add(Files.readSymbolicLink(file).toString());
                }
            }
        }
        return sockets;
    }

    private static String readable(String address) {
        var host = address.substring(0, address.indexOf(':'));
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1), HEX);
        return (host.matches("(0{16}FFFF0000)?0100007F") ? "127.0.0.1" : host) + ":" + port;
    }
}
