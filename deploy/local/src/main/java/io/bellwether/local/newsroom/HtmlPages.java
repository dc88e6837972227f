package io.bellwether.local.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The pages for people: the index, and each article under the link that its feed gives. */
final class HtmlPages {
    private static final String STYLE = style();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String FICTION =
            "The outlets, the people and the news are invented, or told as fiction: a sample for Bellwether.";

    private HtmlPages() {}

    static String index(Timeline timeline, Instant now) {
        String outlets =
                timeline.script().outlets().stream().map(HtmlPages::outlet).collect(joining("\n"));
        String stories = timeline.at(now).stream()
                .map(entry -> story(timeline.script().outletOf(entry.story()), entry))
                .collect(joining("\n"));
        return page(
                "The sample newsroom",
                timeline.toCome(now) > 0 ? "<meta http-equiv=\"refresh\" content=\"5\">" : "",
                """
                <h1>The sample newsroom</h1>
                <p class="lede">%s</p>
                <h2>Stories</h2>
                <p class="small">%s</p>
                <ol class="stories">%s</ol>
                <h2>Outlets</h2>
                <ul class="outlets">%s</ul>
                <p class="small"><a href="/feeds.opml">All feeds as OPML</a></p>
                """.formatted(FICTION, progress(timeline, now), stories, outlets));
    }

    static String article(Outlet outlet, Entry entry) {
        Story story = entry.story();
        return page(entry.headline() + " – " + outlet.name(), "", """
                <p class="outlet">%s</p>
                <article>
                <h1>%s</h1>
                <p class="small">%s%s%s</p>
                %s
                </article>
                <p class="small"><a href="/">All stories</a> · %s</p>
                """.formatted(
                        Html.escape(outlet.name()),
                        Html.escape(entry.headline()),
                        story.author() == null ? "" : "By " + Html.escape(story.author()) + " · ",
                        time(entry.published()),
                        edited(entry),
                        Html.paragraphs(story.paragraphs()),
                        FICTION));
    }

    private static String progress(Timeline timeline, Instant now) {
        if (timeline.run().begun() == null) {
            return "The timeline has not begun.";
        }
        int toCome = timeline.toCome(now);
        return toCome == 0 ? "All stories are out." : toCome + " stories are still to come.";
    }

    private static String outlet(Outlet outlet) {
        return "<li><a href=\"%s\">%s</a> <span class=\"tier\">%s</span><br><span class=\"small\">%s</span></li>"
                .formatted(
                        outlet.feedPath(),
                        Html.escape(outlet.name()),
                        outlet.tier().name().toLowerCase(Locale.ROOT),
                        Html.escape(outlet.tagline()));
    }

    private static String story(Outlet outlet, Entry entry) {
        return "<li><a href=\"%s\">%s</a><br><span class=\"small\">%s · %s%s</span></li>"
                .formatted(
                        outlet.storyPath(entry.story()),
                        Html.escape(entry.headline()),
                        Html.escape(outlet.name()),
                        time(entry.published()),
                        edited(entry));
    }

    private static String edited(Entry entry) {
        return entry.edited() ? " · headline changed " + time(entry.updated()) : "";
    }

    private static String time(Instant instant) {
        return "<time datetime=\"%s\">%s</time>".formatted(instant, DATE.format(instant));
    }

    private static String page(String title, String head, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                %s
                <style>%s</style>
                </head>
                <body><main>
                %s</main></body>
                </html>
                """.formatted(Html.escape(title), head, STYLE, body);
    }

    private static String style() {
        try (InputStream in = HtmlPages.class.getResourceAsStream("/newsroom/page.css")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read newsroom/page.css", e);
        }
    }
}
