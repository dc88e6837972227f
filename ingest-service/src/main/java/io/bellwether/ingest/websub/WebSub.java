package io.bellwether.ingest.websub;

import io.bellwether.ingest.polling.Poll;
import io.bellwether.ingest.polling.PollLedger.Entered;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Feeds pushed by hubs: what a poll says of hubs is followed up here, and what it finds is held against what they pushed.
 *
 * <p>Off unless {@link WebSubConfig#callbackUrl} says where hubs can reach us.
 */
@ApplicationScoped
public class WebSub {
    private static final Logger LOG = Logger.getLogger(WebSub.class);

    private final WebSubConfig config;
    private final HubLedger ledger;
    private final HubLoop loop;
    private final HubReport report;

    WebSub(WebSubConfig config, HubLedger ledger, HubLoop loop, HubReport report) {
        this.config = config;
        this.ledger = ledger;
        this.loop = loop;
        this.report = report;
    }

    /**
     * Begins, if it is on.
     *
     * @throws IllegalStateException if hubs could not call the address that is set
     */
    public void start() {
        report.register();
        if (!isOn()) {
            LOG.info("WebSub is off: no bellwether.ingest.websub.callback-url says where hubs can reach this service");
            return;
        }
        URI callback = config.callbackUrl().orElseThrow();
        if (callback.getHost() == null || callback.getQuery() != null || callback.getFragment() != null) {
            throw new IllegalStateException(
                    "bellwether.ingest.websub.callback-url must be an http or https address, not " + callback);
        }
        loop.start();
    }

    public void stop() throws InterruptedException {
        if (isOn()) {
            loop.stop();
        }
    }

    boolean isOn() {
        return config.callbackUrl().isPresent();
    }

    /** A poll was written down. What goes wrong here does not concern it. */
    public void polled(Poll poll, Entered change) {
        if (!isOn()) {
            return;
        }
        try {
            followUp(poll, change);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Hubs not thought of after a poll feed=%s reason=%s",
                    change.feed().id(), Fault.word(e));
        }
    }

    private void followUp(Poll poll, Entered change) {
        Instant now = Instant.now();
        String feed = change.feed().id();
        if (change.feed().pushedUntil() != null && change.fresh() > 0) {
            ledger.missed(feed, poll.ended(), now).ifPresent(report::missed);
        }
        boolean toAsk = poll.feed()
                .map(parsed -> ledger.offered(feed, change.feed().address(), parsed.push(), now))
                .orElse(false);
        if (toAsk) {
            loop.signal();
        }
    }
}
