package io.bellwether.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.LinkHeader.Link;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkHeaderTest {

    @Test
    void several_links_in_one_header() {
        assertThat(LinkHeader.read("<https://hub.example/>; rel=\"hub\", <https://outlet.example/feed>; rel=\"self\""))
                .containsExactly(link("https://hub.example/", "hub"), link("https://outlet.example/feed", "self"));
    }

    @Test
    void commas_and_semicolons_in_an_address_or_in_quotes_are_part_of_it() {
        assertThat(LinkHeader.read(
                        "<https://hub.example/a,b;c>; title=\"one, \\\"two\\\"; <three>\"; rel=hub,</feed>;rel=self"))
                .containsExactly(link("https://hub.example/a,b;c", "hub"), link("/feed", "self"));
    }

    @Test
    void spaces_case_and_several_relations() {
        assertThat(LinkHeader.read(" , <https://hub.example/> ;  REL = \" Self  HUB \" ;x , "))
                .containsExactly(link("https://hub.example/", "self", "hub"));
    }

    @Test
    void only_the_first_rel_counts() {
        assertThat(LinkHeader.read("</a>; rel=next; rel=hub")).containsExactly(link("/a", "next"));
    }

    @Test
    void a_link_from_somewhere_else_is_none_of_ours() {
        assertThat(LinkHeader.read("</a>; rel=hub; anchor=\"/other\", </b>; rel=self"))
                .containsExactly(link("/b", "self"));
    }

    @Test
    void what_comes_before_the_malformed_counts() {
        assertThat(LinkHeader.read("</a>; rel=hub, b; rel=self, </c>; rel=self"))
                .containsExactly(link("/a", "hub"));
        assertThat(LinkHeader.read("</a>; rel=hub, </b; rel=self")).containsExactly(link("/a", "hub"));
        assertThat(LinkHeader.read("")).isEmpty();
    }

    @Test
    void a_header_without_end_ends() {
        assertThat(LinkHeader.read("</a>; rel=hub, ".repeat(10_000))).hasSize(LinkHeader.MAX_LINKS);
    }

    private static Link link(String target, String... relations) {
        return new Link(target, Set.copyOf(List.of(relations)));
    }
}
