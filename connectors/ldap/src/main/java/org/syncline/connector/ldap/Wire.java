package org.syncline.connector.ldap;

import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ProtocolOp;
import com.unboundid.ldap.sdk.Control;
import java.io.IOException;
import java.net.Socket;

/// The connection of a session below the SDK, which reads from it only while it waits for an answer of its own.
final class Wire {

    /// Far above the numbers that the SDK gives its messages.
    private static final int FIRST = 1 << 30;

    private final Socket socket;
    private final Frames frames;
    private int last = FIRST;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.frames = new Frames(socket.getInputStream());
    }

    /// Applies to every wait for the next octets.
    Wire waitingAtMost(long millis) throws IOException {
        socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, millis));
        return this;
    }

    /// @return the number of the message, which its answers carry
    int send(ProtocolOp operation, Control... controls) throws IOException {
        last++;
        var out = socket.getOutputStream();
        out.write(new LDAPMessage(last, operation, controls).encode().encode());
        out.flush();
        return last;
    }

    Frames frames() {
        return frames;
    }
}
