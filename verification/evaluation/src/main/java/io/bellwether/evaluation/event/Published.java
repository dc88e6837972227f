package io.bellwether.evaluation.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** When an item appeared, from the ways in which labelled items write it; the earlier the way, the more it says. */
final class Published {
    /** Of an item that does not say. */
    static final Instant UNKNOWN = Instant.parse("2026-01-01T00:00:00Z");

    private static final int YEAR_DIGITS = 4;

    private static final List<Function<String, Instant>> WAYS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
            text -> Year.parse(text.substring(0, Math.min(YEAR_DIGITS, text.length())))
                    .atDay(1)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC));

    private Published() {}

    static Instant instant(String text) {
        if (text == null) {
            return UNKNOWN;
        }
        for (Function<String, Instant> way : WAYS) {
            try {
                return way.apply(text.strip());
            } catch (DateTimeException e) {
                // The next way, then.
            }
        }
        return UNKNOWN;
    }
}
