package io.bellwether.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of feeds: RFC 822 and its corruptions, ISO 8601 in all its lengths, {@code asctime}, month names in
 * several languages. Without a zone UTC is meant, without a time midnight.
 */
final class FeedDates {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:[Tt\\s]+(\\d{1,2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?)?\\s*"
                    + "(Z|z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?.*",
            Pattern.DOTALL);
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern SHORT_YEAR = Pattern.compile("-(\\d{2})-?(\\d{2})|--(\\d{2})-?(\\d{2})|---(\\d{2})");
    private static final Pattern AMERICAN = Pattern.compile(
            "(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:[,\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([AaPp][Mm])?)?.*",
            Pattern.DOTALL);
    private static final Pattern ASIAN = Pattern.compile(
            "(\\d{4})[년年]\\s*(\\d{1,2})[월月]\\s*(\\d{1,2})[일日]\\s*(?:\\((?:.)\\))?\\s*(?:(오전|오후|上午|下午)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?.*",
            Pattern.DOTALL);
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+\\.?|[+-]\\d{1,2}:?\\d{2}|\\d+(?::\\d+)+(?:\\.\\d+)?|\\d+");
    private static final int PIVOT = 70;

    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("ut", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("z", 0),
            Map.entry("wet", 0),
            Map.entry("bst", 60),
            Map.entry("ist", 330),
            Map.entry("cet", 60),
            Map.entry("met", 60),
            Map.entry("mez", 60),
            Map.entry("cest", 120),
            Map.entry("mesz", 120),
            Map.entry("eet", 120),
            Map.entry("eest", 180),
            Map.entry("msk", 180),
            Map.entry("jst", 540),
            Map.entry("kst", 540),
            Map.entry("aest", 600),
            Map.entry("aedt", 660),
            Map.entry("ast", -240),
            Map.entry("adt", -180),
            Map.entry("est", -300),
            Map.entry("edt", -240),
            Map.entry("et", -300),
            Map.entry("cst", -360),
            Map.entry("cdt", -300),
            Map.entry("ct", -360),
            Map.entry("mst", -420),
            Map.entry("mdt", -360),
            Map.entry("mt", -420),
            Map.entry("pst", -480),
            Map.entry("pdt", -420),
            Map.entry("pt", -480),
            Map.entry("hst", -600));

    private FeedDates() {}

    /** The instant a date means; empty where no careful reader could tell. */
    static Optional<Instant> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > 100) {
            return Optional.empty();
        }
        try {
            return iso(text).or(() -> asian(text)).or(() -> american(text)).or(() -> words(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> iso(String text) {
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            return Optional.of(LocalDate.ofYearDay(number(ordinal.group(1), 0), number(ordinal.group(2), 1))
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC));
        }
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (shortYear.matches()) {
            return shortYear.group(1) == null
                    ? Optional.empty()
                    : instant(year(shortYear.group(1)), number(shortYear.group(2), 1), 1, LocalTime.MIDNIGHT, 0);
        }
        Matcher iso = ISO.matcher(text);
        if (!iso.matches() || !(iso.group(2) != null || text.length() == 4)) {
            return Optional.empty();
        }
        return instant(
                number(iso.group(1), 0),
                number(iso.group(2), 1),
                number(iso.group(3), 1),
                number(iso.group(4), 0),
                number(iso.group(5), 0),
                number(iso.group(6), 0),
                offset(iso.group(7)));
    }

    private static Optional<Instant> asian(String text) {
        Matcher date = ASIAN.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        boolean afternoon = "오후".equals(date.group(4)) || "下午".equals(date.group(4));
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

    private static Optional<Instant> american(String text) {
        Matcher date = AMERICAN.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        int first = number(date.group(1), 1);
        int second = number(date.group(2), 1);
        boolean dayFirst = first > 12;
        return instant(
                number(date.group(3), 0),
                dayFirst ? second : first,
                dayFirst ? first : second,
                hour(number(date.group(4), 0), date.group(7)),
                number(date.group(5), 0),
                number(date.group(6), 0),
                0);
    }

    private static int hour(int hour, String half) {
        if (half == null) {
            return hour;
        }
        boolean afternoon = half.equalsIgnoreCase("pm");
        return hour == 12 ? (afternoon ? 12 : 0) : afternoon ? hour + 12 : hour;
    }

    /** RFC 822 and everything made of the same words in whatever order. */
    private static Optional<Instant> words(String text) {
        WordDate date = new WordDate();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            date.take(word.group());
        }
        return date.instant();
    }

    private static final class WordDate {
        private int day;
        private int month;
        private int year = -1;
        private int hour;
        private int minute;
        private int second;
        private boolean time;
        private int zone;

        void take(String word) {
            String lower = word.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
            if (lower.contains(":") && !isSigned(lower)) {
                time(lower);
            } else if (isSigned(lower)) {
                offsetOrYear(lower);
            } else if (Character.isDigit(lower.charAt(0))) {
                number(lower);
            } else if (lower.equals("pm") || lower.equals("am")) {
                hour = FeedDates.hour(hour, lower);
            } else if (ZONES.containsKey(lower) && time) {
                zone = ZONES.get(lower);
            } else if (month == 0) {
                month = Months.number(lower);
            }
        }

        private static boolean isSigned(String word) {
            return word.startsWith("+") || word.startsWith("-");
        }

        /** After the time a sign begins an offset; before, it is the hyphen of {@code 01-Jan-2024}. */
        private void offsetOrYear(String word) {
            if (time) {
                zone = offset(word);
            } else {
                number(word.substring(1));
            }
        }

        private void time(String word) {
            String[] parts = word.split("[:.]", -1);
            hour = Integer.parseInt(parts[0]);
            minute = Integer.parseInt(parts[1]);
            second = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            time = true;
        }

        private void number(String word) {
            if (word.length() == 4 && year < 0) {
                year = Integer.parseInt(word);
            } else if (word.length() <= 2 && day == 0) {
                day = Integer.parseInt(word);
            } else if (word.length() <= 2 && year < 0) {
                year = FeedDates.year(word);
            }
        }

        Optional<Instant> instant() {
            return month == 0 || year < 0
                    ? Optional.empty()
                    : FeedDates.instant(year, month, day == 0 ? 1 : day, hour, minute, second, zone);
        }
    }

    private static Optional<Instant> instant(int year, int month, int day, LocalTime time, int offsetMinutes) {
        return instant(year, month, day, time.getHour(), time.getMinute(), time.getSecond(), offsetMinutes);
    }

    /** A field just past its range runs over into the next, as publishers mean it: 24:00, second 60, 31 June. */
    private static Optional<Instant> instant(
            int year, int month, int day, int hour, int minute, int second, int offsetMinutes) {
        if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 60 || second > 61) {
            return Optional.empty();
        }
        LocalDateTime midnight = LocalDate.of(year, month, 1).atStartOfDay().plusDays(day - 1L);
        return Optional.of(midnight.plusHours(hour)
                .plusMinutes(minute - (long) offsetMinutes)
                .plusSeconds(second)
                .toInstant(ZoneOffset.UTC));
    }

    private static int offset(String zone) {
        if (zone == null || !(zone.startsWith("+") || zone.startsWith("-"))) {
            return 0;
        }
        String digits = zone.substring(1).replace(":", "");
        int hours = Integer.parseInt(
                digits.substring(0, Math.max(1, digits.length() > 2 ? digits.length() - 2 : digits.length())));
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int total = hours * 60 + minutes;
        return zone.startsWith("-") ? -total : total;
    }

    private static int year(String twoDigits) {
        int year = Integer.parseInt(twoDigits);
        return year < PIVOT ? 2000 + year : 1900 + year;
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
