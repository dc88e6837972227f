package io.bellwether.acceptance.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Kind;
import io.bellwether.events.Organization;
import io.bellwether.events.Slug;
import io.bellwether.events.Status;
import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.claim.Claim;
import io.bellwether.local.newsroom.Meaning;
import io.bellwether.local.newsroom.Script;
import io.bellwether.local.newsroom.Story;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every story of the newsroom is read as its author meant it, under each of its headlines. */
class NewsroomExtractionTest {
    private static final Script SCRIPT = Script.load();
    private static final Extractor EXTRACTOR = Extractor.create();

    /**
     * What is compared: who, between which organisations, how, and how sure. Organisations by their canonical names, because
     * the id of a known one need not be the slug of its name.
     */
    private record Told(String person, Set<String> from, Set<String> to, Kind kind, Status status) {

        static Told of(Meaning meaning) {
            return new Told(
                    Slug.of(meaning.person()),
                    Set.copyOf(meaning.from()),
                    Set.copyOf(meaning.to()),
                    meaning.kind(),
                    meaning.status());
        }

        static Told of(Claim claim) {
            return new Told(claim.person().id(), names(claim.from()), names(claim.to()), claim.kind(), claim.status());
        }

        private static Set<String> names(List<Organization> organizations) {
            return organizations.stream().map(Organization::name).collect(Collectors.toSet());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("headlines")
    void isReadAsItWasMeant(String story, String headline, Story told) {
        List<Told> read = EXTRACTOR.read(headline, SCRIPT.textInFeed(told)).stream()
                .map(Told::of)
                .toList();
        assertThat(read)
                .as(headline)
                .containsExactlyInAnyOrderElementsOf(
                        told.meaning().stream().map(Told::of).toList());
    }

    static Stream<Arguments> headlines() {
        return SCRIPT.stories().stream()
                .flatMap(story -> Stream.of(
                                story.headline(),
                                story.edit() == null ? null : story.edit().headline())
                        .filter(headline -> headline != null)
                        .map(headline -> Arguments.of(story.id(), headline, story)));
    }
}
