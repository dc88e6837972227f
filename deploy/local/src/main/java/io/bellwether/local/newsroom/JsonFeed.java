package io.bellwether.local.newsroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.events.Json;
import java.net.URI;
import java.util.List;

/**
 * An outlet's feed as JSON Feed 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {
    private JsonFeed() {}

    static byte[] write(Outlet outlet, List<Entry> entries, URI address) {
        ObjectNode feed = Json.MAPPER.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", outlet.name());
        feed.put("description", outlet.tagline());
        feed.put("home_page_url", outlet.site().toString());
        feed.put("feed_url", address.resolve(outlet.feedPath()).toString());
        feed.put("language", "en");
        ArrayNode items = feed.putArray("items");
        entries.forEach(entry -> item(items.addObject(), outlet, entry, address));
        try {
            return Json.MAPPER.writeValueAsBytes(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    private static void item(ObjectNode item, Outlet outlet, Entry entry, URI address) {
        Story story = entry.story();
        item.put("id", story.id());
        item.put("url", address.resolve(outlet.storyPath(story)).toString());
        item.put("title", entry.headline());
        item.put("date_published", entry.published().toString());
        if (entry.edited()) {
            item.put("date_modified", entry.updated().toString());
        }
        if (story.author() != null) {
            item.putArray("authors").addObject().put("name", story.author());
        }
        if (story.section() != null) {
            item.putArray("tags").add(story.section());
        }
        content(item, outlet, story);
    }

    private static void content(ObjectNode item, Outlet outlet, Story story) {
        List<String> carried = outlet.has(Habit.LEDE_ONLY) ? List.of(story.lede()) : story.paragraphs();
        if (outlet.has(Habit.PLAIN_TEXT)) {
            item.put("content_text", String.join("\n\n", carried));
        } else {
            item.put("content_html", Html.paragraphs(carried));
        }
    }
}
