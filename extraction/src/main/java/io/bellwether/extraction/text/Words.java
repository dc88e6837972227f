package io.bellwether.extraction.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Small closed sets of words that a rule of grammar needs; what readers may want to extend lies in resources instead. */
public final class Words {
    private Words() {}

    /** The words of a text, parted by white space. */
    public static Set<String> of(String words) {
        return Set.copyOf(new HashSet<>(List.of(words.strip().split("\\s+"))));
    }
}
