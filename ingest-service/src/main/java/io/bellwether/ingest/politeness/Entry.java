package io.bellwether.ingest.politeness;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Whether a domain may be asked now. */
public sealed interface Entry {

    /** Not now. The token is kept for whoever asks again under the same name then: nothing is to be done until. */
    record Later(Instant until) implements Entry {}

    /** Now, for as long as it is open: a minute or two at most, after which the place is given to another. */
    final class Admitted implements Entry, AutoCloseable {
        private final String domain;
        private final UUID visitor;
        private final Instant until;
        private final PolitenessStore store;

        /** With no store: nobody counts. */
        Admitted(String domain, UUID visitor, Instant until, PolitenessStore store) {
            this.domain = domain;
            this.visitor = visitor;
            this.until = until;
            this.store = store;
        }

        /** Whether another address belongs to the same domain, so that asking it too needs no other token. */
        public boolean covers(URI uri) {
            return domain.equals(RegistrableDomain.of(uri));
        }

        /** The server answered 429: all of its domain is asked more rarely. */
        public void slowDown() {
            if (store != null) {
                store.change(domain, (bucket, rules, now) -> bucket.slowed(rules, now));
            }
        }

        /** The server named a time to come back ({@code Retry-After}): until then nobody asks its domain. */
        public void rest(Duration rest) {
            if (store != null) {
                store.change(domain, (bucket, rules, now) -> bucket.resting(rest, now));
            }
        }

        @Override
        public void close() {
            if (store != null) {
                store.leave(domain, visitor, until);
            }
        }
    }
}
