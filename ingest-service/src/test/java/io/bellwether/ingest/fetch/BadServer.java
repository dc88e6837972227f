package io.bellwether.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** A server that does with the connection whatever a test likes, HTTP or not. */
final class BadServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What it does with each connection, once the request's head is read. */
    interface Behaviour {
        void answer(OutputStream out, String request) throws IOException, InterruptedException;
    }

    private BadServer(ServerSocket socket) {
        this.socket = socket;
    }

    static BadServer start(Behaviour behaviour) throws IOException {
        BadServer server = new BadServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> server.accept(behaviour));
        return server;
    }

    /** One that answers every request with these lines and then ends the connection. */
    static BadServer answering(String... lines) throws IOException {
        return start((out, request) -> write(out, String.join("\r\n", lines)));
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/feed";
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

    private void accept(Behaviour behaviour) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection, behaviour));
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
            behaviour.answer(connection.getOutputStream(), request.toString());
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
