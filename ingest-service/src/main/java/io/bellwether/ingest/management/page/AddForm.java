package io.bellwether.ingest.management.page;

/**
 * The form that adds a feed, as somebody filled it.
 *
 * @param address as typed
 * @param tags    as typed, separated by commas
 * @param tier    a word
 * @param force   whether it offers to add the feed whatever is there
 */
public record AddForm(String address, String tags, String tier, boolean force) {
    static final AddForm EMPTY = new AddForm("", "", "press", false);
}
