package io.bellwether.events;

import java.util.List;
import java.util.Optional;

/** What a well-formed event must hold beyond its JSON shape; what {@code required} says in the JSON Schemas. */
final class EventRules {
    private EventRules() {}

    /** The first rule broken, in words; empty when the event is good. */
    static Optional<String> violation(Event event) {
        return common(event).or(() -> switch (event) {
            case Article article ->
                missing(
                        field("feedId", article.feedId()),
                        field(
                                "source.id",
                                article.source() == null
                                        ? null
                                        : article.source().id()),
                        field("title", article.title()),
                        field("text", article.text()),
                        field("revised", article.revised()));
            case Mention mention ->
                missing(
                                field("article", mention.article()),
                                field(
                                        "person.id",
                                        mention.person() == null
                                                ? null
                                                : mention.person().id()),
                                field("kind", mention.kind()),
                                field("status", mention.status()),
                                field("quote", mention.withdrawn() ? "" : mention.quote()))
                        .or(() -> outOfRange(mention.confidence()));
            case Move move ->
                missing(
                                field(
                                        "person.id",
                                        move.person() == null
                                                ? null
                                                : move.person().id()),
                                field("kind", move.kind()),
                                field("status", move.status()),
                                field("reason", move.reason()),
                                field("firstSeen", move.firstSeen()))
                        .or(() -> outOfRange(move.confidence()));
            case Alert alert ->
                missing(
                        field("watchId", alert.watchId()),
                        field("transition", alert.transition()),
                        field("move", alert.move()),
                        field("decided", alert.decided()));
        });
    }

    private static Optional<String> common(Event event) {
        if (event.id() == null || event.id().isBlank()) {
            return Optional.of("id is missing");
        }
        if (event.revision() < 1) {
            return Optional.of("revision is " + event.revision() + ", must be 1 or more");
        }
        return missing(field("published", event.published()), field("seen", event.seen()));
    }

    private record Field(String name, Object value) {}

    private static Field field(String name, Object value) {
        return new Field(name, value);
    }

    private static Optional<String> missing(Field... fields) {
        return List.of(fields).stream()
                .filter(field -> field.value() == null)
                .map(field -> field.name() + " is missing")
                .findFirst();
    }

    private static Optional<String> outOfRange(double confidence) {
        return confidence >= 0 && confidence <= 1
                ? Optional.empty()
                : Optional.of("confidence is " + confidence + ", must be 0 to 1");
    }
}
