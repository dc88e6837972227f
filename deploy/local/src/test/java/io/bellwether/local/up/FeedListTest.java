package io.bellwether.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedListTest {
    private static final String NEWSROOM = opml("<outline text=\"Newsroom\" xmlUrl=\"http://127.0.0.1/n\"/>");

    @TempDir
    Path home;

    private DataDirectory data;
    private Path own;

    @BeforeEach
    void lists() throws Exception {
        data = new DataDirectory(home);
        Files.writeString(home.resolve("feeds.opml"), opml("<outline text=\"Shipped\"/>"));
        own = Files.writeString(
                Files.createDirectories(home.resolve("own")).resolve("own.opml"),
                opml("<outline text=\"A &amp; B\"><outline text=\"Inner\" category=\"/tier/official\"/></outline>"));
    }

    @Test
    void the_newsroom_alone_is_followed_as_it_is() throws Exception {
        FeedList list = FeedList.of(home, Optional.empty(), true);
        assertThat(list.write(data, Optional.of(NEWSROOM))).content().isEqualTo(NEWSROOM);
    }

    @Test
    void a_list_of_ones_own_comes_beside_the_newsroom() throws Exception {
        FeedList list = FeedList.of(home, Optional.of(own), true);
        assertThat(list.write(data, Optional.of(NEWSROOM)))
                .content()
                .contains("text=\"Newsroom\"", "text=\"A &amp; B\"", "category=\"/tier/official\"");
    }

    @Test
    void without_the_newsroom_it_is_the_list_named_or_the_one_shipped() {
        assertThat(FeedList.of(home, Optional.of(own), false).file()).hasValue(own);
        assertThat(FeedList.of(home, Optional.empty(), false).file()).hasValue(home.resolve("feeds.opml"));
    }

    @Test
    void the_list_shipped_with_the_product_is_written_where_ingest_reads_it() {
        FeedList shipped = FeedList.of(home, Optional.empty(), false);
        assertThat(shipped.write(new DataDirectory(home.resolve("own")), Optional.empty()))
                .content()
                .contains("Shipped");
    }

    @Test
    void what_is_no_list_of_feeds_is_said_before_anything_starts() throws Exception {
        Path prose = Files.writeString(home.resolve("prose.txt"), "Dear reader");
        Path evil = Files.writeString(
                home.resolve("evil.opml"),
                "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><opml><body>&x;</body></opml>");
        for (Path file : new Path[] {prose, evil, home.resolve("missing.opml"), home}) {
            assertThatThrownBy(() -> FeedList.of(home, Optional.of(file), true))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageStartingWith("cannot read the list of feeds " + file);
        }
    }

    private static String opml(String outlines) {
        return "<opml version=\"2.0\"><head/><body>" + outlines + "</body></opml>";
    }
}
