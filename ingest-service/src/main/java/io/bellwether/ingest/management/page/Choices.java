package io.bellwether.ingest.management.page;

import java.util.List;

/** The words that forms offer. */
public record Choices(List<String> healths, List<String> tiers, List<String> tags) {
    /** More than one looks through in a list. */
    static final int MOST_TAGS = 200;
}
