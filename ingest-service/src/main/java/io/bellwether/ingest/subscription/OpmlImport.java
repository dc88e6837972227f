package io.bellwether.ingest.subscription;

import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Subscribes to the feeds of the OPML file that the operator names. */
@ApplicationScoped
public class OpmlImport {
    private static final Logger LOG = Logger.getLogger(OpmlImport.class);

    private final OpmlConfig config;
    private final SubscriptionStore store;

    OpmlImport(OpmlConfig config, SubscriptionStore store) {
        this.config = config;
        this.store = store;
    }

    /**
     * Subscribes to what is not yet subscribed to.
     *
     * @throws IllegalStateException naming the file, when it cannot be read: an operator's mistake that should stop the start
     */
    public void atStart() {
        config.opml().ifPresent(this::subscribe);
    }

    private void subscribe(Path file) {
        Opml.Read opml = read(file);
        opml.faults().forEach(fault -> LOG.warnf("Left out of %s: %s", file, fault));
        int added = store.add(opml.feeds(), Instant.now());
        LOG.infof(
                "Subscribed to feeds of %s new=%d known=%d faults=%d",
                file, added, opml.feeds().size() - added, opml.faults().size());
    }

    private static Opml.Read read(Path file) {
        try {
            return Opml.read(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException("bellwether.ingest.opml: cannot read " + file, e);
        } catch (TooMuchMarkup e) {
            throw new IllegalStateException("bellwether.ingest.opml: " + file + " " + e.getMessage(), e);
        }
    }
}
