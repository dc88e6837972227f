package io.bellwether.classify.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.events.EventCodec;
import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.Status;
import io.bellwether.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceLimitsTest {
    private static final int MANY = 60;

    @Test
    void theNewestAndTheFirstStay() {
        Move move = Moves.afterMentions(rumours()).only();

        assertThat(move.evidence()).hasSize(Moves.RULES.maxEvidence());
        assertThat(move.evidence().getFirst().article().source().name()).isEqualTo("Outlet 0");
        assertThat(move.evidence().getLast().article().source().name()).isEqualTo("Outlet " + (MANY - 1));
    }

    @Test
    void whatTheStatusRestsOnStays() {
        List<Mention> mentions = new ArrayList<>(rumours());
        mentions.add(
                3, Told.by("The only one that knows").joins("Helix").minute(3).mention());

        Move move = Moves.afterMentions(mentions).only();

        assertThat(move.status()).isEqualTo(Status.CONFIRMED);
        assertThat(move.evidence()).hasSize(Moves.RULES.maxEvidence());
        assertThat(move.evidence()).anyMatch(one -> one.status() == Status.CONFIRMED);
    }

    @Test
    void aMoveFitsARecordWhateverIsToldOfIt() {
        MoveMerger merger = new MoveMerger(new Moves.Rules(Duration.ofDays(90), 0.5, 10_000), Kinship.byName());
        // Control characters take six bytes each in JSON.
        String worst = "\u0001".repeat(50_000);
        List<Dossier> known = List.of();
        for (int i = 0; i < 200; i++) {
            Mention mention = Told.by("Outlet " + i)
                    .joins("Helix")
                    .from("Quanta" + worst)
                    .as(worst)
                    .quote(i + worst)
                    .minute(i)
                    .mention();
            Merge merge = merger.merge(known, mention);
            known = merge.dossiers();
            assertThat(EventCodec.value(known.getFirst().move())).hasSizeLessThan(Topics.MAX_RECORD_BYTES);
            assertThat(DossierSerde.create().serializer().serialize("", known.getFirst()))
                    .hasSizeLessThan(Topics.MAX_RECORD_BYTES);
        }
        assertThat(known.getFirst().move().evidence()).hasSizeGreaterThan(10);
    }

    @Test
    void aDossierIsReadAsItWasWritten() {
        Dossier dossier = Moves.afterMentions(rumours()).dossier();
        var serde = DossierSerde.create();

        assertThat(serde.deserializer().deserialize("", serde.serializer().serialize("", dossier)))
                .isEqualTo(dossier);
    }

    @Test
    void anIdentifierIsNeverCut() {
        Mention mention = Told.by("A").of("x".repeat(70)).joins("Helix").mention();
        Mention tooLong = new Mention(
                "m".repeat(301),
                1,
                mention.article(),
                mention.person(),
                mention.from(),
                mention.to(),
                mention.role(),
                mention.kind(),
                mention.status(),
                mention.confidence(),
                mention.quote(),
                false,
                mention.published(),
                mention.seen(),
                false);

        assertThatThrownBy(() -> Moves.afterMentions(List.of(tooLong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mention id is 301 characters long");
    }

    private static List<Mention> rumours() {
        return IntStream.range(0, MANY)
                .mapToObj(i ->
                        Told.by("Outlet " + i).joins("Helix").rumour().minute(i).mention())
                .toList();
    }
}
