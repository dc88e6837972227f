package io.bellwether.local.newsroom;

import java.util.List;

/**
 * A story, and what its author meant by it.
 *
 * @param id       the last segment of its address; stable for ever
 * @param outlet   the id of the outlet that publishes it
 * @param second   when it appears, in seconds after the timeline begins, at least 1; 0 for history
 * @param hoursAgo for history: how many hours before the newsroom first opened it appeared, at least 1; 0 otherwise
 * @param headline plain text
 * @param author   the byline; null where there is none
 * @param section  the outlet's own label; null where there is none
 * @param text     plain text, one paragraph a line, the first one the lede
 * @param edit     a later change of the headline; null for nearly all
 * @param meaning  the moves it tells; empty where it only looks like one
 */
public record Story(
        String id,
        String outlet,
        int second,
        int hoursAgo,
        String headline,
        String author,
        String section,
        String text,
        Edit edit,
        List<Meaning> meaning) {

    /**
     * A later change of the headline; the story keeps its identity.
     *
     * @param second   when, in seconds after the timeline begins
     * @param headline the new one
     */
    public record Edit(int second, String headline) {}

    public Story {
        if (second > 0 == hoursAgo > 0) {
            throw new IllegalArgumentException("story " + id + " needs either second or hoursAgo");
        }
        if (edit != null && (hoursAgo > 0 || edit.second() <= second)) {
            throw new IllegalArgumentException("story " + id + " is edited before it appears");
        }
        text = text.strip();
        meaning = List.copyOf(meaning);
    }

    /** Whether it was there before the timeline begins. */
    public boolean history() {
        return hoursAgo > 0;
    }

    /** Its paragraphs, at least one. */
    public List<String> paragraphs() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Its first paragraph. */
    public String lede() {
        return paragraphs().getFirst();
    }
}
