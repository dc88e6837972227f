package io.bellwether.extraction.cli;

import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.gazetteer.Gazetteer;
import io.bellwether.extraction.lexicon.DamagedResource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether extract}: newline-delimited JSON articles in, one result a line out, in order. */
@Command(
        name = "bellwether extract",
        mixinStandardHelpOptions = false,
        sortOptions = false,
        description = {
            "Reads articles for moves: newline-delimited JSON in, one result a line out, in order.",
            "",
            "In:  {\"id\", \"title\", \"text\", \"published\"?, \"source\"?}; text plain or HTML, may be absent.",
            "Out: {\"id\", \"is_move\", \"moves\": [{\"person\", \"from\", \"to\", \"role\", \"kind\", \"status\", \"confidence\", \"quote\"}]}.",
            "A line that is no such object gives {\"id\": null, \"error\": \"line 17: ...\"} in its place and the run goes on.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was read",
            "1:some line was not, or the input could not be read",
            "2:a wrong option"
        })
public final class ExtractCommand implements Callable<Integer> {
    private final InputStream standardInput;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "read this file instead of standard input")
    private Path file;

    @Option(names = "--stats", description = "print articles/s on standard error at the end")
    private boolean stats;

    @Option(
            names = "--gazetteer",
            paramLabel = "DIR",
            description = "organizations.tsv, people.tsv, products.tsv of your own, added to the built-in ones")
    private Path gazetteer;

    @SuppressWarnings("unused") // picocli looks for it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and exit")
    private boolean help;

    ExtractCommand(InputStream standardInput, PrintStream out, PrintStream err) {
        this.standardInput = standardInput;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        System.exit(run(args, System.in, new PrintStream(System.out, false, StandardCharsets.UTF_8), System.err));
    }

    /** As from the command line, on any streams. @return the exit code */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        CommandLine command = new CommandLine(new ExtractCommand(in, out, err));
        command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        command.setParameterExceptionHandler((exception, arguments) -> {
            err.println("bellwether extract: " + oneLine(exception.getMessage()) + " (see --help)");
            return 2;
        });
        command.setExecutionExceptionHandler((exception, line, result) -> {
            err.println("bellwether extract: " + oneLine(String.valueOf(exception.getMessage())));
            return 1;
        });
        return command.execute(args);
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    @Override
    public Integer call() throws IOException {
        Extractor extractor;
        try {
            extractor = Extractor.create(gazetteer == null ? Gazetteer.load() : Gazetteer.with(gazetteer));
        } catch (DamagedResource e) {
            err.println("bellwether extract: " + e.getMessage());
            return 1;
        }
        try (InputStream in = open()) {
            Run run = new Run(extractor, in, out);
            run.go();
            if (stats) {
                err.println(run.statistics());
            }
            return run.failed() > 0 ? 1 : 0;
        }
    }

    private InputStream open() throws IOException {
        if (file == null) {
            return new BufferedInputStream(standardInput, 1 << 16);
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("cannot read " + file);
        }
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }
}
