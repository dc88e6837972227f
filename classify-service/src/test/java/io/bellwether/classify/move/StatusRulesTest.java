package io.bellwether.classify.move;

import static io.bellwether.events.Status.CONFIRMED;
import static io.bellwether.events.Status.DENIED;
import static io.bellwether.events.Status.REPORTED;
import static io.bellwether.events.Status.RUMOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Mention;
import io.bellwether.events.Source;
import io.bellwether.events.Status;
import io.bellwether.events.Tier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRulesTest {
    private static final double FLOOR = 0.5;

    /** What is said, in the order of publication: {@code tier:status}, or {@code tier:status@outlet} where one speaks twice. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        // the first word
        "press:rumour, RUMOUR",
        "aggregator:rumour, RUMOUR",
        "official:rumour, RUMOUR",
        "press:reported, REPORTED",
        "aggregator:reported, REPORTED",
        "official:reported, CONFIRMED",
        "press:confirmed, CONFIRMED",
        "official:confirmed, CONFIRMED",
        "aggregator:confirmed, REPORTED",
        "press:denied, DENIED",
        "aggregator:denied, DENIED",
        // forward
        "press:rumour press:reported, REPORTED",
        "press:rumour press:confirmed, CONFIRMED",
        "press:reported press:confirmed, CONFIRMED",
        "press:rumour official:confirmed, CONFIRMED",
        "press:rumour aggregator:reported, REPORTED",
        "press:rumour aggregator:confirmed, REPORTED",
        "press:rumour aggregator:confirmed aggregator:confirmed, CONFIRMED",
        "press:rumour aggregator:confirmed@a aggregator:confirmed@a, REPORTED",
        "aggregator:confirmed press:confirmed, CONFIRMED",
        // never back
        "press:reported press:rumour, REPORTED",
        "press:confirmed press:reported, CONFIRMED",
        "press:confirmed press:rumour, CONFIRMED",
        // denials
        "press:rumour press:denied, DENIED",
        "press:rumour aggregator:denied, DENIED",
        "press:rumour official:denied, DENIED",
        "press:reported press:denied, DENIED",
        "press:reported official:denied, DENIED",
        "press:reported aggregator:denied, REPORTED",
        "press:reported aggregator:denied aggregator:denied, DENIED",
        "press:reported aggregator:denied@a aggregator:denied@a, REPORTED",
        "press:confirmed press:denied, CONFIRMED",
        "press:confirmed press:denied press:denied press:denied, CONFIRMED",
        "press:confirmed aggregator:denied, CONFIRMED",
        "press:confirmed official:denied, DENIED",
        "official:confirmed official:denied, DENIED",
        // after a denial
        "press:rumour press:denied press:rumour, DENIED",
        "press:rumour press:denied press:reported, DENIED",
        "press:rumour press:denied press:confirmed, CONFIRMED",
        "press:rumour press:denied official:reported, CONFIRMED",
        "press:rumour press:denied aggregator:confirmed, DENIED",
        "press:rumour press:denied aggregator:confirmed aggregator:confirmed, CONFIRMED",
        "press:rumour official:denied press:confirmed, DENIED",
        "press:rumour official:denied press:confirmed press:confirmed, CONFIRMED",
        "press:rumour official:denied press:confirmed@a press:confirmed@a, DENIED",
        "press:rumour official:denied official:confirmed, CONFIRMED",
        "press:rumour press:denied press:confirmed press:denied, CONFIRMED",
        "press:rumour press:denied press:confirmed official:denied, DENIED",
        "press:denied press:rumour, DENIED",
        "press:denied press:confirmed, CONFIRMED",
    })
    void stands(String said, Status expected) {
        assertThat(standing(mentions(said, 0.9), FLOOR).status()).isEqualTo(expected);
    }

    @Test
    void aDoubtfulReadingMovesNothing() {
        List<Mention> mentions = new ArrayList<>(mentions("press:rumour", 0.9));
        mentions.add(Told.by("Doubtful").sure(0.2).minute(9).mention());

        assertThat(standing(mentions, FLOOR).status()).isEqualTo(RUMOUR);
    }

    @Test
    void severalDoubtfulReadingsTogetherDo() {
        List<Mention> mentions = new ArrayList<>(mentions("press:rumour", 0.9));
        for (int i = 0; i < 4; i++) {
            mentions.add(Told.by("Doubtful " + i).sure(0.3).minute(9 + i).mention());
        }

        assertThat(standing(mentions, FLOOR).status()).isEqualTo(CONFIRMED);
    }

    @Test
    void aDoubtfulDenialDeniesNothing() {
        List<Mention> mentions = new ArrayList<>(mentions("press:reported", 0.9));
        mentions.add(Told.by("Doubtful").denied().sure(0.2).minute(9).mention());

        assertThat(standing(mentions, FLOOR).status()).isEqualTo(REPORTED);
    }

    @Test
    void aDoubtfulDenialIsAllThereIs() {
        assertThat(standing(mentions("press:denied", 0.2), FLOOR).status()).isEqualTo(DENIED);
    }

    @Test
    void whatTheStatusRestsOnIsKnown() {
        List<Mention> mentions = mentions(
                "press:rumour@a press:rumour@b press:reported@c press:rumour@d press:confirmed@e press:confirmed@f",
                0.9);

        assertThat(standing(mentions, FLOOR).decisive())
                .containsExactlyInAnyOrder(id(mentions, 0), id(mentions, 2), id(mentions, 4));
    }

    private static String id(List<Mention> mentions, int index) {
        return mentions.get(index).id();
    }

    private static StatusRules.Standing standing(List<Mention> mentions, double floor) {
        return StatusRules.of(mentions, new Outlets(mentions, new Newsrooms(Kinship.byName())), floor);
    }

    private static List<Mention> mentions(String said, double confidence) {
        List<Mention> mentions = new ArrayList<>();
        for (String one : said.split(" ")) {
            String[] parts = one.split("[:@]");
            String outlet = parts.length > 2 ? parts[2] : "Outlet " + mentions.size();
            mentions.add(Told.by(outlet)
                    .tier(Tier.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)))
                    .speaksFor(Source.ANYONE)
                    .status(Status.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)))
                    .ordinal(mentions.size() + 1)
                    .sure(confidence)
                    .minute(mentions.size())
                    .mention());
        }
        return mentions;
    }
}
