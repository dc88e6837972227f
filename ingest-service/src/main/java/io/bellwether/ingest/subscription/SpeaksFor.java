package io.bellwether.ingest.subscription;

import io.bellwether.events.Source;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom an official feed speaks for, as an operator writes it: see {@link Source#speaksFor()}. */
public final class SpeaksFor {
    public static final int MAX_LENGTH = 100;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00A0]+");

    private SpeaksFor() {}

    /** With single spaces. Empty where it says nothing, is too long, or holds a comma, which separates categories. */
    public static Optional<String> of(String text) {
        String bare = BLANKS.matcher(text).replaceAll(" ").strip();
        return bare.isEmpty() || bare.length() > MAX_LENGTH || bare.indexOf(',') >= 0
                ? Optional.empty()
                : Optional.of(bare);
    }
}
