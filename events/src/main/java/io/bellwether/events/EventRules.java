package io.bellwether.events;

import java.util.List;
import java.util.Optional;

/** What a well-formed event must hold beyond its JSON shape; what {@code required} and the ranges say in the JSON Schemas. */
final class EventRules {
    private EventRules() {}

    /** The first rule broken, in words; empty when the event is good. */
    static Optional<String> violation(Event event) {
        return violation("", event);
    }

    private static Optional<String> violation(String at, Event event) {
        RuleCheck check = new RuleCheck(at)
                .word("id", event.id())
                .atLeast(1, "revision", event.revision())
                .time("published", event.published())
                .time("seen", event.seen());
        return switch (event) {
            case Article article -> article(check, article).broken();
            case Mention mention -> mention(check, mention).broken();
            case Correction correction -> correction(check, correction).broken();
            case Move move -> move(check, move).broken();
            case Alert alert -> alert(check, alert).broken().or(() -> violation(at + "move.", alert.move()));
        };
    }

    private static RuleCheck article(RuleCheck check, Article article) {
        return check.word("feedId", article.feedId())
                .inside("source", article.source(), EventRules::source)
                .there("title", article.title())
                .there("text", article.text())
                .time("revised", article.revised());
    }

    private static RuleCheck mention(RuleCheck check, Mention mention) {
        check.inside("article", mention.article(), EventRules::articleRef)
                .inside("person", mention.person(), EventRules::person)
                .each("from", mention.from(), EventRules::organization)
                .each("to", mention.to(), EventRules::organization)
                .there("kind", mention.kind())
                .there("status", mention.status())
                .share("confidence", mention.confidence())
                .each("career", mention.career(), EventRules::position)
                .ifThere("handedOn", mention.handedOn(), EventRules::handedOn);
        return mention.withdrawn() && mention.quote() == null
                ? check
                : check.inside("quote", mention.quote(), EventRules::quote);
    }

    private static RuleCheck move(RuleCheck check, Move move) {
        return check.inside("person", move.person(), EventRules::person)
                .each("from", move.from(), EventRules::organization)
                .each("to", move.to(), EventRules::organization)
                .there("kind", move.kind())
                .there("status", move.status())
                .share("confidence", move.confidence())
                .each("evidence", move.evidence(), EventRules::evidence)
                .there("reason", move.reason())
                .time("firstSeen", move.firstSeen())
                .each("career", move.career(), EventRules::position)
                .each("contradicts", move.contradicts(), (each, id) -> each.word("id", id))
                .ifThere("flow", move.flow(), EventRules::flow)
                .ifThere("wave", move.wave(), EventRules::wave)
                .ifThere("corrected", move.corrected(), EventRules::corrected);
    }

    private static RuleCheck correction(RuleCheck check, Correction correction) {
        return check.word("personId", correction.personId())
                .there("action", correction.action())
                .atLeast(
                        1,
                        "expectedRevision",
                        correction.expectedRevision() == null ? 1 : correction.expectedRevision())
                .ifThere("fix", correction.fix(), EventRules::fix)
                .ifThere("into", correction.into(), EventRules::destination)
                .word("by", correction.by())
                .word("reason", correction.reason())
                .time("given", correction.given());
    }

    private static RuleCheck fix(RuleCheck check, Fix fix) {
        return check.each("from", fix.from() == null ? List.of() : fix.from(), EventRules::organization)
                .each("to", fix.to() == null ? List.of() : fix.to(), EventRules::organization);
    }

    private static RuleCheck destination(RuleCheck check, Destination into) {
        return check.inside("person", into.person(), EventRules::person).word("moveId", into.moveId());
    }

    private static RuleCheck corrected(RuleCheck check, Corrected corrected) {
        return check.word("correctionId", corrected.correctionId())
                .there("action", corrected.action())
                .time("at", corrected.at());
    }

    private static RuleCheck handedOn(RuleCheck check, HandedOn handedOn) {
        return check.word("mentionId", handedOn.mentionId())
                .word("fromMove", handedOn.fromMove())
                .word("intoMove", handedOn.intoMove());
    }

    private static RuleCheck position(RuleCheck check, Position position) {
        return check.inside("organization", position.organization(), EventRules::organization)
                .atLeast(1, "since", position.since() == null ? 1 : position.since())
                .atLeast(1, "until", position.until() == null ? 1 : position.until());
    }

    private static RuleCheck flow(RuleCheck check, Flow flow) {
        return check.inside("from", flow.from(), EventRules::organization)
                .inside("to", flow.to(), EventRules::organization);
    }

    private static RuleCheck wave(RuleCheck check, Wave wave) {
        return check.word("id", wave.id())
                .inside("from", wave.from(), EventRules::organization)
                .inside("to", wave.to(), EventRules::organization)
                .atLeast(2, "size", wave.size())
                .time("since", wave.since());
    }

    private static RuleCheck alert(RuleCheck check, Alert alert) {
        return check.word("watchId", alert.watchId())
                .there("transition", alert.transition())
                .there("move", alert.move())
                .time("decided", alert.decided());
    }

    private static RuleCheck evidence(RuleCheck check, Evidence evidence) {
        return check.word("mentionId", evidence.mentionId())
                .inside("article", evidence.article(), EventRules::articleRef)
                .inside("quote", evidence.quote(), EventRules::quote)
                .there("kind", evidence.kind())
                .there("status", evidence.status())
                .share("confidence", evidence.confidence())
                .time("published", evidence.published())
                .time("seen", evidence.seen());
    }

    private static RuleCheck articleRef(RuleCheck check, Mention.ArticleRef article) {
        return check.word("id", article.id()).inside("source", article.source(), EventRules::source);
    }

    private static RuleCheck source(RuleCheck check, Source source) {
        return check.word("id", source.id());
    }

    private static RuleCheck person(RuleCheck check, Person person) {
        return check.word("id", person.id()).there("name", person.name());
    }

    private static RuleCheck organization(RuleCheck check, Organization organization) {
        return check.word("id", organization.id()).there("name", organization.name());
    }

    private static RuleCheck quote(RuleCheck check, Quote quote) {
        return check.there("text", quote.text())
                .there("field", quote.field())
                .atLeast(0, "start", quote.start())
                .atLeast(0, "end", quote.end());
    }
}
