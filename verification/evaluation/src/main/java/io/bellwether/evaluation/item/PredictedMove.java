package io.bellwether.evaluation.item;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A move as somebody read it, in the format of {@code bellwether extract}.
 *
 * @param person     empty where nobody is named
 * @param confidence 0 to 1; 0 where the reader gives none
 * @param signs      what spoke for it, where it is written for calibration; else null
 */
public record PredictedMove(
        String person,
        List<String> from,
        List<String> to,
        String role,
        String kind,
        String status,
        Double confidence,
        Map<String, Double> signs) {

    public PredictedMove {
        person = Objects.requireNonNullElse(person, "");
        from = from == null ? List.of() : List.copyOf(from);
        to = to == null ? List.of() : List.copyOf(to);
        role = Objects.requireNonNullElse(role, "");
        confidence = Objects.requireNonNullElse(confidence, 0.0);
    }
}
