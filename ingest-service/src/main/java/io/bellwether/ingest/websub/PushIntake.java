package io.bellwether.ingest.websub;

import io.bellwether.ingest.feed.FeedReader;
import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.feed.ParseOutcome;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.Validators;
import io.bellwether.ingest.fulltext.PageLoop;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.outbox.OutboxPublisher;
import io.bellwether.ingest.polling.Poll;
import io.bellwether.ingest.polling.PollLedger;
import io.bellwether.ingest.polling.PollLedger.Entered;
import io.bellwether.ingest.websub.Door.Admission.Admitted;
import io.bellwether.ingest.websub.Door.Admission.Refused;
import io.bellwether.ingest.websub.HubSubscription.Contract;
import io.bellwether.ingest.websub.PushBody.Unusable;
import io.bellwether.ingest.websub.PushBody.Whole;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Takes what hubs push: signed, read like a poll's document, written down like one, and on its way to the topic at once. */
@ApplicationScoped
class PushIntake {
    private static final Logger LOG = Logger.getLogger(PushIntake.class);
    /** Bodies in memory at once. */
    private static final int ROOM = 16;

    private final Door door;
    private final HubLedger hubs;
    private final PollLedger polls;
    private final PageLoop pages;
    private final OutboxPublisher publisher;
    private final HubReport report;
    private final IngestMetrics metrics;
    private final Semaphore room = new Semaphore(ROOM);

    PushIntake(
            Door door,
            HubLedger hubs,
            PollLedger polls,
            PageLoop pages,
            OutboxPublisher publisher,
            HubReport report,
            IngestMetrics metrics) {
        this.door = door;
        this.hubs = hubs;
        this.polls = polls;
        this.pages = pages;
        this.publisher = publisher;
        this.report = report;
        this.metrics = metrics;
    }

    /**
     * A push as it comes in.
     *
     * @param type      its {@code Content-Type}; null where it has none
     * @param coding    its {@code Content-Encoding}; null where it has none
     * @param signature its {@code X-Hub-Signature}; null where it has none
     */
    record Push(String type, String coding, String signature, InputStream body) {}

    /** A push with its bytes. */
    private record Received(Push push, byte[] raw, byte[] body, Instant at) {}

    /** Takes a push; what it answers is already so. */
    PushOutcome take(String token, Push push) {
        PushOutcome outcome = judge(token, push);
        metrics.pushed(outcome.word());
        return outcome;
    }

    private PushOutcome judge(String token, Push push) {
        return switch (door.admit(token)) {
            case Refused refused -> refused.why();
            case Admitted admitted when !admitted.hub().takesPushes() -> PushOutcome.GONE;
            case Admitted admitted -> inRoom(admitted.hub().contract(), push);
        };
    }

    private PushOutcome inRoom(Contract contract, Push push) {
        if (!room.tryAcquire()) {
            return PushOutcome.BUSY;
        }
        try {
            return read(contract, push);
        } finally {
            room.release();
        }
    }

    private PushOutcome read(Contract contract, Push push) {
        return switch (PushBody.read(push.body(), PushBody.MAX_TIME)) {
            case Unusable unusable -> unusable.why();
            case Whole raw -> {
                Instant at = Instant.now();
                yield switch (PushBody.decoded(raw.bytes(), push.coding())) {
                    case Unusable unusable -> unusable.why();
                    case Whole body -> verify(contract, new Received(push, raw.bytes(), body.bytes(), at));
                };
            }
        };
    }

    private PushOutcome verify(Contract contract, Received received) {
        Optional<Signature> signature = Signature.of(received.push().signature());
        if (signature.isEmpty()) {
            return ignored(contract, PushOutcome.UNSIGNED);
        }
        // Hubs that compress sign the one or the other.
        boolean signed = signature.get().signs(received.raw(), contract.secret())
                || received.raw() != received.body() && signature.get().signs(received.body(), contract.secret());
        return signed ? parse(contract, received) : ignored(contract, PushOutcome.FORGED);
    }

    private PushOutcome parse(Contract contract, Received received) {
        String type = received.push().type();
        // Of the headers, which are not signed, only the one that says how to read.
        Map<String, String> headers = type == null ? Map.of() : Map.of("content-type", type);
        ParseOutcome parsed = FeedReader.read(received.body(), headers, contract.topic(), Limits.MAX_TIME_IN_SERVICE);
        if (parsed instanceof ParseOutcome.NotAFeed) {
            return ignored(contract, PushOutcome.NOT_A_FEED);
        }
        Fetched document =
                new Fetched(received.body(), headers, contract.topic(), null, null, Validators.NONE, received.at());
        return enter(contract, Poll.of(document, parsed, received.at()));
    }

    private PushOutcome enter(Contract contract, Poll push) {
        Optional<Entered> entered = polls.push(contract.feed(), push);
        if (entered.isEmpty()) {
            return PushOutcome.GONE;
        }
        Entered change = entered.get();
        if (change.fresh() + change.revised() > 0) {
            publisher.signal();
            pages.signal();
        }
        metrics.pushStored(Duration.between(push.ended(), Instant.now()));
        hubs.pushed(contract.token(), Instant.now()).ifPresent(report::changed);
        metrics.articles(change.fresh(), change.revised(), change.known());
        LOG.infof(
                "Pushed feed=%s new=%d revised=%d known=%d",
                contract.feed(), change.fresh(), change.revised(), change.known());
        return PushOutcome.TAKEN;
    }

    private static PushOutcome ignored(Contract contract, PushOutcome why) {
        LOG.warnf("Push ignored feed=%s hub=%s reason=%s", contract.feed(), contract.hub(), why.word());
        return why;
    }
}
