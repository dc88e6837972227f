package io.bellwether.events;

import java.time.Instant;
import java.util.List;

/** Puts a {@link Move} together, part by part, from nothing or from another of its revisions. */
public final class MoveBuilder {
    private final String id;
    private int revision = 1;
    private Person person;
    private List<Organization> from = List.of();
    private List<Organization> to = List.of();
    private String role;
    private Kind kind;
    private Status status;
    private Transition transition;
    private double confidence;
    private boolean candidate;
    private List<Evidence> evidence = List.of();
    private String reason;
    private Instant published;
    private Instant seen;
    private Instant firstSeen;
    private boolean backfill;
    private List<TalentProfile> profile = List.of();
    private List<Position> career = List.of();
    private List<String> contradicts = List.of();
    private Flow flow;
    private Wave wave;
    private String mergedInto;
    private Corrected corrected;

    MoveBuilder(String id) {
        this.id = id;
    }

    MoveBuilder(Move move) {
        this(move.id());
        this.revision = move.revision();
        this.person = move.person();
        this.from = move.from();
        this.to = move.to();
        this.role = move.role();
        this.kind = move.kind();
        this.status = move.status();
        this.transition = move.transition();
        this.confidence = move.confidence();
        this.candidate = move.candidate();
        this.evidence = move.evidence();
        this.reason = move.reason();
        this.published = move.published();
        this.seen = move.seen();
        this.firstSeen = move.firstSeen();
        this.backfill = move.backfill();
        this.profile = move.profile();
        this.career = move.career();
        this.contradicts = move.contradicts();
        this.flow = move.flow();
        this.wave = move.wave();
        this.mergedInto = move.mergedInto();
        this.corrected = move.corrected();
    }

    public MoveBuilder revision(int revision) {
        this.revision = revision;
        return this;
    }

    public MoveBuilder person(Person person) {
        this.person = person;
        return this;
    }

    public MoveBuilder from(List<Organization> from) {
        this.from = from;
        return this;
    }

    public MoveBuilder to(List<Organization> to) {
        this.to = to;
        return this;
    }

    public MoveBuilder role(String role) {
        this.role = role;
        return this;
    }

    public MoveBuilder kind(Kind kind) {
        this.kind = kind;
        return this;
    }

    public MoveBuilder status(Status status) {
        this.status = status;
        return this;
    }

    /** Null where it brings no step. */
    public MoveBuilder transition(Transition transition) {
        this.transition = transition;
        return this;
    }

    public MoveBuilder confidence(double confidence) {
        this.confidence = confidence;
        return this;
    }

    public MoveBuilder candidate(boolean candidate) {
        this.candidate = candidate;
        return this;
    }

    public MoveBuilder evidence(List<Evidence> evidence) {
        this.evidence = evidence;
        return this;
    }

    public MoveBuilder reason(String reason) {
        this.reason = reason;
        return this;
    }

    /** Of the article that brings this revision. */
    public MoveBuilder published(Instant published) {
        this.published = published;
        return this;
    }

    /** When the article that brings this revision was first had. */
    public MoveBuilder seen(Instant seen) {
        this.seen = seen;
        return this;
    }

    public MoveBuilder firstSeen(Instant firstSeen) {
        this.firstSeen = firstSeen;
        return this;
    }

    public MoveBuilder backfill(boolean backfill) {
        this.backfill = backfill;
        return this;
    }

    public MoveBuilder profile(List<TalentProfile> profile) {
        this.profile = profile;
        return this;
    }

    public MoveBuilder career(List<Position> career) {
        this.career = career;
        return this;
    }

    public MoveBuilder contradicts(List<String> contradicts) {
        this.contradicts = contradicts;
        return this;
    }

    public MoveBuilder flow(Flow flow) {
        this.flow = flow;
        return this;
    }

    public MoveBuilder wave(Wave wave) {
        this.wave = wave;
        return this;
    }

    /** The move that this one turned out to be part of. */
    public MoveBuilder mergedInto(String mergedInto) {
        this.mergedInto = mergedInto;
        return this;
    }

    public MoveBuilder corrected(Corrected corrected) {
        this.corrected = corrected;
        return this;
    }

    public Move build() {
        return new Move(
                id,
                revision,
                person,
                from,
                to,
                role,
                kind,
                status,
                transition,
                confidence,
                candidate,
                evidence,
                reason,
                published,
                seen,
                firstSeen,
                backfill,
                profile,
                career,
                contradicts,
                flow,
                wave,
                mergedInto,
                corrected);
    }
}
