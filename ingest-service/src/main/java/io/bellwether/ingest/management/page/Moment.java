package io.bellwether.ingest.management.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point in time as one says it now.
 *
 * @param at  the time; null where there is none
 * @param now when it is said
 */
public record Moment(Instant at, Instant now) {
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public boolean known() {
        return at != null;
    }

    /** For machines. */
    public String iso() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String exact() {
        return EXACT.format(at);
    }

    /** {@code 3 min ago}, {@code in 40 s}, {@code now}; a date where it is far. */
    public String text() {
        Duration from = Duration.between(now, at);
        Duration distance = from.abs();
        if (distance.toDays() >= 14) {
            return DAY.format(at);
        }
        String amount = amount(distance);
        return amount.equals("0 s") ? "now" : from.isNegative() ? amount + " ago" : "in " + amount;
    }

    /** A length of time, in its largest unit. */
    static String amount(Duration length) {
        if (length.toMinutes() < 1) {
            return length.toSeconds() + " s";
        }
        if (length.toHours() < 1) {
            return length.toMinutes() + " min";
        }
        return length.toDays() < 2 ? length.toHours() + " h" : length.toDays() + " days";
    }
}
