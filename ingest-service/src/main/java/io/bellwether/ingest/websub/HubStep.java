package io.bellwether.ingest.websub;

import java.time.Instant;

/** What is to be done about a subscription. */
sealed interface HubStep {

    /** Ask the hub. */
    record Ask(HubMode mode) implements HubStep {}

    /** Its promise has run out. */
    record Lapse() implements HubStep {}

    /** It has been quiet for too long. */
    record FallSilent() implements HubStep {}

    /** It will not be told. */
    record GiveUp() implements HubStep {}

    /**
     * Nothing yet.
     *
     * @param until null where nothing will be
     */
    record Wait(Instant until) implements HubStep {}
}
