package io.bellwether.alert.world;

import io.bellwether.events.Evidence;
import io.bellwether.events.Kind;
import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Quote;
import io.bellwether.events.Slug;
import io.bellwether.events.Source;
import io.bellwether.events.Status;
import io.bellwether.events.Tier;
import io.bellwether.events.Transition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A move being told, step by step: {@code Story.of("Ada Reyes").from("OpenAI").to("Anthropic").reported()}. Each of {@link
 * #rumoured()}, {@link #reported()} … is the next revision.
 */
public record Story(Move move) {

    /** A rumoured move of kind {@code joins}, revision 1, from nowhere to nowhere, just seen. */
    public static Story of(String person) {
        Instant now = Instant.now();
        return new Story(new Move(
                "move-" + Slug.of(person),
                1,
                new Person(Slug.of(person), person, person),
                List.of(),
                List.of(),
                null,
                Kind.JOINS,
                Status.RUMOUR,
                Transition.RUMOURED,
                0.9,
                false,
                List.of(),
                "first told",
                now.minusSeconds(60),
                now,
                now,
                false));
    }

    public Story from(String... names) {
        return with(organizations(names), move.to(), move.role(), move.kind(), move.evidence());
    }

    public Story to(String... names) {
        return with(move.from(), organizations(names), move.role(), move.kind(), move.evidence());
    }

    public Story as(String role) {
        return with(move.from(), move.to(), role, move.kind(), move.evidence());
    }

    public Story kind(Kind kind) {
        return with(move.from(), move.to(), move.role(), kind, move.evidence());
    }

    /** One more article, with its title, its address and the sentence in it. */
    public Story told(String title, String url, String sentence) {
        Evidence evidence = new Evidence(
                "mention-" + move.evidence().size(),
                new Mention.ArticleRef(
                        "article-" + move.evidence().size(),
                        url,
                        title,
                        new Source("daily.example", "The Daily Example", Tier.PRESS)),
                new Quote(sentence, Quote.Field.TEXT, 0, sentence.length()),
                move.kind(),
                move.status(),
                move.role(),
                0.9,
                move.published(),
                move.seen());
        return with(
                move.from(),
                move.to(),
                move.role(),
                move.kind(),
                Stream.concat(move.evidence().stream(), Stream.of(evidence)).toList());
    }

    public Move rumoured() {
        return at(1, Status.RUMOUR, Transition.RUMOURED);
    }

    public Move reported() {
        return at(2, Status.REPORTED, Transition.REPORTED);
    }

    public Move confirmed() {
        return at(3, Status.CONFIRMED, Transition.CONFIRMED);
    }

    public Move denied() {
        return at(4, Status.DENIED, Transition.DENIED);
    }

    /** Any revision. */
    public Move at(int revision, Status status, Transition transition) {
        return revision(revision, status, transition, false, false);
    }

    /** One whose confidence is too low for alerts. */
    public Move candidate(int revision, Status status) {
        return revision(revision, status, Transition.to(status), true, false);
    }

    /** One of history. */
    public Move backfill(int revision, Status status) {
        return revision(revision, status, Transition.to(status), false, true);
    }

    private Move revision(int revision, Status status, Transition transition, boolean candidate, boolean backfill) {
        return new Move(
                move.id(),
                revision,
                move.person(),
                move.from(),
                move.to(),
                move.role(),
                move.kind(),
                status,
                transition,
                move.confidence(),
                candidate,
                move.evidence(),
                "told again",
                move.published(),
                move.seen(),
                move.firstSeen(),
                backfill);
    }

    private Story with(
            List<Organization> from, List<Organization> to, String role, Kind kind, List<Evidence> evidence) {
        return new Story(new Move(
                move.id(),
                move.revision(),
                move.person(),
                from,
                to,
                role,
                kind,
                move.status(),
                move.transition(),
                move.confidence(),
                move.candidate(),
                evidence,
                move.reason(),
                move.published(),
                move.seen(),
                move.firstSeen(),
                move.backfill()));
    }

    private static List<Organization> organizations(String... names) {
        return Stream.of(names)
                .map(name -> new Organization(Slug.of(name), name, name))
                .toList();
    }
}
