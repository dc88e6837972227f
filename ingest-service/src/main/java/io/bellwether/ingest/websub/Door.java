package io.bellwether.ingest.websub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets in who knows a callback, and not too often; who does not know one costs a look at the database, a few at once. */
@ApplicationScoped
class Door {
    private static final int LOOKS = 4;
    private static final long PATIENCE_MS = 1_000;

    private final HubLedger hubs;
    private final PushRate rate;
    private final Semaphore looks = new Semaphore(LOOKS);

    Door(HubLedger hubs, WebSubConfig config) {
        this.hubs = hubs;
        this.rate = new PushRate(config.pushesPerMinute());
    }

    /** Whether a caller may come in. */
    sealed interface Admission {

        /** Its callback is that of this subscription. */
        record Admitted(HubSubscription hub) implements Admission {}

        /** It may not. */
        record Refused(PushOutcome why) implements Admission {}
    }

    Admission admit(String token) {
        if (!Secrets.isToken(token)) {
            return new Admission.Refused(PushOutcome.UNKNOWN);
        }
        if (!comes()) {
            return new Admission.Refused(PushOutcome.BUSY);
        }
        try {
            return hubs.find(token)
                    .map(hub -> admit(token, hub))
                    .orElseGet(() -> new Admission.Refused(PushOutcome.UNKNOWN));
        } finally {
            looks.release();
        }
    }

    private Admission admit(String token, HubSubscription hub) {
        return rate.allows(token, System.nanoTime())
                ? new Admission.Admitted(hub)
                : new Admission.Refused(PushOutcome.TOO_MANY);
    }

    private boolean comes() {
        try {
            return looks.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
