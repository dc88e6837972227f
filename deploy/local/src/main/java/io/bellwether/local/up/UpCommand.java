package io.bellwether.local.up;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./bellwether up}: starts everything, stays until it is told to end, and stops everything. */
@Command(
        name = "./bellwether up",
        description = "Starts the whole product on this machine and stays until Ctrl-C, which stops everything.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class UpCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int WRONG_OPTION = 2;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where everything is kept between runs (default: data/ beside the script)")
    private Path data;

    @Option(names = "--feeds", paramLabel = "FILE.opml", description = "feeds to follow, besides the sample newsroom")
    private Path feeds;

    @Option(
            names = "--no-newsroom",
            description = "without the sample newsroom; follows feeds.opml unless --feeds names another list")
    private boolean noNewsroom;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "the web page's port; nine more follow it (default: ${DEFAULT-VALUE})",
            defaultValue = "8080")
    private int port;

    public static void main(String[] args) {
        // A client that says nothing for so long is no client; in seconds.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        // A client of the mailbox that is cut off ends its thread; the terminal is for people.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(UpCommand.class).warn("a thread ended: {}", thread.getName(), failure));
        System.exit(commandLine().execute(args));
    }

    /** The command, with one line on its error stream for whatever goes wrong. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new UpCommand());
        commandLine.setParameterExceptionHandler((wrong, ignored) -> {
            say(commandLine, wrong.getMessage());
            return WRONG_OPTION;
        });
        commandLine.setExecutionExceptionHandler((failed, ignored, parsed) -> {
            say(commandLine, failed instanceof CannotRun ? failed.getMessage() : "stopped by a bug: " + failed);
            return FAILED;
        });
        return commandLine;
    }

    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty("bellwether.home", "")).toAbsolutePath();
        DataDirectory directory = new DataDirectory(data == null ? home.resolve("data") : data.toAbsolutePath());
        PortPlan ports = PortPlan.from(port);
        Installation installation = Installation.in(home);
        FeedList feedList = FeedList.of(home, Optional.ofNullable(feeds).map(Path::toAbsolutePath), !noNewsroom);
        try (DataDirectory.Lock lock = directory.lock()) {
            System.setProperty(
                    "bellwether.log", directory.logs().resolve("launcher.log").toString());
            new Leftovers(directory, Terminal.STANDARD).end();
            ports.check();
            return new Product(directory, ports, installation, feedList, Terminal.STANDARD).run();
        }
    }

    private static void say(CommandLine commandLine, String text) {
        commandLine
                .getErr()
                .println("bellwether: " + text.lines().findFirst().orElse("").strip());
        commandLine.getErr().flush();
    }
}
