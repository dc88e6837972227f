package io.bellwether.classify.move;

import io.bellwether.events.Kind;
import io.bellwether.events.Mention;
import io.bellwether.events.Mention.ArticleRef;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Quote;
import io.bellwether.events.Slug;
import io.bellwether.events.Source;
import io.bellwether.events.Status;
import io.bellwether.events.Tier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Mentions for tests, told shortly: {@code Told.by("The Ledger").joins("Helix").from("Quanta").mention()}. */
public final class Told {
    public static final Instant DAY_ONE = Instant.parse("2026-03-02T09:00:00Z");
    private static final int DAY = 24 * 60;

    private String outlet = "The Ledger";
    private Tier tier = Tier.PRESS;
    private String person = "Ada Moreno";
    private List<Organization> from = List.of();
    private List<Organization> to = List.of();
    private String role;
    private Kind kind = Kind.JOINS;
    private Status status = Status.CONFIRMED;
    private double confidence = 0.9;
    private long minutes;
    private int revision = 1;
    private int ordinal = 1;
    private boolean withdrawn;
    private boolean backfill;
    private String quote;
    private String speaksFor;
    private String host;
    private String article;
    private String copyOf;

    private Told() {}

    public static Told by(String outlet) {
        Told told = new Told();
        told.outlet = outlet;
        return told;
    }

    public static Told byNewsroom(String outlet) {
        return by(outlet).tier(Tier.OFFICIAL);
    }

    public Told tier(Tier tier) {
        this.tier = tier;
        return this;
    }

    /** Whom the outlet speaks for. */
    public Told speaksFor(String whom) {
        this.speaksFor = whom;
        return this;
    }

    /** Where the outlet publishes; its name under {@code .example} where nothing is said. */
    public Told at(String host) {
        this.host = host;
        return this;
    }

    /** In a further article of the outlet. */
    public Told in(String article) {
        this.article = article;
        return this;
    }

    /** Its article repeats another, {@link #article()} of the other. */
    public Told copyOf(String article) {
        this.copyOf = article;
        return this;
    }

    public String article() {
        return article == null ? "article-of-" + Slug.of(outlet) : article;
    }

    public Told of(String person) {
        this.person = person;
        return this;
    }

    public Told joins(String... to) {
        return kind(Kind.JOINS).to(to);
    }

    public Told leaves(String... from) {
        return kind(Kind.LEAVES).from(from);
    }

    public Told kind(Kind kind) {
        this.kind = kind;
        return this;
    }

    public Told from(String... from) {
        this.from = organizations(from);
        return this;
    }

    public Told to(String... to) {
        this.to = organizations(to);
        return this;
    }

    public Told as(String role) {
        this.role = role;
        return this;
    }

    public Told rumour() {
        return status(Status.RUMOUR);
    }

    public Told reported() {
        return status(Status.REPORTED);
    }

    public Told denied() {
        return status(Status.DENIED);
    }

    public Told status(Status status) {
        this.status = status;
        return this;
    }

    public Told sure(double confidence) {
        this.confidence = confidence;
        return this;
    }

    public Told minute(long minutes) {
        this.minutes = minutes;
        return this;
    }

    public Told day(int days) {
        return minute((long) days * DAY);
    }

    public Told revision(int revision) {
        this.revision = revision;
        return this;
    }

    public Told ordinal(int ordinal) {
        this.ordinal = ordinal;
        return this;
    }

    public Told withdrawn() {
        this.withdrawn = true;
        return this;
    }

    public Told backfill() {
        this.backfill = true;
        return this;
    }

    public Told quote(String quote) {
        this.quote = quote;
        return this;
    }

    /** One article an outlet: the same outlet gives the same article and mention id. */
    public Mention mention() {
        Instant published = DAY_ONE.plusSeconds(60 * minutes);
        String words = quote == null ? outlet + " writes that " + person + " moves." : quote;
        return new Mention(
                article() + ":" + Slug.of(person) + ":" + ordinal,
                revision,
                new ArticleRef(
                        article(),
                        "https://" + Slug.of(outlet) + ".example/story",
                        person + " moves",
                        new Source(host == null ? Slug.of(outlet) + ".example" : host, outlet, tier, speaksFor),
                        copyOf),
                new Person(Slug.of(person), person, person),
                from,
                to,
                role,
                kind,
                status,
                confidence,
                withdrawn ? null : new Quote(words, Quote.Field.TEXT, 0, words.length()),
                withdrawn,
                published,
                published.plusSeconds(30L * revision),
                backfill);
    }

    private static List<Organization> organizations(String... names) {
        return Arrays.stream(names)
                .map(name -> new Organization(Slug.of(name), name, name))
                .toList();
    }
}
