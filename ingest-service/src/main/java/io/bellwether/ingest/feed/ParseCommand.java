package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether parse}: reads feed documents as the service does and writes them as JSON. Fetches nothing. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Reads a feed document (RSS, Atom, RDF, JSON Feed) and writes it as JSON.")
public final class ParseCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the document; standard input where none is given")
    private Path file;

    @Option(
            names = "--batch",
            description =
                    "read one job a line, {\"id\", \"file\", \"http_headers\"?, \"url\"?}, and answer one line each")
    private boolean batch;

    @Option(
            names = "--url",
            description = "where the document came from: what its links are relative to",
            defaultValue = "")
    private String url;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    ParseCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the process with its exit code: 0, or 2 where the document is no feed. */
    public static void main(String[] args) {
        // The service's log manager is on the class path; without this it complains on standard error.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(run(args, System.in, System.out, System.err));
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        PrintStream utf8 = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, UTF_8);
        try {
            return new CommandLine(new ParseCommand(in, utf8, err))
                    .setParameterExceptionHandler((e, arguments) -> {
                        err.println("parse: " + e.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    })
                    .setExecutionExceptionHandler((e, command, result) -> {
                        err.println("parse: " + e.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    })
                    .execute(args);
        } finally {
            utf8.flush();
        }
    }

    @Override
    public Integer call() throws IOException {
        if (batch) {
            return batch();
        }
        return switch (Answering.read(document(), Map.of(), url, sinceStart())) {
            case Parsed parsed -> {
                MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, parsed.feed());
                out.println();
                yield CommandLine.ExitCode.OK;
            }
            case NotAFeed no -> {
                err.println("parse: " + (file == null ? "" : file + ": ") + no.why());
                yield CommandLine.ExitCode.USAGE;
            }
        };
    }

    /** The two seconds of one document begin with the process; a busy machine takes some of them to start it. */
    private static Duration sinceStart() {
        Duration taken = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
        Duration left = Limits.MAX_TIME.minus(taken);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private byte[] document() throws IOException {
        if (file == null) {
            return in.readNBytes(Limits.MAX_BYTES + 1);
        }
        try {
            return head(file);
        } catch (IOException e) {
            throw new IOException("cannot read " + file, e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(Limits.MAX_BYTES + 1);
        }
    }

    private int batch() throws IOException {
        BufferedReader lines = new BufferedReader(
                file == null ? new InputStreamReader(in, UTF_8) : Files.newBufferedReader(file, UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                out.println(MAPPER.writeValueAsString(answer(line, number)));
                flushUnlessMoreWaits(lines);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /** Whoever sends one job and waits for its answer gets it. */
    private void flushUnlessMoreWaits(BufferedReader lines) throws IOException {
        if (!lines.ready()) {
            out.flush();
        }
    }

    /** One job of a batch. */
    record Job(Object id, String file, Map<String, String> http_headers, String url) {}

    /** One answer of a batch. */
    record Answer(Object id, String error, @JsonUnwrapped ParsedFeed feed) {}

    private static Answer answer(String line, int number) {
        Job job;
        try {
            job = MAPPER.readValue(line, Job.class);
        } catch (JsonProcessingException e) {
            return new Answer(null, "line " + number + ": no job: " + e.getOriginalMessage(), null);
        }
        if (job == null || job.file() == null) {
            return new Answer(job == null ? null : job.id(), "line " + number + ": no file", null);
        }
        return answer(job);
    }

    private static Answer answer(Job job) {
        try {
            Map<String, String> headers = job.http_headers() == null ? Map.of() : job.http_headers();
            String url = job.url() == null ? "" : job.url();
            return switch (Answering.read(head(Path.of(job.file())), headers, url, Limits.MAX_TIME)) {
                case Parsed parsed -> new Answer(job.id(), null, parsed.feed());
                case NotAFeed no -> new Answer(job.id(), no.why(), null);
            };
        } catch (IOException | InvalidPathException e) {
            return new Answer(job.id(), "cannot read " + job.file(), null);
        }
    }
}
