package io.bellwether.classify.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.EventCodec;
import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.Status;
import io.bellwether.events.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Late, repeated and out-of-order mentions end in the same move; reading everything again tells the same. */
class AnyOrderTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void theEndIsTheSameInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<Mention> mentions = oneStory(random);
        Move inOrder = Moves.afterMentions(mentions).only();

        for (int round = 0; round < 20; round++) {
            List<Mention> shuffled = new ArrayList<>(mentions);
            shuffled.addAll(mentions.subList(0, mentions.size() / 2));
            Collections.shuffle(shuffled, random);

            Move shuffledEnd = Moves.afterMentions(shuffled).only();

            assertThat(substance(shuffledEnd)).isEqualTo(substance(inOrder));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void readingEverythingAgainTellsTheSameByteForByte(long seed) {
        List<Mention> mentions = oneStory(new Random(seed));

        assertThat(bytes(Moves.afterMentions(mentions))).isEqualTo(bytes(Moves.afterMentions(mentions)));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void hearingEverythingTwiceTellsNothingMore(long seed) {
        List<Mention> mentions = oneStory(new Random(seed));
        List<Mention> twice = new ArrayList<>(mentions);
        twice.addAll(mentions);

        assertThat(bytes(Moves.afterMentions(twice))).isEqualTo(bytes(Moves.afterMentions(mentions)));
    }

    /** Tellings of one move that never contradict each other, so that whatever comes first they belong together. */
    private static List<Mention> oneStory(Random random) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Told told = Told.by("Outlet " + i)
                    .tier(Tier.values()[random.nextInt(3)])
                    .status(Status.values()[random.nextInt(4)])
                    .sure(0.3 + 0.6 * random.nextDouble())
                    .minute(random.nextInt(5_000));
            switch (random.nextInt(4)) {
                case 0 -> told.joins("Helix");
                case 1 -> told.joins("Helix").from("Quanta").as("Chief Scientist");
                case 2 -> told.joins("Helix Labs").as("CTO");
                default -> told.leaves("Quanta");
            }
            mentions.add(told.mention());
        }
        return mentions;
    }

    private static List<Object> substance(Move move) {
        List<Object> substance = new ArrayList<>(List.of(
                move.status(),
                move.from(),
                move.to(),
                move.kind(),
                move.confidence(),
                move.candidate(),
                move.evidence()));
        substance.add(move.role());
        return substance;
    }

    private static List<String> bytes(Moves moves) {
        return moves.revisions().stream()
                .map(move -> new String(EventCodec.value(move), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }
}
