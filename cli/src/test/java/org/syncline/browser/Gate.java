package org.syncline.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Stands before a server and passes on what is said, but for the time it is shut: then the answers wait. With it a
/// test sees what goes on while a real server takes its time.
final class Gate implements AutoCloseable {

    private final ServerSocket door;
    private final String host;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean isShut;

    Gate(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Thread.ofVirtual().name("gate").start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    void shut() {
        lock.lock();
        try {
            isShut = true;
        } finally {
            lock.unlock();
        }
    }

    void open() {
        lock.lock();
        try {
            isShut = false;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void receive() {
        try {
            while (!door.isClosed()) {
                var client = door.accept();
                var server = new Socket(host, port);
                sockets.addAll(List.of(client, server));
                Thread.ofVirtual().start(() -> pass(client, server, false));
                Thread.ofVirtual().start(() -> pass(server, client, true));
            }
        } catch (IOException _) {
            // it was closed
        }
    }

    private void pass(Socket from, Socket to, boolean waits) {
        var buffer = new byte[16 * 1024];
        try (from;
                to) {
            int count = from.getInputStream().read(buffer);
            while (count >= 0) {
                if (waits) {
                    waitUntilOpen();
                }
                to.getOutputStream().write(buffer, 0, count);
                count = from.getInputStream().read(buffer);
            }
        } catch (IOException _) {
            // one of the two hung up
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitUntilOpen() throws InterruptedException {
        lock.lock();
        try {
            while (isShut) {
                opened.await();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        open();
        try {
            door.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
