package io.bellwether.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A server that does with the connection whatever a test likes, HTTP or not. */
final class BadServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What it does with each connection, once the request's head is read. */
    interface Behaviour {
        void answer(OutputStream out, String request) throws IOException, InterruptedException;
    }

    /** Thrown by a behaviour that wants the connection reset, not closed. */
    static final class Reset extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private BadServer(ServerSocket socket) {
        this.socket = socket;
    }

    static BadServer start(Behaviour behaviour) throws IOException {
        BadServer server = new BadServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> server.accept(connection -> serve(connection, behaviour)));
        return server;
    }

    /** One that answers every request with these lines and then ends the connection. */
    static BadServer answering(String... lines) throws IOException {
        return start((out, request) -> write(out, String.join("\r\n", lines)));
    }

    /** One that says this to everybody, without waiting to be asked. */
    static BadServer rude(String text) throws IOException {
        BadServer server = new BadServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual()
                .start(() -> server.accept(connection -> {
                    try (connection) {
                        write(connection.getOutputStream(), text);
                    } catch (IOException e) {
                        // Nobody listened.
                    }
                }));
        return server;
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/feed";
    }

    /** As {@link #address}, of a server that does not know TLS. */
    String secureAddress() {
        return address().replace("http:", "https:");
    }

    /** Waits for the test to end: silence without a clock. */
    void silence() throws InterruptedException {
        closed.await();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    private void accept(Consumer<Socket> served) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> served.accept(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket connection, Behaviour behaviour) {
        try (connection) {
            StringBuilder request = new StringBuilder();
            while (request.indexOf("\r\n\r\n") < 0) {
                int next = connection.getInputStream().read();
                if (next < 0) {
                    return;
                }
                request.append((char) next);
            }
            try {
                behaviour.answer(connection.getOutputStream(), request.toString());
            } catch (Reset e) {
                connection.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // The client has had enough: that is what most of these tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
