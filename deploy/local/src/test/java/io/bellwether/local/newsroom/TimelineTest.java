package io.bellwether.local.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is out at which instant. */
class TimelineTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant BEGUN = Instant.parse("2026-03-02T09:00:00.400Z");

    private final Script script = Script.load();

    @Test
    void beforeItBeginsThereIsOnlyHistory() {
        Timeline timeline = new Timeline(script, new Run(OPENED, null, 1));
        assertThat(timeline.at(OPENED.plus(Duration.ofDays(1))))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.story().history()).isTrue())
                .allSatisfy(entry -> assertThat(entry.published()).isBefore(OPENED));
    }

    @Test
    void everyStoryAppearsAtItsSecondAndNotBefore() {
        Timeline timeline = new Timeline(script, new Run(OPENED, BEGUN, 1));
        for (Story story : script.stories()) {
            if (!story.history()) {
                Instant due = BEGUN.plusSeconds(story.second());
                assertThat(ids(timeline, due.minusMillis(1))).doesNotContain(story.id());
                assertThat(ids(timeline, due)).contains(story.id());
            }
        }
    }

    @Test
    void tenTimesTheSpeedIsATenthOfTheTime() {
        Timeline timeline = new Timeline(script, new Run(OPENED, BEGUN, 10));
        assertThat(timeline.toCome(BEGUN.plusSeconds(10))).isZero();
        assertThat(timeline.toCome(BEGUN.plusSeconds(4))).isPositive();
    }

    @Test
    void anEditKeepsTheStoryAndItsDateAndChangesTheHeadline() {
        Timeline timeline = new Timeline(script, new Run(OPENED, BEGUN, 1));
        Story edited = script.stories().stream()
                .filter(story -> story.edit() != null)
                .findFirst()
                .orElseThrow();
        Entry before = entry(timeline, edited, BEGUN.plusSeconds(edited.edit().second() - 1));
        Entry after = entry(timeline, edited, BEGUN.plusSeconds(edited.edit().second()));
        assertThat(before.headline()).isEqualTo(edited.headline());
        assertThat(after.headline()).isEqualTo(edited.edit().headline());
        assertThat(after.published()).isEqualTo(before.published());
        assertThat(before.updated()).isEqualTo(before.published());
        assertThat(after.updated()).isAfter(after.published());
    }

    @Test
    void newestStandsFirst() {
        Timeline timeline = new Timeline(script, new Run(OPENED, BEGUN, 1));
        List<Entry> entries = timeline.at(BEGUN.plusSeconds(100));
        assertThat(entries).hasSameSizeAs(script.stories());
        assertThat(entries)
                .extracting(Entry::published)
                .isSortedAccordingTo(
                        java.util.Comparator.<Instant>naturalOrder().reversed());
    }

    private static List<String> ids(Timeline timeline, Instant now) {
        return timeline.at(now).stream().map(entry -> entry.story().id()).toList();
    }

    private static Entry entry(Timeline timeline, Story story, Instant now) {
        return timeline.at(now).stream()
                .filter(entry -> entry.story().equals(story))
                .findFirst()
                .orElseThrow();
    }
}
