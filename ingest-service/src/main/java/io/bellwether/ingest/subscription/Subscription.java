package io.bellwether.ingest.subscription;

import io.bellwether.events.Tier;
import io.bellwether.ingest.fetch.Validators;
import io.bellwether.ingest.schedule.Rhythm;
import io.bellwether.ingest.schedule.Standing;
import java.time.Duration;
import java.time.Instant;

/**
 * A feed we are subscribed to.
 *
 * @param id         stable: derived from the address it was first added with
 * @param address    where it is
 * @param title      as the feed, or who added it, says; null where nobody does
 * @param site       the page it belongs to; null where it does not say
 * @param language   as it declares; null where it does not
 * @param tier       how close to the fact it stands
 * @param target     how old its news may get before it is seen; null where nobody said
 * @param subscribed since when
 * @param begun      whether a poll has ever brought a document
 * @param polls      how often it was asked
 * @param validators from the last document
 * @param rhythm     of its entries, as far as known
 * @param wish       how long it asks to be left alone; null where it does not say
 * @param standing   after the last poll
 * @param lastPoll   null before the first
 * @param nextPoll   when it is due
 */
public record Subscription(
        String id,
        String address,
        String title,
        String site,
        String language,
        Tier tier,
        Duration target,
        Instant subscribed,
        boolean begun,
        long polls,
        Validators validators,
        Rhythm rhythm,
        Duration wish,
        Standing standing,
        Instant lastPoll,
        Instant nextPoll) {}
