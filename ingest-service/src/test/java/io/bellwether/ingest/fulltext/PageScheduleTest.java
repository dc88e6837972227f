package io.bellwether.ingest.fulltext;

import static io.bellwether.ingest.fulltext.Editions.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Article;
import io.bellwether.events.FullText;
import io.bellwether.ingest.article.ArticleText;
import io.bellwether.ingest.fulltext.PageReading.Found;
import io.bellwether.ingest.fulltext.PageReading.NotYet;
import io.bellwether.ingest.fulltext.PageReading.Nothing;
import io.bellwether.ingest.fulltext.PageReading.Queued;
import io.bellwether.ingest.fulltext.PageSchedule.Next;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageScheduleTest {
    private static final PageSchedule SCHEDULE = new PageSchedule(3, Duration.ofSeconds(5));
    private static final Instant GIVE_UP = SEEN.plusSeconds(120);
    private static final WaitingPage FRESH = waiting(0, null);
    private static final NotYet DOWN = new NotYet(FullText.UNREACHABLE, Duration.ZERO);

    @Test
    void an_article_found_goes_on_with_its_text() {
        Article on = goesOn(SCHEDULE.after(new Found(new ArticleText("ignored", "All of it.", true)), FRESH, SEEN));

        assertThat(on.text()).isEqualTo("All of it.");
        assertThat(on.truncated()).isTrue();
        assertThat(on.fullText()).isEqualTo(FullText.PAGE);
        assertThat(on.title()).isEqualTo(FRESH.edition().title());
    }

    @Test
    void nothing_to_be_had_goes_on_at_once_with_the_summary_and_the_reason() {
        Article on = goesOn(SCHEDULE.after(new Nothing(FullText.ROBOTS), FRESH, SEEN));

        assertThat(on.text()).isEqualTo("Summary.");
        assertThat(on.fullText()).isEqualTo(FullText.ROBOTS);
    }

    @Test
    void a_failure_is_tried_again_later_and_later() {
        assertThat(SCHEDULE.after(DOWN, FRESH, SEEN))
                .isEqualTo(new Next.Waits(
                        new WaitingPage(FRESH.edition(), 1, FullText.UNREACHABLE, SEEN.plusSeconds(5), GIVE_UP)));
        assertThat(SCHEDULE.after(DOWN, waiting(1, FullText.REFUSED), SEEN))
                .isEqualTo(new Next.Waits(
                        new WaitingPage(FRESH.edition(), 2, FullText.UNREACHABLE, SEEN.plusSeconds(15), GIVE_UP)));
    }

    @Test
    void the_last_failure_is_the_last() {
        assertThat(goesOn(SCHEDULE.after(DOWN, waiting(2, null), SEEN)).fullText())
                .isEqualTo(FullText.UNREACHABLE);
    }

    @Test
    void a_server_that_wants_a_pause_gets_it() {
        Next next = SCHEDULE.after(new NotYet(FullText.REFUSED, Duration.ofSeconds(60)), FRESH, SEEN);

        assertThat(next)
                .isInstanceOfSatisfying(
                        Next.Waits.class,
                        waits -> assertThat(waits.page().due()).isEqualTo(SEEN.plusSeconds(60)));
    }

    @Test
    void a_pause_beyond_the_end_is_not_waited_for() {
        Next next = SCHEDULE.after(new NotYet(FullText.REFUSED, Duration.ofSeconds(120)), FRESH, SEEN);

        assertThat(goesOn(next).fullText()).isEqualTo(FullText.REFUSED);
    }

    @Test
    void waiting_for_a_turn_is_no_attempt() {
        assertThat(SCHEDULE.after(new Queued(SEEN.plusSeconds(7)), FRESH, SEEN))
                .isEqualTo(new Next.Waits(new WaitingPage(FRESH.edition(), 0, null, SEEN.plusSeconds(7), GIVE_UP)));
    }

    @Test
    void a_turn_that_comes_too_late_is_not_waited_for() {
        assertThat(goesOn(SCHEDULE.after(new Queued(GIVE_UP), FRESH, SEEN)).fullText())
                .isEqualTo(FullText.TOO_LATE);
    }

    @Test
    void what_runs_out_of_time_says_what_it_last_failed_of() {
        assertThat(FRESH.late().fullText()).isEqualTo(FullText.TOO_LATE);
        assertThat(waiting(1, FullText.REFUSED).late().fullText()).isEqualTo(FullText.REFUSED);
    }

    private static WaitingPage waiting(int attempts, FullText reason) {
        return new WaitingPage(Editions.edition("Summary."), attempts, reason, SEEN, GIVE_UP);
    }

    private static Article goesOn(Next next) {
        return ((Next.GoesOn) next).edition();
    }
}
