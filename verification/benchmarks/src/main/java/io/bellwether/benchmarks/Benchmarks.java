package io.bellwether.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The benchmarks as commands. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Measures the packaged product.",
        subcommands = {
            Benchmarks.Classify.class,
            Benchmarks.WholeWay.class,
            Benchmarks.Reading.class,
            Benchmarks.Polling.class
        })
public final class Benchmarks {

    @Option(names = "--repository", hidden = true, required = true)
    private Path repository;

    public static void main(String[] args) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(new CommandLine(new Benchmarks()).execute(args));
    }

    @Command(
            name = "classify",
            description = "Articles a second through classify-service, against a plain copy of the topic.")
    static final class Classify implements Callable<Integer> {
        @CommandLine.ParentCommand
        private Benchmarks parent;

        @Option(names = "--articles", defaultValue = "60000", description = "measured; default ${DEFAULT-VALUE}")
        private int articles;

        @Option(
                names = "--move-share",
                defaultValue = "0.03",
                description = "the share of articles that tell of a move; default ${DEFAULT-VALUE}")
        private double moveShare;

        @Option(names = "--runs", defaultValue = "3", description = "repetitions; default ${DEFAULT-VALUE}")
        private int runs;

        @Override
        public Integer call() throws Exception {
            new ClassifyThroughput(parent.repository, articles, moveShare, runs).run();
            return 0;
        }
    }

    @Command(
            name = "whole-way",
            description = "From an article seen in a feed to its webhook, at a steady rate; every article an alert.")
    static final class WholeWay implements Callable<Integer> {
        @CommandLine.ParentCommand
        private Benchmarks parent;

        @Mixin
        private Rate rate;

        @Override
        public Integer call() throws Exception {
            new WholeWayLatency(parent.repository, rate).run();
            return 0;
        }
    }

    @Command(
            name = "reading",
            description = "Feeds read on one core, against plain ROME and, where it is there, feedparser.")
    static final class Reading implements Callable<Integer> {
        @CommandLine.ParentCommand
        private Benchmarks parent;

        @Option(
                names = "--documents",
                description = "a folder of feeds; default ../shared/eval/realfeeds, or else invented ones")
        private Path documents;

        @Option(names = "--seconds", defaultValue = "10", description = "measured; default ${DEFAULT-VALUE}")
        private double seconds;

        @Option(names = "--warm-up", defaultValue = "10", description = "seconds before; default ${DEFAULT-VALUE}")
        private double warmUp;

        @Override
        public Integer call() throws Exception {
            new ReadingSpeed(parent.repository, documents, warmUp, seconds).run();
            return 0;
        }
    }

    @Command(
            name = "polling",
            description = "Polls a second of one ingest-service on one core, and its memory, against a bare client.")
    static final class Polling implements Callable<Integer> {
        @CommandLine.ParentCommand
        private Benchmarks parent;

        @Option(names = "--feeds", defaultValue = "10000", description = "at most; default ${DEFAULT-VALUE}")
        private int feeds;

        @Option(names = "--seconds", defaultValue = "30", description = "measured; default ${DEFAULT-VALUE}")
        private int seconds;

        @Override
        public Integer call() throws Exception {
            new PollingRate(parent.repository, feeds, seconds).run();
            return 0;
        }
    }

    /** How much is sent, for how long. */
    static final class Rate {
        @Option(names = "--rate", defaultValue = "20", description = "articles a second; default ${DEFAULT-VALUE}")
        int perSecond;

        @Option(names = "--seconds", defaultValue = "60", description = "measured; default ${DEFAULT-VALUE}")
        int seconds;

        @Option(names = "--warm-up", defaultValue = "30", description = "seconds before; default ${DEFAULT-VALUE}")
        int warmUp;

        @Option(names = "--port", defaultValue = "28080", description = "of the web page; default ${DEFAULT-VALUE}")
        int port;
    }
}
