package io.bellwether.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.LinkHeader.Link;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinkHeaderProperties {

    @Property
    void whateverAServerSendsIsReadToItsEnd(@ForAll("headers") String header) {
        assertThat(LinkHeader.read(header)).hasSizeLessThanOrEqualTo(LinkHeader.MAX_LINKS);
    }

    @Property
    void whatIsWrittenAsTheRfcHasItIsRead(@ForAll("links") List<Link> links, @ForAll("titles") String title) {
        String header = links.stream()
                .map(link -> "<%s>; title=\"%s\"; rel=\"%s\""
                        .formatted(
                                link.target(),
                                title.replace("\\", "\\\\").replace("\"", "\\\""),
                                String.join(" ", link.relations())))
                .collect(Collectors.joining(", "));

        assertThat(LinkHeader.read(header)).isEqualTo(links);
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of(
                        "<", ">", "\"", "\\", ";", ",", "=", " ", "\t", "rel", "hub", "anchor", "/a", "\u0000", "ü")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Link>> links() {
        Arbitrary<String> targets =
                Arbitraries.strings().withChars("abc/:;,?=&%\"").ofMinLength(1).ofMaxLength(20);
        Arbitrary<Set<String>> relations =
                Arbitraries.of("hub", "self", "next").set().ofMinSize(1).ofMaxSize(3);
        return targets.flatMap(target -> relations.map(relation -> new Link(target, relation)))
                .list()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.strings().withChars("ab \",;\\<>=").ofMaxLength(20);
    }
}
