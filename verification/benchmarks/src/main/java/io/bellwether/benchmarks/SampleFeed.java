package io.bellwether.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds of invented news with bodies in HTML. */
final class SampleFeed {
    private static final String PARAGRAPH =
            "<p>The <a href=\"/town\">harbour town</a> has a new <b>library</b> &amp; a bridge, said the mayor &#8211; on a windy day.</p>";

    private SampleFeed() {}

    static String rss(int feed, int items) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Outlet %d</title>"
                        .formatted(feed)
                + "<link>https://outlet.example/</link>"
                + IntStream.range(0, items).mapToObj(item -> item(feed, item)).collect(Collectors.joining())
                + "</channel></rss>";
    }

    private static String item(int feed, int item) {
        return """
                <item><title>Story %d of outlet %d</title><link>https://outlet.example/%d</link><guid>%d-%d</guid>
                <pubDate>Sun, 01 Mar 2026 12:%02d:00 GMT</pubDate><description><![CDATA[%s]]></description></item>
                """.formatted(item, feed, item, feed, item, item % 60, PARAGRAPH.repeat(1 + item % 20));
    }
}
