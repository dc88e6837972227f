package io.bellwether.ingest.feed;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date made of words in whatever order: RFC 822, {@code asctime} and what publishers make of them, in many languages. */
final class WordDate {
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}]+|[+-]\\d{1,2}:?\\d{2}(?!\\d)|[+-]\\d{1,2}(?!\\d)|\\d+(?::\\d+)+(?:\\.\\d+)?|\\d+");
    private static final int PIVOT = 70;

    private int day;
    private int month;
    private boolean monthBeforeNumbers;
    private int year = -1;
    private int hour;
    private int minute;
    private int second;
    private boolean time;
    private int zone;
    private boolean offset;

    private WordDate() {}

    /** Empty where no month or no year is found. */
    static Optional<Instant> parse(String text) {
        WordDate date = new WordDate();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            date.take(word.group().toLowerCase(Locale.ROOT));
        }
        return date.month == 0 || date.year < 0
                ? Optional.empty()
                : FeedDates.instant(
                        date.year,
                        date.month,
                        date.day == 0 ? 1 : date.day,
                        date.hour,
                        date.minute,
                        date.second,
                        date.zone);
    }

    private void take(String word) {
        if (word.startsWith("+") || word.startsWith("-")) {
            offsetOrNumber(word);
        } else if (word.contains(":")) {
            time(word);
        } else if (Character.isDigit(word.charAt(0))) {
            number(word);
        } else if (word.equals("pm") || word.equals("am")) {
            hour = FeedDates.hour(hour, word);
        } else if (time && Zones.named(word).isPresent()) {
            zone = offset ? zone : Zones.named(word).getAsInt();
        } else {
            month(word);
        }
    }

    /** After the time a sign begins an offset; before, it is the hyphen of {@code 01-Jan-2024}. */
    private void offsetOrNumber(String word) {
        if (time) {
            Zones.offset(word).ifPresent(minutes -> {
                zone = minutes;
                offset = true;
            });
        } else {
            number(word.substring(1).replace(":", ""));
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
            year = year(word);
        }
    }

    /** What begins a month's name before any number may have been a weekday: {@code mar, 03 gen 2026}. */
    private void month(String word) {
        int number = Months.number(word);
        boolean numbers = day != 0 || year >= 0;
        if (number != 0 && (month == 0 || monthBeforeNumbers && day != 0 && year < 0)) {
            month = number;
            monthBeforeNumbers = !numbers;
        }
    }

    private static int year(String twoDigits) {
        int year = Integer.parseInt(twoDigits);
        return year < PIVOT ? 2000 + year : 1900 + year;
    }

    static int fullYear(String digits) {
        return digits.length() == 2 ? year(digits) : Integer.parseInt(digits);
    }
}
