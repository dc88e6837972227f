package io.bellwether.ingest.article;

import io.bellwether.events.Change;
import io.bellwether.ingest.feed.Entry;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an entry is recognised by, and what it says; all hashes.
 *
 * @param guid     of its guid; null where it has none
 * @param guidForm of the normal form of a guid that is an address; null where it is none
 * @param link     of its link in normal form; null where it has none, or one that leads to a home page
 * @param path     of the link without its host; null with it
 * @param title    of what its title says, and where that is nothing of its text; null in what was remembered before titles were
 * @param text     of what its text says; null in what was remembered before texts were
 * @param content  of both
 */
record EntryKeys(String guid, String guidForm, String link, String path, String title, String text, String content) {

    static EntryKeys of(Entry entry, ArticleText says) {
        Optional<String> guid =
                Optional.ofNullable(entry.id()).map(String::strip).filter(id -> !id.isEmpty());
        Optional<String> link =
                Optional.ofNullable(entry.link()).map(String::strip).filter(to -> !to.isEmpty());
        Optional<Address> address = link.flatMap(Address::of);
        String title = Substance.of(says.title());
        String text = Substance.of(says.text());
        return new EntryKeys(
                hash(guid),
                hash(guid.flatMap(Address::of).filter(at -> !at.isHome()).map(Address::normal)),
                address.filter(Address::isHome).isPresent()
                        ? null
                        : hash(address.map(Address::normal).or(() -> link)),
                hash(address.filter(at -> !at.isHome()).map(Address::path)),
                Hash.of(title.isEmpty() ? "\n" + text : title),
                Hash.of(text),
                Hash.of(title + "\n" + text));
    }

    /** Of what is said alone. */
    static EntryKeys saying(String title, String text, String content) {
        return new EntryKeys(null, null, null, null, title, text, content);
    }

    private static String hash(Optional<String> text) {
        return text.map(Hash::of).orElse(null);
    }

    private boolean isTitled() {
        return !title.equals(content);
    }

    /** What a new article of the feed is called. */
    String id(String feed) {
        return Hash.of(feed + "\n" + identity());
    }

    /** What a new article takes its id from. */
    String identity() {
        return guid != null ? "guid:" + guid : link != null ? "link:" + link : "text:" + content;
    }

    /** These, and where an entry now leaves something out, what was known of it. */
    EntryKeys over(EntryKeys known) {
        return new EntryKeys(
                guid == null ? known.guid : guid,
                guid == null ? known.guidForm : guidForm,
                link == null ? known.link : link,
                link == null ? known.path : path,
                title,
                text,
                content);
    }

    /** Where these lead, and what was known to be said. */
    EntryKeys saying(EntryKeys known) {
        return new EntryKeys(guid, guidForm, link, path, known.title, known.text, known.content);
    }

    /** What is other here than in {@code before}, each known in both. */
    Set<Change> changesFrom(EntryKeys before) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (before.text == null) {
            return changes;
        }
        if (!title.equals(before.title) && (isTitled() || before.isTitled())) {
            changes.add(Change.TITLE);
        }
        if (!text.equals(before.text)) {
            changes.add(Change.TEXT);
        }
        if (isOther(link, before.link)) {
            changes.add(Change.LINK);
        }
        return changes;
    }

    static boolean isOther(Object one, Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
