package io.bellwether.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of feeds: RFC 822 and its corruptions, ISO 8601 in all its lengths, {@code asctime}, numbers alone, Unix time,
 * month names in many languages. Without a zone UTC is meant, without a time midnight.
 */
final class FeedDates {
    private static final String TIME = "(?:[Tt,\\s]\\s{0,9}(\\d{1,2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?(.*))?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?" + TIME + "(.*)", Pattern.DOTALL);
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})" + TIME, Pattern.DOTALL);
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{2})(?:-?(\\d))?" + TIME, Pattern.DOTALL);
    private static final Pattern SHORT_YEAR = Pattern.compile("-(\\d{2})-?(\\d{2})|--(\\d{2})-?(\\d{2})|---(\\d{2})");
    private static final Pattern DAY_AND_MONTH_FIRST =
            Pattern.compile("(\\d{1,2})([/.-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})" + TIME, Pattern.DOTALL);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})" + TIME, Pattern.DOTALL);
    private static final Pattern ASIAN = Pattern.compile(
            "(\\d{4})\\s?[년年-]\\s*(\\d{1,2})\\s?[월月-]\\s*(\\d{1,2})\\s?[일日号]?\\s*(?:[(（].{1,3}[)）])?\\s*"
                    + "(?:(오전|오후|上午|下午|午前|午後)?\\s*(\\d{1,2})[:시時时点]\\s?(?:(\\d{1,2})(?:[:분分]\\s?(\\d{1,2})?)?)?)?.*",
            Pattern.DOTALL);
    private static final Pattern UNIX = Pattern.compile("(?:\\d{10}|\\d{13})(?:\\.\\d{1,9})?");
    private static final Pattern HALF = Pattern.compile("\\s*([AaPp])\\.?[Mm]\\b\\.?");
    private static final Pattern ZONE = Pattern.compile("[+-]\\d{1,2}(?::?\\d{2})?|[A-Za-z]{1,5}");
    private static final int LONGEST = 100;
    private static final int FIRST_OF_EAST_ASIA = 0x3000;

    private FeedDates() {}

    /** The instant a date means; empty where no careful reader could tell. */
    static Optional<Instant> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Character.isDigit(text.charAt(0)) || text.charAt(0) == '-'
                    ? numeric(text).or(() -> WordDate.parse(text))
                    : WordDate.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> numeric(String text) {
        return asian(text)
                .or(() -> ordinal(text))
                .or(() -> week(text))
                .or(() -> compact(text))
                .or(() -> unix(text))
                .or(() -> shortYear(text))
                .or(() -> iso(text))
                .or(() -> yearFirst(text))
                .or(() -> dayAndMonthFirst(text));
    }

    private static Optional<Instant> ordinal(String text) {
        Matcher date = ORDINAL.matcher(text);
        return date.matches()
                ? on(LocalDate.ofYearDay(number(date.group(1), 0), number(date.group(2), 1)), date, 3)
                : Optional.empty();
    }

    private static Optional<Instant> week(String text) {
        Matcher date = WEEK.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        LocalDate week = LocalDate.of(number(date.group(1), 0), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(date.group(2), 1))
                .with(ChronoField.DAY_OF_WEEK, number(date.group(3), 1));
        return on(week, date, 4);
    }

    private static Optional<Instant> compact(String text) {
        Matcher date = COMPACT.matcher(text);
        return date.matches()
                ? instant(
                        number(date.group(1), 0),
                        number(date.group(2), 1),
                        number(date.group(3), 1),
                        number(date.group(4), 0),
                        number(date.group(5), 0),
                        number(date.group(6), 0),
                        0)
                : Optional.empty();
    }

    /** Seconds or milliseconds since 1970. */
    private static Optional<Instant> unix(String text) {
        return UNIX.matcher(text).matches() ? Optional.of(ofUnix(Double.parseDouble(text))) : Optional.empty();
    }

    /** What has too many digits for seconds is milliseconds. */
    private static Instant ofUnix(double time) {
        return Instant.ofEpochMilli((long) (time < 1e11 ? time * 1_000 : time));
    }

    private static Optional<Instant> shortYear(String text) {
        Matcher date = SHORT_YEAR.matcher(text);
        return date.matches() && date.group(1) != null
                ? instant(WordDate.fullYear(date.group(1)), number(date.group(2), 1), 1, 0, 0, 0, 0)
                : Optional.empty();
    }

    private static Optional<Instant> iso(String text) {
        Matcher date = ISO.matcher(text);
        if (!date.matches() || !(date.group(2) != null || text.length() == 4)) {
            return Optional.empty();
        }
        return at(number(date.group(1), 0), number(date.group(2), 1), number(date.group(3), 1), date, 4);
    }

    private static Optional<Instant> yearFirst(String text) {
        Matcher date = YEAR_FIRST.matcher(text);
        return date.matches()
                ? at(number(date.group(1), 0), number(date.group(3), 1), number(date.group(4), 1), date, 5)
                : Optional.empty();
    }

    /** With slashes the month comes first, unless it cannot; with dots and hyphens the day does. */
    private static Optional<Instant> dayAndMonthFirst(String text) {
        Matcher date = DAY_AND_MONTH_FIRST.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        int first = number(date.group(1), 1);
        int second = number(date.group(3), 1);
        boolean dayFirst = first > 12 || second <= 12 && !date.group(2).equals("/");
        return at(WordDate.fullYear(date.group(4)), dayFirst ? second : first, dayFirst ? first : second, date, 5);
    }

    private static Optional<Instant> asian(String text) {
        Matcher date = ASIAN.matcher(text);
        if (text.chars().allMatch(c -> c < FIRST_OF_EAST_ASIA) || !date.matches()) {
            return Optional.empty();
        }
        String half = date.group(4) == null ? "" : date.group(4);
        boolean afternoon = half.equals("오후") || half.equals("下午") || half.equals("午後");
        int hour = number(date.group(5), 0);
        return instant(
                number(date.group(1), 0),
                number(date.group(2), 1),
                number(date.group(3), 1),
                afternoon && hour < 12 ? hour + 12 : hour,
                number(date.group(6), 0),
                number(date.group(7), 0),
                text.contains("오") || text.contains("년") ? 540 : 0);
    }

    private static Optional<Instant> on(LocalDate day, Matcher date, int firstOfTime) {
        return at(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), date, firstOfTime);
    }

    /** With the time that {@link #TIME} found: hour, minute, second, and what follows them. */
    private static Optional<Instant> at(int year, int month, int day, Matcher date, int firstOfTime) {
        String rest = date.group(firstOfTime + 3) == null ? "" : date.group(firstOfTime + 3);
        Matcher half = HALF.matcher(rest);
        int hour = number(date.group(firstOfTime), 0);
        return instant(
                year,
                month,
                day,
                half.lookingAt() ? hour(hour, half.group(1).toLowerCase(Locale.ROOT) + "m") : hour,
                number(date.group(firstOfTime + 1), 0),
                number(date.group(firstOfTime + 2), 0),
                zone(rest));
    }

    /** The first offset that is written as one, or else the first name of a zone. */
    private static int zone(String rest) {
        OptionalInt named = OptionalInt.empty();
        Matcher zone = ZONE.matcher(rest);
        while (zone.find()) {
            OptionalInt offset = Zones.offset(zone.group());
            if (offset.isPresent()) {
                return offset.getAsInt();
            }
            named = named.isPresent() ? named : Zones.named(zone.group());
        }
        return named.orElse(0);
    }

    /** Of a clock of twelve hours. */
    static int hour(int hour, String half) {
        if (hour > 12) {
            return hour;
        }
        return half.equals("pm") ? hour % 12 + 12 : hour % 12;
    }

    /** A field just past its range runs over into the next, as publishers mean it: 24:00, second 60, 31 June. */
    static Optional<Instant> instant(
            int year, int month, int day, int hour, int minute, int second, int offsetMinutes) {
        if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 60 || second > 61) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month, 1)
                .atStartOfDay()
                .plusDays(day - 1L)
                .plusHours(hour)
                .plusMinutes(minute - (long) offsetMinutes)
                .plusSeconds(second)
                .toInstant(ZoneOffset.UTC));
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
