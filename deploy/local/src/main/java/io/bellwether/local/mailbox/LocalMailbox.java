package io.bellwether.local.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.bellwether.local.port.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An SMTP server on loopback that takes mail for any recipient. A message is on disk before it is acknowledged, and there again
 * after a restart.
 */
public final class LocalMailbox implements AutoCloseable {
    private static final int MILLIS_TO_START = 10_000;

    private final GreenMail server;
    private final MailStore store;
    private final int port;

    private LocalMailbox(GreenMail server, MailStore store, int port) {
        this.server = server;
        this.store = store;
        this.port = port;
    }

    /** Takes mail on {@code port} and keeps it in {@code directory}. */
    public static LocalMailbox start(Path directory, int port) {
        ServerSetup setup = new ServerSetup(port, Ports.LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(MILLIS_TO_START);
        MailStore store = MailStore.open(directory);
        GreenMail server = new GreenMail(setup);
        server.getUserManager().setMessageDeliveryHandler(new StoreDelivery(store));
        server.start();
        return new LocalMailbox(server, store, port);
    }

    public int port() {
        return port;
    }

    /** All messages, newest first. */
    public List<Mail> messages() {
        return store.messages();
    }

    public Optional<Mail> message(String id) {
        return messages().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    @Override
    public void close() {
        server.stop();
        store.close();
    }
}
