package io.bellwether.ingest.management.page;

import io.bellwether.ingest.management.InWords;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.Tiers;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A feed as the pages show it.
 *
 * @param name     its title, or its address where it has none
 * @param host     of its address
 * @param site     an http or https address; null where it gives none
 * @param standing its health, or {@code paused} or {@code new}
 * @param why      it is not well, in a sentence
 * @param strip    its latest polls
 */
public record FeedLine(
        String id,
        String name,
        String address,
        String host,
        String site,
        String tier,
        List<String> tags,
        String standing,
        String why,
        int failures,
        Moment since,
        Moment lastNew,
        Moment lastPoll,
        Moment nextPoll,
        PollStrip strip) {

    static FeedLine of(Subscription feed, PollStrip strip, Instant now) {
        String host = URI.create(feed.address().replace(" ", "%20")).getHost();
        String title = feed.about().title();
        return new FeedLine(
                feed.id(),
                title == null || title.isBlank() ? plain(feed.address()) : title,
                feed.address(),
                host,
                web(feed.about().site()),
                Tiers.word(feed.terms().tier()),
                feed.terms().tags().stream().sorted().toList(),
                standing(feed),
                feed.standing().reason() == null
                        ? ""
                        : InWords.why(feed.standing().reason(), feed.standing().detail()),
                feed.standing().failures(),
                new Moment(feed.standing().since(), now),
                new Moment(feed.rhythm().lastNew(), now),
                new Moment(feed.lastPoll(), now),
                new Moment(feed.nextPoll(), now),
                strip);
    }

    private static String standing(Subscription feed) {
        if (feed.terms().paused()) {
            return "paused";
        }
        return feed.standing().reason() == null
                ? "new"
                : feed.standing().health().word();
    }

    private static String plain(String address) {
        return address.replaceFirst("(?i)^https?://", "");
    }

    /** A feed may name anything as its site; a page links to no script. */
    static String web(String address) {
        return address != null && address.matches("(?i)https?://.*") ? address : null;
    }
}
