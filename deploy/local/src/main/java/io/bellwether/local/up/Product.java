package io.bellwether.local.up;

import io.bellwether.events.TopicSetup;
import io.bellwether.local.mailbox.LocalMailbox;
import io.bellwether.local.mailbox.MailPages;
import io.bellwether.local.newsroom.Newsroom;
import io.bellwether.local.page.LocalServer;
import io.bellwether.local.process.Part;
import io.bellwether.local.process.ProcessNotes;
import io.bellwether.local.process.ProcessPart;
import io.bellwether.local.process.Supervisor;
import io.bellwether.local.receiver.WebhookReceiver;
import io.bellwether.local.receiver.WebhookSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that {@code up} starts, in the order it starts, and the way back. */
final class Product implements Supervisor.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Product.class);
    private static final Duration PATIENCE_STARTING = Duration.ofSeconds(90);
    private static final Duration PATIENCE_STOPPING = Duration.ofSeconds(12);

    private final DataDirectory data;
    private final PortPlan ports;
    private final JavaProcesses processes;
    private final FeedList feeds;
    private final Terminal terminal;
    private final ProcessNotes notes;
    private final Supervisor supervisor = new Supervisor(this);
    private final CompletableFuture<Integer> end = new CompletableFuture<>();

    private final DatabasePart database;
    private final ProcessPart broker;
    private final List<ProcessPart> services = new ArrayList<>();
    private final List<AutoCloseable> inThisProcess = new ArrayList<>();
    private boolean stopped;

    Product(DataDirectory data, PortPlan ports, Installation installation, FeedList feeds, Terminal terminal) {
        this.data = data;
        this.ports = ports;
        this.processes = new JavaProcesses(installation);
        this.feeds = feeds;
        this.terminal = terminal;
        this.notes = ProcessNotes.in(data.processes());
        this.database = new DatabasePart(data, ports.postgres());
        this.broker = new ProcessPart("broker", processes.broker(data, ports), Map.of(), data.log("broker"), notes);
    }

    /** Runs until it is told to end. @return the exit code */
    int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-all"));
        try {
            start();
            return end.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            stop();
        }
    }

    private void start() {
        Instant began = Instant.now();
        terminal.say("Starting Kafka, PostgreSQL and the mailbox");
        CompletableFuture<Void> databaseUp = CompletableFuture.runAsync(() -> runPart(database));
        runPart(broker);
        WebhookReceiver receiver = startReceiver();
        Optional<Newsroom> newsroom = startInThisProcess();
        createTopics();
        databaseUp.join();

        terminal.say("Starting the services");
        startServices(new ServiceSettings(ports, data, feeds.write(data, newsroom.map(Newsroom::opml))));
        new DemoWatches(data.root().resolve("demo-watches"), PortPlan.url(ports.web()), receiver.address(), secret())
                .setUp();
        newsroom.ifPresent(Newsroom::begin);

        long seconds = Duration.between(began, Instant.now()).toSeconds();
        terminal.say("\nBellwether is ready, after " + seconds + " s. Ctrl-C stops it.\n");
        terminal.say(new Addresses(ports, data, feeds.newsroom()).table());
    }

    private Optional<Newsroom> startInThisProcess() {
        LocalMailbox mailbox = LocalMailbox.start(data.mailbox(), ports.smtp());
        closeAtEnd(LocalServer.start(ports.mailbox(), new MailPages(mailbox)));
        closeAtEnd(mailbox);
        if (!feeds.newsroom()) {
            return Optional.empty();
        }
        Newsroom newsroom = Newsroom.start(ports.newsroom(), data.newsroom());
        closeAtEnd(newsroom);
        return Optional.of(newsroom);
    }

    private WebhookReceiver startReceiver() {
        WebhookReceiver receiver = WebhookReceiver.start(data.receiver(), ports.receiver(), secret());
        closeAtEnd(receiver);
        return receiver;
    }

    private String secret() {
        return WebhookSecret.keptIn(data.receiver().resolve("secret"));
    }

    private void createTopics() {
        try {
            TopicSetup.run(PortPlan.address(ports.kafka()), (short) 1, PATIENCE_STARTING);
        } catch (IllegalStateException e) {
            throw new CannotRun("Kafka does not start; " + data.log("broker") + " says why", e);
        }
    }

    private void startServices(ServiceSettings settings) {
        for (String name : Installation.SERVICES) {
            ProcessPart service = new ProcessPart(
                    name,
                    processes.service(name, settings.properties(name)),
                    settings.environment(name),
                    data.log(name),
                    notes);
            services.add(service);
            runPart(service);
        }
        try (Readiness readiness = new Readiness()) {
            for (String name : Installation.SERVICES) {
                readiness.await(name, settings.port(name), PATIENCE_STARTING, data.log(name), end);
            }
        }
    }

    private void runPart(Part part) {
        try {
            supervisor.run(part);
        } catch (RuntimeException e) {
            throw new CannotRun(part.name() + " does not start; " + part.log() + " says why", e);
        }
    }

    @Override
    public void restarting(Part part) {
        terminal.say(part.name() + " died; starting it again (log: " + part.log() + ")");
    }

    @Override
    public void gaveUp(Part part) {
        end.completeExceptionally(
                new CannotRun(part.name() + " dies again and again, so everything stops; " + part.log() + " says why"));
    }

    private synchronized void closeAtEnd(AutoCloseable part) {
        inThisProcess.add(part);
    }

    /** The way back: whoever reads goes before what it reads from. Called by a signal or when the run is over. */
    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        terminal.say("Stopping");
        supervisor.stop(List.copyOf(services), PATIENCE_STOPPING);
        supervisor.stop(List.of(broker, database), PATIENCE_STOPPING);
        inThisProcess.forEach(Product::close);
        notes.forget();
        end.complete(0);
        terminal.say("Stopped");
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // AutoCloseable declares no narrower type. The process ends now, and with it whatever could not be closed.
            LOG.warn("Cannot close {}", part.getClass().getSimpleName(), e);
        }
    }
}
