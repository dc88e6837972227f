package io.bellwether.evaluation.report;

import io.bellwether.evaluation.event.Events;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The document and its picture: drawn by hand, with holes, {@code {{name}}}, that measurements fill.
 *
 * @param parts what goes into which hole
 */
public record Report(Map<String, String> parts) {
    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final String NOT_MEASURED = "Not measured: the items are not there.\n";

    /**
     * What was measured.
     *
     * @param dev    labelled moves of others; none where they are not there
     * @param stream a labelled sample of the stream; none where it is not there
     * @param gold   our own
     * @param words  what else is said: the date, the machine, what keeps us from better
     */
    public static Report of(
            Optional<Evaluated> dev, Optional<Evaluated> stream, Evaluated gold, Map<String, String> words)
            throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(words);
        parts.put("dev-items", items(dev));
        parts.put("dev", dev.map(Report::moves).orElse(NOT_MEASURED));
        parts.put("dev-at-line", dev.map(Report::movesThatAlert).orElse(NOT_MEASURED));
        parts.put("dev-events", dev.isEmpty() ? NOT_MEASURED : events(dev.get()));
        parts.put("dev-calibration", dev.map(Report::calibration).orElse(NOT_MEASURED));
        parts.put("stream-items", items(stream));
        parts.put("stream", stream.map(Report::baseRate).orElse(NOT_MEASURED));
        parts.put(
                "stream-lines",
                stream.map(one -> Tables.thresholds(one.thresholds())).orElse(NOT_MEASURED));
        parts.put("stream-calibration", stream.map(Report::calibration).orElse(NOT_MEASURED));
        parts.put("gold-items", items(Optional.of(gold)));
        parts.put("gold", moves(gold));
        parts.put("gold-events", events(gold));
        parts.put("gold-calibration", calibration(gold));
        parts.put("news-curve", dev.map(Report::curve).orElse(""));
        parts.put("stream-curve", stream.map(Report::curve).orElse(""));
        parts.put("line", Table.number(gold.alertLine()));
        return new Report(parts);
    }

    private static String items(Optional<Evaluated> evaluated) {
        return String.valueOf(evaluated.map(Evaluated::scored).orElse(0L));
    }

    private static String moves(Evaluated evaluated) {
        return Tables.scores(evaluated.moves(0));
    }

    private static String movesThatAlert(Evaluated evaluated) {
        return Tables.scores(evaluated.moves(evaluated.alertLine()));
    }

    private static String baseRate(Evaluated evaluated) {
        return Tables.scores(evaluated.baseRate(evaluated.alertLine()));
    }

    private static String calibration(Evaluated evaluated) {
        return Tables.calibration(evaluated.calibration());
    }

    /** As the points of a line in a square of a thousand, its zero at the lower left. */
    private static String curve(Evaluated evaluated) {
        return evaluated.calibration().bins().stream()
                .map(bin -> Math.round(1000 * bin.confidence()) + "," + Math.round(1000 - 1000 * bin.right()))
                .collect(Collectors.joining(" "));
    }

    private static String events(Evaluated evaluated) throws IOException {
        Optional<Events> events = evaluated.events();
        return events.map(Tables::events).orElse(NOT_MEASURED);
    }

    /** @throws IllegalArgumentException when the template has a hole that nothing fills */
    public String fill(String template) {
        return HOLE.matcher(template).replaceAll(hole -> {
            String part = parts.get(hole.group(1));
            if (part == null) {
                throw new IllegalArgumentException("nothing fills " + hole.group());
            }
            return Matcher.quoteReplacement(part.strip());
        });
    }
}
