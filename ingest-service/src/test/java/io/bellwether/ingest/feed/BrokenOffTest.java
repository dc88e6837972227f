package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed that breaks off, wherever that is: in a tag, in CDATA, in a comment, in a reference, in a character. */
class BrokenOffTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    static final List<String> FEEDS = SampleFeeds.ALL;

    @ParameterizedTest
    @FieldSource("FEEDS")
    void whatIsWholeBeforeTheBreakIsThereAsItWas(String feed) {
        byte[] bytes = feed.getBytes(UTF_8);
        List<Entry> whole = entries(read(bytes));
        for (int length = 0; length < bytes.length; length++) {
            byte[] prefix = Arrays.copyOf(bytes, length);
            int complete = completeEntries(new String(prefix, UTF_8));
            List<Entry> entries = entries(read(prefix));

            assertThat(entries.stream().limit(complete))
                    .as("the first %d bytes", length)
                    .isEqualTo(whole.subList(0, complete));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>One",
                "<item><title>One</title",
                "<item><title>One</title><link",
                "<item><title>One</title><!-- x",
                "<item><title>One</title><guid a='",
                "<item><title><![CDATA[One",
                "<item><title><![CDATA[One]]",
                "<item><title>One&",
                "<item><title>One&amp"
            })
    void theTitleOfAnEntryThatBreaksOffIsRead(String tail) {
        List<Entry> entries = entries(read(("<rss><channel><title>T</title>" + tail).getBytes(UTF_8)));

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.title()).startsWith("One"));
    }

    private static ParseOutcome read(byte[] document) {
        return FeedReader.read(document, Map.of(), "https://outlet.example/", PATIENCE);
    }

    private static List<Entry> entries(ParseOutcome outcome) {
        return switch (outcome) {
            case Parsed parsed -> parsed.feed().entries();
            case NotAFeed no -> List.of();
        };
    }

    /** How many entries have ended. */
    private static int completeEntries(String prefix) {
        Matcher ends = Pattern.compile("</item>|</entry>|\\}(?=,\\n \\{\"id\")").matcher(prefix);
        int count = 0;
        while (ends.find()) {
            count++;
        }
        return count;
    }
}
