package io.bellwether.evaluation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Labels;
import io.bellwether.evaluation.item.Prediction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<Item> ITEMS =
            List.of(Labels.item("a", Labels.move("Ada Moreno").to("OpenAI")), Labels.item("b"));

    @Test
    void aCommandIsGivenTheTextAndNoLabel() throws IOException {
        // It answers each article with itself, so that what it was given is what was read.
        assertThat(new ExternalCommand("cat", PATIENCE).read(ITEMS))
                .containsEntry("a", Prediction.nothing("a"))
                .containsEntry("b", Prediction.nothing("b"));
    }

    @Test
    void aCommandIsBelieved() throws IOException {
        String says = "sed 's/\"title\"/\"is_move\":true,\"title\"/'";

        assertThat(new ExternalCommand(says, PATIENCE).read(ITEMS).get("b").isMove())
                .isTrue();
    }

    @Test
    void aCommandThatFailsIsNoReader() {
        assertThatThrownBy(() -> new ExternalCommand("exit 3", PATIENCE).read(ITEMS))
                .isInstanceOf(IOException.class)
                .hasMessage("exit code 3: exit 3");
    }

    @Test
    void aCommandIsNotWaitedForForever() {
        assertThatThrownBy(() -> new ExternalCommand("sleep 600", Duration.ofMillis(50)).read(ITEMS))
                .hasMessageContaining("no answer within");
    }

    /** As {@code training/labels.py} has them: {@code int(sha1(key), 16) % 3}. */
    @Test
    void itemsOfAStoryAreInOneFold() {
        Item told = Labels.inStory(Labels.item("a"), "story-1");
        Item retold = Labels.inStory(Labels.item("b"), "story-1");

        assertThat(InProcess.fold(told, 3)).isEqualTo(InProcess.fold(retold, 3));
        assertThat(List.of("a", "b", "c", "d"))
                .extracting(id -> InProcess.fold(Labels.item(id), 3))
                .containsExactly(1, 0, 2, 2);
    }

    @Test
    void aFoldWithoutModelIsLeftOut() throws IOException {
        assertThat(InProcess.outOfFold(List.of("-", "-", "-")).readable(ITEMS)).isEmpty();
    }
}
