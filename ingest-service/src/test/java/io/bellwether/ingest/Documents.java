package io.bellwether.ingest;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Feeds as tests need them. */
public final class Documents {
    private Documents() {}

    /** An RSS item; {@code body} is HTML. */
    public static String item(String guid, String title, String body) {
        return """
                <item><guid isPermaLink="false">%s</guid><title>%s</title><link>https://outlet.example/%s</link>
                <description><![CDATA[%s]]></description></item>
                """.formatted(guid, title, guid, body);
    }

    /** An RSS feed of a site of its own. */
    public static String rss(String site, String... items) {
        return """
                <?xml version="1.0"?>
                <rss version="2.0"><channel><title>The %s</title><link>https://%s/</link><language>en</language>
                %s
                </channel></rss>
                """.formatted(site, site, Stream.of(items).collect(Collectors.joining()));
    }
}
