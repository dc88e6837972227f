package io.bellwether.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** The events that the files under {@code golden/v1} hold, as records. */
final class Golden {
    private static final String A = "00112233445566778899aabbccddeeff";
    private static final String B = "ffeeddccbbaa99887766554433221100";
    private static final String COPIED = "0123456789abcdef0123456789abcdef";
    private static final Instant NINE = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant SEEN = Instant.parse("2026-03-10T09:00:04.125Z");
    private static final Instant REVISED = Instant.parse("2026-03-10T09:30:00.000001Z");
    private static final Instant RUMOUR_SEEN = Instant.parse("2026-03-09T20:00:10Z");
    private static final String LINK = "https://labwire.example/2026/karpathy-anthropic";
    private static final String TITLE = "Karpathy joins Anthropic";
    private static final String SENTENCE =
            "Andrej Karpathy is joining Anthropic, the company said on Tuesday – “a homecoming to research” \uD83D\uDE80.";
    private static final String ROLE = "head of pre-training research";
    private static final Source PRESS = new Source("labwire.example", "Lab Wire", Tier.PRESS);
    private static final Source NEWSROOM = newsroom("anthropic");
    private static final Source UNNAMED = new Source("f", null, null);
    private static final Person KARPATHY = new Person("andrej-karpathy", "Andrej Karpathy", "Karpathy");
    private static final Person ROE = new Person("jane-roe", "Jane Roe", null);
    private static final List<Organization> FROM =
            List.of(new Organization("eureka-labs", "Eureka Labs", "his education start-up"));
    private static final List<Organization> TO = List.of(new Organization("anthropic", "Anthropic", "Anthropic"));
    private static final Quote QUOTE = new Quote(SENTENCE, Quote.Field.TEXT, 0, SENTENCE.length());
    private static final List<Position> BACKGROUND = List.of(
            new Position(
                    new Organization("openai", "OpenAI", null),
                    "founding member",
                    2015,
                    2017,
                    false,
                    "a founding member of OpenAI",
                    null),
            new Position(new Organization("tesla", "Tesla", "Tesla"), null, null, null, true, null, null));
    private static final String MOVE_ID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final String MENTION_ID = A + ":andrej-karpathy:0";

    private Golden() {}

    /** The event with every field there. */
    static Event full(EventType type) {
        return switch (type) {
            case ARTICLE ->
                article(NEWSROOM)
                        .revised(2, REVISED, List.of(Change.TITLE, Change.LINK))
                        .copyOf(COPIED)
                        .fullText(FullText.PAGE)
                        .build();
            case MENTION ->
                handedOn(mention(new Mention.ArticleRef(A, LINK, TITLE, NEWSROOM, COPIED))
                        .with(List.of(TalentProfile.RESEARCH, TalentProfile.INFRASTRUCTURE), BACKGROUND));
            case CORRECTION -> correction();
            case MOVE -> move();
            case ALERT ->
                new Alert(
                        "a1b2c3d4e5f60718293a4b5c6d7e8f90",
                        1,
                        "w-7",
                        "Anthropic arrivals",
                        Transition.CONFIRMED,
                        move(),
                        List.of("you watch Anthropic", "you watch Andrej Karpathy"),
                        NINE,
                        SEEN,
                        Instant.parse("2026-03-10T09:00:04.200Z"),
                        false);
        };
    }

    /** The mention as it was written before profiles and careers were told. */
    static Mention mentionBefore() {
        return mention(new Mention.ArticleRef(A, LINK, TITLE, PRESS));
    }

    private static Mention mention(Mention.ArticleRef article) {
        return new Mention(
                MENTION_ID,
                2,
                article,
                KARPATHY,
                FROM,
                TO,
                ROLE,
                Kind.JOINS,
                Status.CONFIRMED,
                0.97,
                QUOTE,
                false,
                NINE,
                REVISED,
                false);
    }

    /** The article as it was written before edits, copies and full texts were told. */
    static Article articleBefore() {
        return article(PRESS).revised(2, REVISED, List.of()).build();
    }

    private static ArticleBuilder article(Source source) {
        return Article.by(source, "labwire-all", A)
                .url(LINK)
                .title(TITLE)
                .text(SENTENCE)
                .truncated(true)
                .language("en-GB")
                .published(NINE)
                .seen(SEEN);
    }

    private static Correction correction() {
        return new Correction(
                "5f4e3d2c1b0a99887766554433221100",
                1,
                "andrej-karpathy",
                MOVE_ID,
                CorrectionAction.FIX,
                3,
                new Fix("Andrej Karpathy", FROM, TO, ROLE, Kind.JOINS, Status.CONFIRMED),
                new Destination(KARPATHY, A),
                List.of(MENTION_ID),
                "a1b2c3d4e5f60718293a4b5c6d7e8f90",
                "ops",
                "the company's own post names the lab",
                REVISED);
    }

    private static Mention handedOn(Mention mention) {
        return new Mention(
                mention.id(),
                mention.revision(),
                mention.article(),
                mention.person(),
                mention.from(),
                mention.to(),
                mention.role(),
                mention.kind(),
                mention.status(),
                mention.confidence(),
                mention.quote(),
                mention.withdrawn(),
                mention.published(),
                mention.seen(),
                mention.backfill(),
                mention.profile(),
                mention.career(),
                new HandedOn(MENTION_ID, MOVE_ID, A));
    }

    /** The event with nothing but what must be there. */
    static Event minimal(EventType type) {
        return switch (type) {
            case ARTICLE ->
                Article.by(UNNAMED, "f", B).seen(NINE).backfill(true).build();
            case MENTION ->
                new Mention(
                        B + ":jane-roe:0",
                        1,
                        new Mention.ArticleRef(B, null, null, UNNAMED),
                        ROE,
                        List.of(),
                        List.of(),
                        null,
                        Kind.LEAVES,
                        Status.RUMOUR,
                        0,
                        null,
                        true,
                        NINE,
                        NINE,
                        true);
            case CORRECTION ->
                new Correction(
                        "c",
                        1,
                        "jane-roe",
                        null,
                        CorrectionAction.SUPPRESS_PERSON,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "ops",
                        "asked for",
                        NINE);
            case MOVE -> minimalMove();
            case ALERT ->
                new Alert("a", 1, "w", null, Transition.CORRECTED, minimalMove(), List.of(), NINE, NINE, NINE, false);
        };
    }

    private static Move move() {
        Organization eureka = new Organization("eureka-labs", "Eureka Labs", null);
        Organization anthropic = new Organization("anthropic", "Anthropic", null);
        Position here = new Position(TO.getFirst(), ROLE, 2026, null, true, null, "0f1e2d3c4b5a69788796a5b4c3d2e1f0");
        return moveBefore()
                .but()
                .evidence(List.of(rumour(COPIED), confirmation("anthropic")))
                .mergedInto("1123581321345589144233377610987f")
                .corrected(new Corrected("5f4e3d2c1b0a99887766554433221100", CorrectionAction.FIX, REVISED))
                .build()
                .among(
                        List.of(TalentProfile.RESEARCH),
                        List.of(BACKGROUND.getFirst(), here),
                        List.of("ffffffffffffffffffffffffffffffff"),
                        new Flow(eureka, anthropic),
                        new Wave(
                                "00000000111111112222222233333333",
                                eureka,
                                anthropic,
                                3,
                                Instant.parse("2026-02-20T09:00:00Z")));
    }

    /** The move as it was written before careers and waves were told. */
    static Move moveBefore() {
        return new Move(
                MOVE_ID,
                3,
                KARPATHY,
                FROM,
                TO,
                ROLE,
                Kind.JOINS,
                Status.CONFIRMED,
                Transition.CONFIRMED,
                0.99,
                false,
                List.of(rumour(null), confirmation(null)),
                "confirmed by Anthropic Newsroom",
                NINE,
                SEEN,
                RUMOUR_SEEN,
                false);
    }

    private static Evidence rumour(String copied) {
        String question = "Is Karpathy going back to a lab?";
        Source digest = new Source("digest.example", "Daily Digest", Tier.AGGREGATOR);
        return new Evidence(
                B + ":andrej-karpathy:0",
                new Mention.ArticleRef(B, "https://digest.example/1", question, digest, copied),
                new Quote(question, Quote.Field.TITLE, 0, 32),
                Kind.RETURNS,
                Status.RUMOUR,
                null,
                0.5,
                Instant.parse("2026-03-09T20:00:00Z"),
                RUMOUR_SEEN);
    }

    private static Evidence confirmation(String speaksFor) {
        return new Evidence(
                MENTION_ID,
                new Mention.ArticleRef(A, LINK, TITLE, newsroom(speaksFor)),
                QUOTE,
                Kind.JOINS,
                Status.CONFIRMED,
                ROLE,
                0.97,
                NINE,
                SEEN);
    }

    private static Source newsroom(String speaksFor) {
        return new Source("newsroom.anthropic.example", "Anthropic Newsroom", Tier.OFFICIAL, speaksFor);
    }

    private static Move minimalMove() {
        return new Move(
                "m",
                1,
                ROE,
                List.of(),
                List.of(),
                null,
                Kind.DIES,
                Status.DENIED,
                null,
                1,
                true,
                List.of(),
                "",
                NINE,
                NINE,
                NINE,
                true);
    }

    /** A golden file: {@code article-full.json}. */
    static JsonNode json(EventType type, String variant) {
        return resource("/golden/v1/" + type.noun() + "-" + variant + ".json");
    }

    static JsonNode resource(String path) {
        try (InputStream in = Golden.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
