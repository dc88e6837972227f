package io.bellwether.classify.move;

import io.bellwether.events.Mention;
import io.bellwether.events.Status;
import io.bellwether.events.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a move stands, given everything that is said of it, in the order of publication. A function of the mentions alone: the order in
 * which they arrive does not matter.
 *
 * <table>
 * <caption>What one more mention does to a status</caption>
 * <tr><th>it stands at</th><th>and is said to be</th><th>by</th><th>then it stands at</th></tr>
 * <tr><td>nothing</td><td>a rumour</td><td>anyone</td><td>rumour</td></tr>
 * <tr><td>nothing</td><td>denied</td><td>anyone</td><td>denied</td></tr>
 * <tr><td>rumour</td><td>reported</td><td>press or aggregator</td><td>reported</td></tr>
 * <tr><td>rumour, reported</td><td>reported or confirmed</td><td>official</td><td>confirmed</td></tr>
 * <tr><td>rumour, reported</td><td>confirmed</td><td>press</td><td>confirmed</td></tr>
 * <tr><td>rumour, reported</td><td>confirmed</td><td>one aggregator</td><td>reported</td></tr>
 * <tr><td>rumour, reported</td><td>confirmed</td><td>two aggregators</td><td>confirmed</td></tr>
 * <tr><td>rumour</td><td>denied</td><td>anyone</td><td>denied</td></tr>
 * <tr><td>reported</td><td>denied</td><td>official, press, or two aggregators</td><td>denied</td></tr>
 * <tr><td>confirmed</td><td>denied</td><td>official</td><td>denied</td></tr>
 * <tr><td>confirmed</td><td>denied</td><td>press or aggregator</td><td>confirmed</td></tr>
 * <tr><td>denied</td><td>a rumour or reported</td><td>press or aggregator</td><td>denied</td></tr>
 * <tr><td>denied by press</td><td>confirmed</td><td>official, press, or two aggregators</td><td>confirmed</td></tr>
 * <tr><td>denied by official</td><td>confirmed</td><td>official, or two outlets</td><td>confirmed</td></tr>
 * </table>
 *
 * <p>Official is who speaks for the person or for an organisation concerned, and a filing ({@link Newsrooms}); a newsroom that tells of
 * others is press. Two are two independent outlets ({@link Outlets}).
 *
 * <p>An edit or a withdrawal is no mention more but one less or another: the status is then what the mentions that are left give, which may
 * be a step back. Of a move with no mention left, see {@link MoveMerger}.
 *
 * <p>From nothing, whatever is not a denial starts as a rumour and takes its step from there. A step needs readings that together reach
 * the floor, so that a doubtful reading cannot move what subscribers were told of.
 */
final class StatusRules {
    private final Outlets outlets;
    private final double floor;
    private final Set<String> decisive = new HashSet<>();

    private Status status;
    private Support reported = Support.NONE;
    private Support confirmed = Support.NONE;
    private Support denied = Support.NONE;
    private boolean officiallyDenied;

    private StatusRules(Outlets outlets, double floor) {
        this.outlets = outlets;
        this.floor = floor;
    }

    /**
     * @param status   where the move stands
     * @param decisive the mentions without which it might stand elsewhere
     */
    record Standing(Status status, Set<String> decisive) {}

    /**
     * @param mentions that count, in the order of publication; at least one
     * @param floor    the confidence that a step needs, 0 to 1
     */
    static Standing of(List<Mention> mentions, Outlets outlets, double floor) {
        StatusRules rules = new StatusRules(outlets, floor);
        mentions.forEach(rules::hear);
        return new Standing(rules.status == null ? Status.DENIED : rules.status, Set.copyOf(rules.decisive));
    }

    /** What a mention counts as: who is concerned does not report, but confirms. */
    static Status said(Mention mention, Outlets outlets) {
        boolean official = outlets.tier(mention) == Tier.OFFICIAL;
        return official && mention.status() == Status.REPORTED ? Status.CONFIRMED : mention.status();
    }

    private void hear(Mention mention) {
        switch (said(mention, outlets)) {
            case DENIED -> deny(mention);
            case RUMOUR -> start(mention);
            case REPORTED -> {
                start(mention);
                report(mention);
            }
            case CONFIRMED -> {
                start(mention);
                report(mention);
                confirm(mention);
            }
        }
    }

    private void start(Mention mention) {
        if (status == null) {
            step(mention, Status.RUMOUR);
        }
    }

    private void report(Mention mention) {
        if (status != Status.RUMOUR) {
            return;
        }
        reported = reported.and(mention, outlets);
        decisive.add(mention.id());
        if (reported.read(floor)) {
            step(mention, Status.REPORTED);
        }
    }

    private void confirm(Mention mention) {
        if (status == Status.CONFIRMED) {
            return;
        }
        confirmed = confirmed.and(mention, outlets);
        decisive.add(mention.id());
        if (status == Status.DENIED && officiallyDenied ? confirmed.overturns(floor) : confirmed.holds(floor)) {
            denied = Support.NONE;
            officiallyDenied = false;
            step(mention, Status.CONFIRMED);
        }
    }

    private void deny(Mention mention) {
        Support more = denied.and(mention, outlets);
        if (more.equals(denied)) {
            return;
        }
        denied = more;
        decisive.add(mention.id());
        if (status == Status.DENIED) {
            officiallyDenied |= denied.official(floor);
        } else if (falls()) {
            reported = Support.NONE;
            confirmed = Support.NONE;
            officiallyDenied = denied.official(floor);
            step(mention, Status.DENIED);
        }
    }

    private boolean falls() {
        return switch (status) {
            case null -> denied.read(floor);
            case RUMOUR -> denied.read(floor);
            case REPORTED -> denied.holds(floor);
            case CONFIRMED -> denied.official(floor);
            case DENIED -> false;
        };
    }

    private void step(Mention mention, Status to) {
        status = to;
        decisive.add(mention.id());
    }
}
