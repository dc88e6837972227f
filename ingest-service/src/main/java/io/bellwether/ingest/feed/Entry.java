package io.bellwether.ingest.feed;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a feed. Text that is absent is null, a list without members empty.
 *
 * @param id         the guid as written; not every feed has one
 * @param title      plain text
 * @param link       absolute where a base is known
 * @param published  when it first appeared, so the feed says
 * @param updated    when it last changed, so the feed says
 * @param author     names, separated by commas
 * @param summary    safe HTML
 * @param content    bodies as safe HTML
 * @param categories as written
 * @param enclosures files that go with it
 */
public record Entry(
        String id,
        String title,
        String link,
        Instant published,
        Instant updated,
        String author,
        String summary,
        List<String> content,
        List<String> categories,
        List<Enclosure> enclosures) {
    public Entry {
        content = List.copyOf(content);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /**
     * A file that goes with an entry.
     *
     * @param length in bytes, as written
     */
    public record Enclosure(String url, String type, String length) {}
}
