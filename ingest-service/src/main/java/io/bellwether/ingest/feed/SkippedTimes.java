package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.xml.XmlElement;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The hours and days in which a feed says that it has nothing new. Who rules out all of them has said nothing.
 *
 * @see <a href="https://www.rssboard.org/skip-hours-days">RSS 2.0, skipHours and skipDays</a>
 */
final class SkippedTimes {
    private static final int HOURS = 24;

    private SkippedTimes() {}

    /** 0 to 23. RSS 0.91 counted from 1 to 24, so 24 is midnight too. */
    static Set<Integer> hours(XmlElement channel) {
        return listed(channel, "skiphours", "hour", SkippedTimes::hour, HOURS);
    }

    static Set<DayOfWeek> days(XmlElement channel) {
        return listed(channel, "skipdays", "day", SkippedTimes::day, DayOfWeek.values().length);
    }

    private static <T> Set<T> listed(
            XmlElement channel, String list, String member, Function<String, Optional<T>> meaning, int all) {
        Set<T> skipped = channel.elements(list)
                .flatMap(element -> element.elements(member))
                .flatMap(element -> Texts.line(element).stream())
                .flatMap(text -> meaning.apply(text).stream())
                .collect(Collectors.toSet());
        return skipped.size() == all ? Set.of() : skipped;
    }

    private static Optional<Integer> hour(String text) {
        return text.matches("\\d{1,2}")
                ? Optional.of(Integer.valueOf(text))
                        .filter(hour -> hour <= HOURS)
                        .map(hour -> hour % HOURS)
                : Optional.empty();
    }

    private static Optional<DayOfWeek> day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
