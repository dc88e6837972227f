package io.bellwether.local.newsroom;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The sample newsroom: serves the feeds and pages of invented outlets on 127.0.0.1. It opens with a little history; after
 * {@link #begin()} the stories appear one by one, the first within ten seconds, the last within a hundred.
 */
public final class Newsroom implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final Script script;
    private final Path stateDir;
    private final Clock clock;
    private volatile Run run;

    private Newsroom(HttpServer server, Script script, Path stateDir, Clock clock, double speed) {
        this.server = server;
        this.script = script;
        this.stateDir = stateDir;
        this.clock = clock;
        this.run = Run.resumeOrOpen(stateDir, clock.instant(), speed);
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    /**
     * Starts at the pace of the story, by the system's clock.
     *
     * @param port     to listen on; 0 for any free one
     * @param stateDir where the run is kept; created where it is not there. The same folder goes on with the same run
     * @throws UncheckedIOException when the port is taken or the folder cannot be written
     */
    public static Newsroom start(int port, Path stateDir) {
        return start(port, stateDir, Clock.systemUTC(), 1);
    }

    /**
     * Starts.
     *
     * @param clock what the timeline goes by
     * @param speed how many seconds of the timeline go by in one second of the clock; a run kept in {@code stateDir} keeps
     *     its own
     */
    public static Newsroom start(int port, Path stateDir, Clock clock, double speed) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the newsroom cannot listen on port " + port, e);
        }
        Newsroom newsroom;
        try {
            newsroom = new Newsroom(server, Script.load(), stateDir, clock, speed);
        } catch (RuntimeException e) {
            server.stop(0);
            throw e;
        }
        newsroom.serve();
        return newsroom;
    }

    /** Lets the stories come. Does nothing when they have begun, in this start or in an earlier one on the same folder. */
    public synchronized void begin() {
        Run begun = run.begin(clock.instant());
        begun.keep(stateDir);
        run = begun;
    }

    /** The address of the index page, ending in a slash. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** The list of all feeds, with absolute addresses and the tier of each as its category. */
    public String opml() {
        return OpmlList.write(script.outlets(), address());
    }

    /** Stops listening; the run stays on disk. */
    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve() {
        server.createContext("/", new Desk(script, address(), this::timeline, clock));
        server.setExecutor(threads);
        server.start();
    }

    private Timeline timeline() {
        return new Timeline(script, run);
    }
}
