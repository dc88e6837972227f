package io.bellwether.evaluation.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.classify.move.MergeRules;
import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Labels;
import io.bellwether.evaluation.reading.InProcess;
import io.bellwether.evaluation.score.Failure;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items go the whole way of classify-service. */
class NewswireTest {
    private static final MergeRules RULES =
            new SmallRyeConfigBuilder().withMapping(MergeRules.class).build().getConfigMapping(MergeRules.class);
    private static final List<Item> ITEMS = List.of(
            told(
                    "a",
                    "Ada Moreno joins OpenAI as chief scientist",
                    Labels.move("Ada Moreno").to("OpenAI")),
            told(
                    "b",
                    "OpenAI hires Ada Moreno as chief scientist",
                    Labels.move("Ada Moreno").to("OpenAI")),
            told("c", "Council votes on a new tram line"));

    private static Item told(String id, String title, Labels... moves) {
        Item item = Labels.item(id, moves);
        return new Item(
                id,
                moves.length > 0 ? "ada" : null,
                id + ".example",
                "2026-03-02",
                title,
                "",
                item.isMove(),
                item.moves(),
                false,
                "",
                "easy",
                null,
                null);
    }

    @Test
    void severalOutletsEndInOneMove() throws IOException {
        Events events = Events.of(ITEMS, InProcess.shipped(), RULES);

        assertThat(events.moves()).isEqualTo(1);
        assertThat(events.mixed()).isZero();
        assertThat(events.scores())
                .allSatisfy(score -> assertThat(score.value()).isEqualTo(1));
        assertThat(events.failures()).isEqualTo(List.<Failure>of());
    }
}
