package io.bellwether.classify.move;

import static io.bellwether.classify.move.Told.by;
import static io.bellwether.classify.move.Told.byNewsroom;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Mention;
import io.bellwether.events.Tier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutletsTest {
    /** Helix Labs is part of Helix, by the gazetteer and not by its name alone. */
    private static final Kinship KINSHIP = new Kinship(id -> id.equals("spiral") ? "helix" : id);

    @Nested
    class WhoCountsOnce {
        @Test
        void eachOutletForItself() {
            assertThat(count(by("A").joins("Helix"), by("B").joins("Helix"))).isEqualTo(2);
        }

        @Test
        void severalArticlesOfOneOutlet() {
            assertThat(count(by("A").joins("Helix"), by("A").in("another").joins("Helix")))
                    .isOne();
        }

        @Test
        void theDesksOfOneHouse() {
            assertThat(count(
                            by("Paper: Business").at("business.paper.co.uk").joins("Helix"),
                            by("Paper: Technology").at("technology.paper.co.uk").joins("Helix")))
                    .isOne();
            assertThat(count(
                            by("One paper").at("one.co.uk").joins("Helix"),
                            by("Another paper").at("another.co.uk").joins("Helix")))
                    .isEqualTo(2);
        }

        @Test
        void feedsWithoutASite() {
            assertThat(count(
                            by("A").at("0d3f6e0c9b1a2f47").joins("Helix"),
                            by("B").at("1d3f6e0c9b1a2f47").joins("Helix")))
                    .isEqualTo(2);
        }

        @Test
        void anArticleAndItsCopies() {
            Told wire = by("Wire").joins("Helix");

            assertThat(count(
                            wire,
                            by("B").copyOf(wire.article()).joins("Helix"),
                            by("C").copyOf(wire.article()).joins("Helix")))
                    .isOne();
        }

        @Test
        void copiesOfWhatWasNeverHeard() {
            assertThat(count(
                            by("B").copyOf("unheard").joins("Helix"),
                            by("C").copyOf("unheard").joins("Helix")))
                    .isOne();
        }

        @Test
        void aCopyThatClaimsToBeTheEarlierOne() {
            Told wire = by("Wire").joins("Helix").minute(5);

            assertThat(count(by("B").copyOf(wire.article()).joins("Helix"), wire))
                    .isOne();
        }

        @Test
        void whoCopiesAndWritesCountsForWhatHeWrites() {
            Told wire = by("Wire").joins("Helix");

            assertThat(count(
                            wire,
                            by("B").copyOf(wire.article()).joins("Helix"),
                            by("B").in("own").joins("Helix")))
                    .isEqualTo(2);
        }
    }

    @Nested
    class WhoSpeaksForWhom {
        @Test
        void aNewsroomForItsOwn() {
            assertThat(tier(byNewsroom("Helix newsroom").joins("Helix"))).isEqualTo(Tier.OFFICIAL);
            assertThat(tier(byNewsroom("Helix newsroom").leaves("Helix"))).isEqualTo(Tier.OFFICIAL);
            assertThat(tier(byNewsroom("News").at("news.helix.example").joins("Helix")))
                    .isEqualTo(Tier.OFFICIAL);
            assertThat(tier(byNewsroom("Engineering at Helix").joins("Helix"))).isEqualTo(Tier.OFFICIAL);
            assertThat(tier(byNewsroom("Helix's blog").joins("Helix"))).isEqualTo(Tier.OFFICIAL);
        }

        @Test
        void aNewsroomOfOthers() {
            assertThat(tier(byNewsroom("Quanta newsroom").joins("Helix"))).isEqualTo(Tier.PRESS);
            assertThat(tier(byNewsroom("Quanta newsroom").joins("Helix").from("Quanta")))
                    .isEqualTo(Tier.OFFICIAL);
        }

        @Test
        void asItsOperatorSaid() {
            assertThat(tier(byNewsroom("The double strand").speaksFor("Helix").joins("Helix")))
                    .isEqualTo(Tier.OFFICIAL);
            assertThat(tier(byNewsroom("Helix newsroom").speaksFor("Quanta").joins("Helix")))
                    .isEqualTo(Tier.PRESS);
        }

        @Test
        void aHouseForItsPartsAndAPartForItsHouse() {
            assertThat(tier(byNewsroom("Helix newsroom").joins("Spiral"))).isEqualTo(Tier.OFFICIAL);
            assertThat(tier(byNewsroom("X").speaksFor("spiral").joins("Helix"))).isEqualTo(Tier.OFFICIAL);
        }

        @Test
        void aPersonForThemselves() {
            assertThat(tier(byNewsroom("Ada Moreno's notes").joins("Helix"))).isEqualTo(Tier.OFFICIAL);
            assertThat(tier(byNewsroom("Notes").speaksFor("Ada Moreno").joins("Helix")))
                    .isEqualTo(Tier.OFFICIAL);
            assertThat(tier(byNewsroom("Notes").speaksFor("Omar Haddad").joins("Helix")))
                    .isEqualTo(Tier.PRESS);
        }

        @Test
        void aFilingForAnyone() {
            assertThat(tier(byNewsroom("Register").speaksFor("anyone").joins("Helix")))
                    .isEqualTo(Tier.OFFICIAL);
        }

        @Test
        void nobodyKnowsWhose() {
            assertThat(tier(byNewsroom("Announcements").joins("Helix"))).isEqualTo(Tier.PRESS);
        }

        @Test
        void wholeWordsOnly() {
            assertThat(tier(byNewsroom("Helixir news").joins("Helix"))).isEqualTo(Tier.PRESS);
            assertThat(tier(byNewsroom("News").at("stories.helix").joins("Helix")))
                    .isEqualTo(Tier.PRESS);
        }

        @Test
        void whereItNamesNobodyTheMoveDoes() {
            Told vague = byNewsroom("Helix newsroom").minute(3);

            assertThat(tier(vague)).isEqualTo(Tier.PRESS);
            List<Mention> mentions = mentions(by("A").joins("Helix"), vague);
            assertThat(outlets(mentions).tier(mentions.getLast())).isEqualTo(Tier.OFFICIAL);
        }

        @Test
        void noTierIsTheFarthest() {
            assertThat(tier(by("A").tier(null).joins("Helix"))).isEqualTo(Tier.AGGREGATOR);
        }

        @Test
        void pressIsPress() {
            assertThat(tier(by("Helix newsroom").joins("Helix"))).isEqualTo(Tier.PRESS);
        }
    }

    private static int count(Told... told) {
        List<Mention> mentions = mentions(told);
        return outlets(mentions).count(mentions);
    }

    private static Tier tier(Told told) {
        List<Mention> mentions = mentions(told);
        return outlets(mentions).tier(mentions.getFirst());
    }

    private static Outlets outlets(List<Mention> mentions) {
        return new Outlets(mentions, new Newsrooms(KINSHIP));
    }

    private static List<Mention> mentions(Told... told) {
        return Arrays.stream(told)
                .map(Told::mention)
                .sorted(Dossier.BY_PUBLICATION)
                .toList();
    }
}
