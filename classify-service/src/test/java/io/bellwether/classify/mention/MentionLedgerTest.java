package io.bellwether.classify.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Kind;
import io.bellwether.events.Mention;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Position;
import io.bellwether.events.Quote;
import io.bellwether.events.Slug;
import io.bellwether.events.Source;
import io.bellwether.events.Status;
import io.bellwether.events.TalentProfile;
import io.bellwether.events.Tier;
import io.bellwether.events.Topics;
import io.bellwether.extraction.claim.Claim;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MentionLedgerTest {
    private static final Instant SEEN = Instant.parse("2026-03-02T09:00:00Z");

    private ArticleMentions known = new ArticleMentions(0, List.of());

    @Test
    void claimsOfOnePersonAreNumbered() {
        assertThat(revision(1, joins("Ada Moreno", "Helix"), board("Ada Moreno", "Quanta"), joins("Bo Li", "Helix")))
                .extracting(Mention::id)
                .containsExactly("a:ada-moreno:1", "a:ada-moreno:2", "a:bo-li:1");
    }

    @Test
    void theOneTakenBackIsTheOneWithdrawn() {
        revision(1, joins("Ada Moreno", "Helix"), board("Ada Moreno", "Quanta"));

        List<Mention> told = revision(2, board("Ada Moreno", "Quanta"));

        assertThat(told).extracting(Mention::id).containsExactly("a:ada-moreno:1", "a:ada-moreno:2");
        assertThat(told).extracting(Mention::withdrawn).containsExactly(true, false);
        assertThat(told).extracting(Mention::revision).containsOnly(2);
    }

    @Test
    void aCorrectedClaimIsTheSameMention() {
        revision(1, joins("Ada Moreno", "Helix"));

        assertThat(revision(2, joins("Ada Moreno", "Tessera")))
                .extracting(Mention::id)
                .containsExactly("a:ada-moreno:1");
    }

    @Test
    void aNameCorrectedIsAnotherPerson() {
        revision(1, joins("Ada Morino", "Helix"));

        assertThat(revision(2, joins("Ada Moreno", "Helix")))
                .extracting(mention -> mention.id() + " " + mention.withdrawn())
                .containsExactly("a:ada-morino:1 true", "a:ada-moreno:1 false");
    }

    @Test
    void aWithdrawalIsToldOnce() {
        revision(1, joins("Ada Moreno", "Helix"));
        assertThat(revision(2)).hasSize(1);
        assertThat(revision(3)).isEmpty();
    }

    @Test
    void anOrdinalIsNeverUsedTwice() {
        revision(1, joins("Ada Moreno", "Helix"));
        revision(2);

        assertThat(revision(3, joins("Ada Moreno", "Tessera")))
                .extracting(Mention::id)
                .containsExactly("a:ada-moreno:2");
    }

    @Test
    void theSameClaimTwiceIsOneMention() {
        assertThat(revision(1, joins("Ada Moreno", "Helix"), joins("Ada Moreno", "Helix")))
                .hasSize(1);
    }

    @Test
    void aMentionWasSeenWhenItsRevisionWas() {
        assertThat(revision(3, joins("Ada Moreno", "Helix")))
                .extracting(Mention::seen)
                .containsExactly(SEEN.plusSeconds(3));
    }

    @Test
    void aListOfTenThousandIsCut() {
        Claim[] claims = IntStream.range(0, 10_000)
                .mapToObj(i -> joins("Person " + i, "\u0001".repeat(400)))
                .toArray(Claim[]::new);

        assertThat(revision(1, claims)).hasSizeBetween(50, 100);
        assertThat(revision(2)).hasSizeBetween(50, 100);
        assertThat(known.mentions().stream().mapToLong(MentionLimits::bytes).sum())
                .isLessThan(Topics.MAX_RECORD_BYTES);
    }

    @Test
    void whatTheArticleTellsOfTheCareerGoesAlong() {
        List<Position> career = List.of(position("Orbit", "engineer"));

        assertThat(revision(1, joins("Ada Moreno", "Helix").with(List.of(TalentProfile.SAFETY), career)))
                .singleElement()
                .returns(List.of(TalentProfile.SAFETY), Mention::profile)
                .returns(career, Mention::career);
        assertThat(revision(2)).singleElement().returns(List.of(), Mention::career);
    }

    @Test
    void aCareerWithoutEndIsCut() {
        Claim[] claims = IntStream.range(0, 200)
                .mapToObj(i -> joins("Person " + i, "Helix")
                        .with(
                                List.of(TalentProfile.values()),
                                IntStream.range(0, 50)
                                        .mapToObj(k -> position("Employer " + k, "\u0001".repeat(5_000)))
                                        .toList()))
                .toArray(Claim[]::new);

        assertThat(revision(1, claims))
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.career()).hasSize(MentionLimits.MOST_POSITIONS));
        assertThat(known.mentions())
                .allSatisfy(mention -> assertThat(EventCodec.value(mention).length)
                        .isLessThanOrEqualTo((int) MentionLimits.bytes(mention)));
        assertThat(known.mentions().stream().mapToLong(MentionLimits::bytes).sum())
                .isLessThan(Topics.MAX_RECORD_BYTES);
    }

    private static Position position(String organization, String role) {
        return new Position(
                new Organization(Slug.of(organization), organization, organization),
                role,
                2015,
                2019,
                false,
                role,
                null);
    }

    private List<Mention> revision(int revision, Claim... claims) {
        Article article = Article.by(new Source("ledger.example", "The Ledger", Tier.PRESS), "f", "a")
                .url("https://ledger.example/a")
                .title("Title")
                .text("Text")
                .seen(SEEN)
                .revised(revision, SEEN.plusSeconds(revision), List.of())
                .build();
        MentionLedger.Entry entry = MentionLedger.entry(known, article, List.of(claims));
        known = entry.kept();
        return entry.told();
    }

    private static Claim joins(String person, String to) {
        return claim(person, to, Kind.JOINS);
    }

    private static Claim board(String person, String to) {
        return claim(person, to, Kind.BOARD);
    }

    private static Claim claim(String person, String to, Kind kind) {
        return new Claim(
                new Person(Slug.of(person), person, person),
                List.of(),
                List.of(new Organization(Slug.of(to), to, to)),
                null,
                kind,
                Status.CONFIRMED,
                0.9,
                new Quote("A sentence.", Quote.Field.TEXT, 0, 11),
                null);
    }
}
