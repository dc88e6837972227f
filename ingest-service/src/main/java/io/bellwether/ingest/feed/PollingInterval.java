package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.xml.XmlElement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a feed asks to be left alone: {@code ttl} in minutes, or the syndication module's period and frequency.
 *
 * @see <a href="https://web.resource.org/rss/1.0/modules/syndication/">RSS 1.0 syndication module</a>
 */
final class PollingInterval {
    private static final long MAX_MINUTES = Duration.ofDays(366).toMinutes();

    private PollingInterval() {}

    /** All that a channel asks for, of its times too. */
    static FeedHints of(XmlElement channel) {
        return new FeedHints(interval(channel), SkippedTimes.hours(channel), SkippedTimes.days(channel));
    }

    private static Duration interval(XmlElement channel) {
        return number(channel, "ttl")
                .map(Duration::ofMinutes)
                .or(() -> syndication(channel))
                .orElse(null);
    }

    private static Optional<Duration> syndication(XmlElement channel) {
        return channel.elements("sy:updateperiod")
                .flatMap(element -> Texts.line(element).stream())
                .flatMap(period -> period(period).stream())
                .findFirst()
                .map(period ->
                        period.dividedBy(number(channel, "sy:updatefrequency").orElse(1L)));
    }

    private static Optional<Duration> period(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Optional.of(Duration.ofHours(1));
            case "daily" -> Optional.of(Duration.ofDays(1));
            case "weekly" -> Optional.of(Duration.ofDays(7));
            case "monthly" -> Optional.of(Duration.ofDays(30));
            case "yearly" -> Optional.of(Duration.ofDays(365));
            default -> Optional.empty();
        };
    }

    private static Optional<Long> number(XmlElement channel, String name) {
        return channel.elements(name)
                .flatMap(element -> Texts.line(element).stream())
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .filter(number -> number > 0 && number <= MAX_MINUTES)
                .findFirst();
    }
}
