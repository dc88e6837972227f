package io.bellwether.local.mailbox;

import io.bellwether.local.journal.Journal;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages on disk: each as an {@code .eml} file, and a journal of what came when. */
final class MailStore implements AutoCloseable {

    /** One line of the journal: a file that came, or came again. */
    record Arrival(String id, String to, Instant at) {}

    /** The same message to two people is two messages here. */
    private record Key(String messageId, String to) {}

    private final Path directory;
    private final Journal<Arrival> journal;
    private final Map<Key, Mail> messages = new LinkedHashMap<>();
    private int count;

    private MailStore(Path directory, Journal<Arrival> journal) {
        this.directory = directory;
        this.journal = journal;
        journal.read().forEach(this::replay);
    }

    static MailStore open(Path directory) {
        return new MailStore(directory, Journal.open(Arrival.class, directory.resolve("arrivals.jsonl")));
    }

    /** What the directory of a store that another object writes to holds now, newest first. */
    static List<Mail> read(Path directory) {
        try (Journal<Arrival> journal = Journal.readOnly(Arrival.class, directory.resolve("arrivals.jsonl"))) {
            return new MailStore(directory, journal).messages();
        }
    }

    synchronized List<Mail> messages() {
        return new ArrayList<>(messages.values()).reversed();
    }

    synchronized void add(String to, byte[] bytes) throws MessagingException {
        String id = "%06d".formatted(count + 1);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try {
            Mail mail = MailParser.parse(id, to, now, bytes);
            Mail known = messages.get(key(mail));
            if (known == null) {
                Files.write(file(id), bytes);
                count++;
            }
            journal.append(new Arrival(known == null ? id : known.id(), to, now));
            messages.merge(key(mail), mail, (first, again) -> first.again());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a message to " + to, e);
        }
    }

    @Override
    public void close() {
        journal.close();
    }

    private void replay(Arrival arrival) {
        try {
            Mail mail =
                    MailParser.parse(arrival.id(), arrival.to(), arrival.at(), Files.readAllBytes(file(arrival.id())));
            messages.merge(key(mail), mail, (first, again) -> first.again());
            count = Math.max(count, Integer.parseInt(arrival.id()));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("cannot read " + file(arrival.id()), e);
        }
    }

    private Path file(String id) {
        return directory.resolve(id + ".eml");
    }

    /** A message without an id is like no other. */
    private static Key key(Mail mail) {
        return new Key(mail.messageId().isEmpty() ? mail.id() : mail.messageId(), mail.to());
    }
}
