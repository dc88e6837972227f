package io.bellwether.classify.move;

import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import io.bellwether.events.Source;
import io.bellwether.events.Status;
import io.bellwether.events.Tier;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Why a revision is there, in words a reader understands: {@code "confirmed: Anthropic newsroom, 3 more outlets"}. */
final class Reasons {
    private static final Comparator<Mention> CLOSEST_FIRST = Comparator.<Mention, Tier>comparing(
                    mention -> mention.article().source().tier())
            .thenComparing(Dossier.BY_PUBLICATION);

    private Reasons() {}

    static String first(View view, Status status) {
        return word(status) + ": " + sources(view, status);
    }

    static String next(Dossier before, View view, Status status, Mention cause) {
        Move last = before.move();
        if (status != last.status()) {
            String lead = view.live().size() < before.live().size() ? outlet(cause) + " took it back, now " : "";
            return lead + word(status) + ": " + sources(view, status);
        }
        if (last.candidate() && !view.candidate()) {
            return "sure enough now, " + word(status) + ": " + sources(view, status);
        }
        String change = change(last, view.substance());
        if (!change.isEmpty()) {
            return "now " + change + ": " + outlet(cause);
        }
        return evidence(before, view, cause);
    }

    static String takenBack(Dossier before, Mention cause) {
        boolean only = before.mentions().stream()
                .map(mention -> mention.article().source().id())
                .allMatch(cause.article().source().id()::equals);
        return only
                ? "withdrawn by its only source, " + outlet(cause)
                : "withdrawn by all its sources, last " + outlet(cause);
    }

    private static String change(Move last, Substance now) {
        StringBuilder change = new StringBuilder();
        if (!last.to().equals(now.to()) && !now.to().isEmpty()) {
            change.append(" to ").append(names(now.to()));
        }
        if (!last.from().equals(now.from()) && !now.from().isEmpty()) {
            change.append(" from ").append(names(now.from()));
        }
        if (!Objects.equals(last.role(), now.role()) && now.role() != null) {
            change.append(" as ").append(now.role());
        }
        if (last.kind() != now.kind()) {
            change.append(" told as “").append(now.kind().word()).append('”');
        }
        return change.toString().strip();
    }

    private static String evidence(Dossier before, View view, Mention cause) {
        if (view.live().size() < before.live().size()) {
            return outlet(cause) + " took it back, still told by "
                    + outlets(view.outlets().count(view.live()));
        }
        if (before.mention(cause.id()).isPresent()) {
            return outlet(cause) + " edited its story";
        }
        return "also told by " + outlet(cause) + ", " + outlets(view.outlets().count(view.live())) + " in all";
    }

    /** Who is closest to the fact, and how many more say as much. */
    private static String sources(View view, Status status) {
        List<Mention> sayingSo = view.live().stream()
                .filter(mention -> (mention.status() == Status.DENIED) == (status == Status.DENIED))
                .toList();
        Mention lead = sayingSo.stream()
                .filter(mention -> StatusRules.said(mention) == status)
                .min(CLOSEST_FIRST)
                .orElseGet(() -> view.live().getFirst());
        int more = view.outlets().count(sayingSo) - 1;
        return more > 0 ? outlet(lead) + ", " + more + (more == 1 ? " more outlet" : " more outlets") : outlet(lead);
    }

    private static String outlets(int count) {
        return count == 1 ? "1 outlet" : count + " outlets";
    }

    private static String outlet(Mention mention) {
        Source source = mention.article().source();
        return source.name() == null || source.name().isBlank() ? source.id() : source.name();
    }

    private static String names(List<Organization> organizations) {
        return organizations.stream()
                .map(one -> one.name() == null ? one.id() : one.name())
                .collect(Collectors.joining(" and "));
    }

    private static String word(Status status) {
        return status == Status.RUMOUR ? "rumoured" : status.word();
    }
}
