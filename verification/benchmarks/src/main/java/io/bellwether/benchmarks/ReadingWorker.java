package io.bellwether.benchmarks;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A process of its own that reads the same documents again and again with one reader. Writes {@code file TAB entries} for each,
 * -1 where it is refused, and then {@code speed TAB documents TAB bytes TAB nanoseconds of processor time}.
 */
final class ReadingWorker {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String ADDRESS = "https://outlet.example/feed";

    /** How many entries a document has; -1 where it is refused. */
    private interface Reader {
        int entries(byte[] document) throws Exception;
    }

    private ReadingWorker() {}

    /** {@code bellwether|rome, folder of documents, seconds to warm up, seconds to measure, packaged ingest-service}. */
    public static void main(String[] args) throws Exception {
        Reader reader = args[0].equals("rome") ? ReadingWorker::rome : bellwether(Path.of(args[4]));
        Map<String, byte[]> documents = documents(Path.of(args[1]));
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            System.out.println(document.getKey() + "\t" + reader.entries(document.getValue()));
        }
        read(reader, documents, Double.parseDouble(args[2]));
        read(reader, documents, Double.parseDouble(args[3])).print();
    }

    private record Speed(long documents, long bytes, long nanos) {
        void print() {
            System.out.println("speed\t" + documents + "\t" + bytes + "\t" + nanos);
        }
    }

    private static Speed read(Reader reader, Map<String, byte[]> documents, double seconds) throws Exception {
        long size = documents.values().stream().mapToLong(body -> body.length).sum();
        long passes = 0;
        long begin = processorTime();
        do {
            for (byte[] document : documents.values()) {
                reader.entries(document);
            }
            passes++;
        } while (processorTime() - begin < seconds * 1e9);
        return new Speed(passes * documents.size(), passes * size, processorTime() - begin);
    }

    /** Of the whole process, compiler and collector included: what else the machine does must not count. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    static Map<String, byte[]> documents(Path folder) throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".xml") || name.endsWith(".json")) {
                    documents.put(name, Files.readAllBytes(file));
                }
            }
        }
        return documents;
    }

    private static int rome(byte[] document) throws IOException {
        try {
            return new SyndFeedInput()
                    .build(new XmlReader(new ByteArrayInputStream(document)))
                    .getEntries()
                    .size();
        } catch (FeedException | IllegalArgumentException e) {
            return -1;
        }
    }

    /** The packaged product's own reader; nothing of it is on this class path. */
    private static Reader bellwether(Path app) throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String folder : List.of("app", "lib/main")) {
            try (Stream<Path> files = Files.list(app.resolve(folder))) {
                for (Path jar :
                        files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        ClassLoader product = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        String feed = "io.bellwether.ingest.feed.";
        Method read = product.loadClass(feed + "FeedReader")
                .getMethod("read", byte[].class, Map.class, String.class, Duration.class);
        Class<?> parsed = product.loadClass(feed + "ParseOutcome$Parsed");
        Method feedOf = parsed.getMethod("feed");
        Method entries = product.loadClass(feed + "ParsedFeed").getMethod("entries");
        return document -> {
            Object outcome = read.invoke(null, document, Map.of(), ADDRESS, PATIENCE);
            return parsed.isInstance(outcome) ? ((List<?>) entries.invoke(feedOf.invoke(outcome))).size() : -1;
        };
    }
}
