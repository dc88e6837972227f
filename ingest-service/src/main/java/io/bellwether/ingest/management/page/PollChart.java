package io.bellwether.ingest.management.page;

import io.bellwether.ingest.polling.PollHistory.Hour;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The polls of a day as bars, an hour each, stacked by how they ended.
 *
 * @param bars  oldest first
 * @param most  polls in the fullest hour
 * @param total polls of all hours
 */
public record PollChart(List<Bar> bars, long most, long total) {
    /** Of the drawing, in its own units; the page stretches it. */
    static final int HEIGHT = 100;

    static final int WIDTH = 240;
    private static final double GAP = 1.2;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    /** An hour. */
    public record Bar(String hour, double x, double width, List<Part> parts, long polls, long failed) {
        /** What one reads who points at it. */
        public String words() {
            List<String> words = new ArrayList<>();
            parts.forEach(part -> words.add(part.polls() + " " + part.tone().words()));
            return hour + " UTC: " + (words.isEmpty() ? "no polls" : String.join(", ", words));
        }
    }

    /** Those of an hour that ended alike. */
    public record Part(Tone tone, double y, double height, long polls) {}

    static PollChart of(List<Hour> hours) {
        long most = Math.max(1, hours.stream().mapToLong(Hour::total).max().orElse(0));
        double step = (double) WIDTH / Math.max(1, hours.size());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            bars.add(bar(hours.get(i), i * step + GAP / 2, step - GAP, most));
        }
        return new PollChart(
                List.copyOf(bars), most, bars.stream().mapToLong(Bar::polls).sum());
    }

    private static Bar bar(Hour hour, double x, double width, long most) {
        Map<Tone, Long> tones = new EnumMap<>(Tone.class);
        hour.polls().forEach((outcome, polls) -> tones.merge(Tone.of(outcome), polls, Long::sum));
        List<Part> parts = new ArrayList<>();
        double top = HEIGHT;
        for (Map.Entry<Tone, Long> tone : tones.entrySet()) {
            double height = (double) HEIGHT * tone.getValue() / most;
            top -= height;
            parts.add(new Part(tone.getKey(), rounded(top), rounded(height), tone.getValue()));
        }
        return new Bar(
                HOUR.format(hour.begins()),
                rounded(x),
                rounded(width),
                parts,
                hour.total(),
                tones.getOrDefault(Tone.FAILED, 0L));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** The tones that occur, for the legend. */
    public List<Tone> tones() {
        return bars.stream()
                .flatMap(bar -> bar.parts().stream())
                .map(Part::tone)
                .distinct()
                .sorted()
                .toList();
    }
}
