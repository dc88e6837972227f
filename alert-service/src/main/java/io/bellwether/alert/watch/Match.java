package io.bellwether.alert.watch;

import java.util.List;
import java.util.Locale;

/** Whether a move is for a watch, and why. */
public sealed interface Match {

    /**
     * It is.
     *
     * @param because in words a subscriber understands: {@code "you watch Andrej Karpathy"}
     */
    record Matched(List<String> because) implements Match {}

    /** It is not: the first criterion not met. */
    record Missed(Criterion criterion) implements Match {}

    /** What a watch asks for, in the order it is asked. */
    enum Criterion {
        PERSON,
        ORGANIZATION,
        KIND,
        STATUS,
        WORDS;

        /** The lower-case word shown to people. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
