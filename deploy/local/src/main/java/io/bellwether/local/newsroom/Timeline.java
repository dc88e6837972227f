package io.bellwether.local.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is out at an instant. Pure: the same script, run and instant give the same entries, so a restart repeats nothing.
 *
 * @param script what is played
 * @param run    when it was opened and begun, and how fast it goes
 */
record Timeline(Script script, Run run) {

    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::published)
            .reversed()
            .thenComparing(entry -> entry.story().id());

    /** Every entry that is out, newest first. */
    List<Entry> at(Instant now) {
        return script.stories().stream()
                .flatMap(story -> entry(story, now).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The entries of one outlet that are out, newest first. */
    List<Entry> of(Outlet outlet, Instant now) {
        return at(now).stream()
                .filter(entry -> entry.story().outlet().equals(outlet.id()))
                .toList();
    }

    /** How many stories are still to come. */
    int toCome(Instant now) {
        return script.stories().size() - at(now).size();
    }

    private Optional<Entry> entry(Story story, Instant now) {
        return published(story)
                .filter(published -> !published.isAfter(now))
                .map(published -> headlined(story, published, now));
    }

    private Entry headlined(Story story, Instant published, Instant now) {
        return Optional.ofNullable(story.edit())
                .flatMap(edit -> second(edit.second())
                        .filter(edited -> !edited.isAfter(now))
                        .map(edited -> new Entry(story, edit.headline(), published, edited)))
                .orElseGet(() -> new Entry(story, story.headline(), published, published));
    }

    private Optional<Instant> published(Story story) {
        return story.history()
                ? Optional.of(run.opened().minus(Duration.ofHours(story.hoursAgo())))
                : second(story.second());
    }

    /** The instant of a second of the timeline; empty until it begins. */
    private Optional<Instant> second(int second) {
        return Optional.ofNullable(run.begun()).map(begun -> begun.plusMillis(Math.round(second * 1000 / run.speed())));
    }
}
