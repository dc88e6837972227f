package io.bellwether.ingest.management.page;

import java.util.Map;

/**
 * What a page says first.
 *
 * @param text  in a sentence; empty where there is nothing to say
 * @param isBad whether it is that something did not work
 */
public record Notice(String text, boolean isBad) {
    static final Notice NONE = new Notice("", false);

    /** Said after a form was sent. An address names one of these and cannot put other words on the page. */
    private static final Map<String, String> SAID = Map.of(
            "added", "Subscribed. What it held already counts as history and alerts no one.",
            "forced", "Subscribed, without a look at what is there. It is asked as any other feed.",
            "known", "It was subscribed to before. Nothing changed.",
            "changed", "Changed.",
            "paused", "Paused. It is not asked until it is resumed.",
            "resumed", "Resumed.",
            "asked", "It is asked as soon as politeness allows: see when it is next.",
            "removed", "Unsubscribed. Its articles stay; adding it again tells nothing twice.",
            "undone", "The move is undone. It is asked at its old address again.");

    static Notice said(String word) {
        return new Notice(word == null ? "" : SAID.getOrDefault(word, ""), false);
    }

    static Notice bad(String text) {
        return new Notice(text, true);
    }
}
