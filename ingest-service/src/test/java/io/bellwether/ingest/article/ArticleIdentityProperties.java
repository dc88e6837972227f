package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.Feeds;
import io.bellwether.ingest.article.Recognition.Known;
import io.bellwether.ingest.article.Recognition.New;
import io.bellwether.ingest.article.Recognition.Revised;
import io.bellwether.ingest.feed.Entry;
import io.bellwether.ingest.subscription.About;
import io.bellwether.ingest.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/**
 * A feed of stories that come, go, change places, are edited and get other guids and links, polled again and again: every story is
 * one article, every edit one revision, and a replay changes nothing.
 */
class ArticleIdentityProperties {
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");

    /** What befalls a feed between two polls. */
    enum Event {
        NOTHING,
        SHUFFLED,
        STORIES_ADDED,
        STORY_DROPPED,
        STORY_BACK,
        TITLE_EDITED,
        TEXT_EDITED,
        TRIVIALLY_EDITED,
        GUID_MADE_ANEW,
        ALL_GUIDS_MADE_ANEW,
        GUIDS_DROPPED,
        HTTPS,
        TRACKED,
        LINK_CHANGED,
        SITE_MOVED,
        NEW_PUBLISHING_SYSTEM
    }

    @Property(tries = 1000)
    void everyStoryIsOneArticleAndEveryEditOneRevision(
            @ForAll @Size(min = 1, max = 60) List<Event> events, @ForAll long seed) {
        Newsroom newsroom = new Newsroom(new Random(seed));
        Remembered remembered = new Remembered();
        newsroom.befalls(Event.STORIES_ADDED);
        remembered.poll(newsroom, BEGIN);
        Instant now = BEGIN;
        for (Event event : events) {
            now = now.plus(Duration.ofMinutes(10));
            newsroom.befalls(event);

            List<Recognition> recognitions = remembered.poll(newsroom, now);

            for (int i = 0; i < recognitions.size(); i++) {
                Story story = newsroom.shown.get(i);
                SeenArticle article = recognitions.get(i).article();
                assertThat(article.id()).as("%s of %s", event, story.title).isEqualTo(story.article(article.id()));
                assertThat(article.revision())
                        .as("%s of %s", event, story.title)
                        .isEqualTo(1 + story.edits);
            }
            assertThat(remembered.articles).hasSameSizeAs(newsroom.published());
            assertThat(remembered.poll(newsroom, now.plusSeconds(1))).allMatch(Known.class::isInstance);
        }
    }

    private static final class Story {
        private final int number;
        private final boolean dated;
        private String guid;
        private String link;
        private String title;
        private String text;
        private int edits;
        private String article;

        Story(int number, Random random) {
            this.number = number;
            this.dated = random.nextInt(4) > 0;
            this.guid = "http://www.outlet.example/?p=" + number;
            this.link = "http://www.outlet.example/stories/" + number;
            // Only what is dated may go by a title of many.
            this.title = dated && random.nextBoolean() ? "Links of the day" : "Story " + number;
            this.text = "What happened in story " + number
                    + " is told here, at length and in words of its own, to the end.";
        }

        String article(String now) {
            article = article == null ? now : article;
            return article;
        }

        Candidate entry() {
            Instant published = dated ? BEGIN.minus(Duration.ofHours(number)) : null;
            return Candidate.of(
                    new Entry(guid, title, link, published, null, null, text, List.of(), List.of(), List.of()));
        }
    }

    private static final class Newsroom {
        private final Random random;
        private final List<Story> shown = new ArrayList<>();
        private final List<Story> gone = new ArrayList<>();
        private int count;
        private String host = "http://www.outlet.example";

        Newsroom(Random random) {
            this.random = random;
        }

        List<Story> published() {
            List<Story> all = new ArrayList<>(shown);
            all.addAll(gone);
            return all;
        }

        void befalls(Event event) {
            switch (event) {
                case NOTHING -> {}
                case SHUFFLED -> Collections.shuffle(shown, random);
                case STORIES_ADDED -> add(1 + random.nextInt(5));
                case STORY_DROPPED -> move(shown, gone);
                case STORY_BACK -> move(gone, shown);
                case TITLE_EDITED -> edit(story -> story.title = "Story " + story.number + ", take " + count++);
                case TEXT_EDITED -> edit(story -> story.text += " And " + count++ + " words more.");
                case TRIVIALLY_EDITED -> one(story -> story.text = story.text.toUpperCase(Locale.ROOT) + " !");
                case GUID_MADE_ANEW -> one(story -> story.guid = "random " + count++);
                case ALL_GUIDS_MADE_ANEW -> published().forEach(story -> story.guid = "random " + count++);
                case GUIDS_DROPPED -> published().forEach(story -> story.guid = null);
                case HTTPS -> {
                    host = host.replace("http://www.", "https://");
                    published().forEach(story -> {
                        story.guid = story.guid == null ? null : story.guid.replace("http://www.", "https://");
                        story.link = story.link.replace("http://www.", "https://");
                    });
                }
                case TRACKED ->
                    one(story -> story.link += (story.link.contains("?") ? "&" : "?") + "utm_source=" + count++);
                // Without a guid a story of another link is another story.
                case LINK_CHANGED ->
                    one(story -> story.link = story.guid == null ? story.link : host + "/at/" + count++);
                case SITE_MOVED -> moveSite();
                case NEW_PUBLISHING_SYSTEM ->
                    published().forEach(story -> {
                        story.guid = "urn:new:" + count++;
                        story.link = host + "/" + count + "/story-" + count++;
                    });
            }
        }

        private void moveSite() {
            String before = host;
            host = "https://moved" + count++ + ".example";
            published().forEach(story -> {
                story.guid = "urn:moved:" + count++;
                story.link = story.link.replace(before, host);
            });
        }

        private void add(int stories) {
            for (int i = 0; i < stories; i++) {
                Story story = new Story(count++, random);
                story.link = story.link.replace("http://www.outlet.example", host);
                shown.addFirst(story);
            }
        }

        private void move(List<Story> from, List<Story> to) {
            if (!from.isEmpty()) {
                to.add(from.remove(random.nextInt(from.size())));
            }
        }

        private void edit(Consumer<Story> change) {
            one(story -> {
                change.accept(story);
                story.edits++;
            });
        }

        private void one(Consumer<Story> change) {
            if (!shown.isEmpty()) {
                change.accept(shown.get(random.nextInt(shown.size())));
            }
        }
    }

    private static final class Remembered {
        private static final Subscription FEED =
                Feeds.feed("feed", new About("Outlet", null, null), BEGIN.minusSeconds(60), true);

        private final Map<String, SeenArticle> articles = new HashMap<>();

        List<Recognition> poll(Newsroom newsroom, Instant now) {
            List<Candidate> document = newsroom.shown.stream().map(Story::entry).toList();
            List<Recognition> recognitions = ArticleIdentity.recognise(document, articles.values(), FEED, now);
            for (Recognition recognition : recognitions) {
                SeenArticle article = recognition.article();
                int before = articles.containsKey(article.id())
                        ? articles.get(article.id()).revision()
                        : 0;
                boolean counts = recognition instanceof New || recognition instanceof Revised;
                assertThat(article.revision()).isEqualTo(counts ? before + 1 : before);
                articles.put(article.id(), article);
            }
            assertThat(recognitions).hasSameSizeAs(newsroom.shown);
            return recognitions;
        }
    }
}
