package io.bellwether.ingest.management.imports;

import io.bellwether.ingest.feed.FeedText;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import io.bellwether.ingest.subscription.Opml;
import io.bellwether.ingest.subscription.Opml.Outline;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes lists of feeds in. */
@ApplicationScoped
public class Imports {
    /** Of a document, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;
    /** Of a document, in feeds. */
    public static final int MAX_ROWS = 50_000;

    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int MAX_UNFINISHED = 20;
    private static final int MAX_NAME = 200;
    private static final int ID_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final ImportStore store;
    private final ImportWork work;

    Imports(ImportStore store, ImportWork work) {
        this.store = store;
        this.work = work;
    }

    /** What became of a document. */
    public sealed interface Receipt {
        /** It is kept and will be worked off, whatever happens to this instance. */
        record TakenIn(String id, int rows) implements Receipt {}

        /**
         * It was not.
         *
         * @param status of HTTP
         * @param why    in words
         */
        record TurnedAway(int status, String why) implements Receipt {}
    }

    /**
     * Takes a list in.
     *
     * @param document    OPML
     * @param contentType of it, for its encoding; null where it has none
     * @param name        of the file; null where it has none
     */
    public Receipt take(byte[] document, String contentType, String name) {
        if (document == null || document.length == 0) {
            return new Receipt.TurnedAway(400, "The document is empty");
        }
        if (document.length > MAX_BYTES) {
            return new Receipt.TurnedAway(413, "The document is larger than 10 MB");
        }
        if (store.unfinished() >= MAX_UNFINISHED) {
            return new Receipt.TurnedAway(429, MAX_UNFINISHED + " imports are not finished yet; try again later");
        }
        List<Outline> outlines;
        try {
            outlines = Opml.read(FeedText.decode(document, contentType)).outlines();
        } catch (TooMuchMarkup e) {
            return new Receipt.TurnedAway(413, "The document " + e.getMessage());
        }
        if (outlines.isEmpty()) {
            return new Receipt.TurnedAway(422, "The document names no feed: it has no outline with an xmlUrl");
        }
        if (outlines.size() > MAX_ROWS) {
            return new Receipt.TurnedAway(413, "The document names more than " + MAX_ROWS + " feeds");
        }
        return takeIn(outlines, name == null ? "" : name);
    }

    private Receipt takeIn(List<Outline> outlines, String name) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        store.create(id, name.substring(0, Math.min(name.length(), MAX_NAME)), outlines, Instant.now());
        work.signal();
        LOG.infof("Import taken in import=%s rows=%d by=operator", id, outlines.size());
        return new Receipt.TakenIn(id, outlines.size());
    }
}
