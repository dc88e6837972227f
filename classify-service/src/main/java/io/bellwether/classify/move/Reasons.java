package io.bellwether.classify.move;

import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import io.bellwether.events.Status;
import io.bellwether.events.Tier;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Why a revision is there, in words a reader understands. Outlets are counted as {@link Outlets} counts them.
 *
 * <ul>
 *   <li>{@code reported: The Ledger and 1 more}
 *   <li>{@code confirmed: Anthropic's newsroom, 3 more outlets}
 *   <li>{@code denied: Tesla's newsroom; 2 outlets had reported it}
 *   <li>{@code role now chief scientist: 4 of 6 outlets}
 *   <li>{@code evidence withdrawn: Northgate Wire; now rumoured: The Ledger}
 * </ul>
 */
final class Reasons {

    private Reasons() {}

    static String first(View view) {
        return standing(view);
    }

    static String next(Dossier before, View view, Mention cause) {
        Move last = before.move();
        String lead = lead(before, view, cause);
        if (view.standing().status() != last.status()) {
            return lead.isEmpty() ? standing(view) : lead + "; now " + standing(view);
        }
        if (last.candidate() && !view.candidate()) {
            return "sure enough now, " + standing(view);
        }
        String change = change(last, view);
        if (!change.isEmpty()) {
            return lead.isEmpty() ? change : lead + "; " + change;
        }
        return lead.isEmpty() ? oneMore(before, view, cause) : lead + "; still " + standing(view);
    }

    static String takenBack(Dossier before, Mention cause) {
        List<Mention> all = before.with(cause);
        Outlets outlets = new Outlets(all, new Newsrooms(Kinship.byName()));
        return "evidence withdrawn: " + outlets.name(cause)
                + (outlets.count(all) == 1 ? ", the only source" : ", the last of " + count(outlets.count(all)));
    }

    /** That evidence is gone or was edited; empty where some was only added. */
    private static String lead(Dossier before, View view, Mention cause) {
        if (before.mention(cause.id()).isEmpty()) {
            return "";
        }
        return view.live().stream().anyMatch(mention -> mention.id().equals(cause.id()))
                ? "edited: " + view.outlets().name(cause)
                : "evidence withdrawn: " + withdrawnName(before, cause);
    }

    private static String withdrawnName(Dossier before, Mention cause) {
        return new Outlets(before.mentions(), new Newsrooms(Kinship.byName())).name(cause);
    }

    /** Where it stands, who is closest to the fact of those who say so, and how many more do. */
    private static String standing(View view) {
        Status status = view.standing().status();
        List<Mention> backing = view.live().stream()
                .filter(mention -> (mention.status() == Status.DENIED) == (status == Status.DENIED))
                .toList();
        Mention lead = backing.stream()
                .filter(mention -> StatusRules.said(mention, view.outlets()) == status)
                .min(closestFirst(view))
                .orElseGet(() -> view.live().getFirst());
        return word(status) + ": " + view.outlets().name(lead)
                + more(view, lead, view.outlets().count(backing) - 1)
                + (status == Status.DENIED ? contrary(view) : "");
    }

    private static Comparator<Mention> closestFirst(View view) {
        return Comparator.<Mention, Tier>comparing(view.outlets()::tier).thenComparing(Dossier.BY_PUBLICATION);
    }

    private static String more(View view, Mention lead, int more) {
        if (more <= 0) {
            return "";
        }
        return view.outlets().tier(lead) == Tier.OFFICIAL
                ? ", " + more + (more == 1 ? " more outlet" : " more outlets")
                : " and " + more + " more";
    }

    /** Who had told what is denied now. */
    private static String contrary(View view) {
        List<Mention> told = view.live().stream()
                .filter(mention -> mention.status() != Status.DENIED)
                .toList();
        if (told.isEmpty()) {
            return "";
        }
        boolean rumour = told.stream().allMatch(mention -> mention.status() == Status.RUMOUR);
        return "; " + count(view.outlets().count(told)) + (rumour ? " had it as a rumour" : " had reported it");
    }

    /** What is told otherwise than before, and how many tell it so. */
    private static String change(Move last, View view) {
        Substance now = view.substance();
        boolean newTo = !last.to().equals(now.to()) && !now.to().isEmpty();
        boolean newFrom = !last.from().equals(now.from()) && !now.from().isEmpty();
        boolean newRole = !Objects.equals(last.role(), now.role()) && now.role() != null;
        if (newTo || newFrom) {
            return "now" + (newTo ? " to " + names(now.to()) : "") + (newFrom ? " from " + names(now.from()) : "")
                    + (newRole ? " as " + now.role() : "")
                    + backing(
                            view,
                            mention -> (!newTo || shares(mention.to(), now.to()))
                                    && (!newFrom || shares(mention.from(), now.from())));
        }
        if (newRole) {
            return "role now " + now.role() + backing(view, mention -> hasRole(mention, now.role()));
        }
        return last.kind() == now.kind()
                ? ""
                : "now told as “" + now.kind().word() + "”" + backing(view, mention -> mention.kind() == now.kind());
    }

    private static boolean hasRole(Mention mention, String role) {
        return mention.role() != null && mention.role().strip().equalsIgnoreCase(role);
    }

    private static boolean shares(Collection<Organization> ones, Collection<Organization> others) {
        return ones.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> one.id().equals(other.id())));
    }

    private static String backing(View view, Predicate<Mention> saysSo) {
        List<Mention> backing = view.live().stream().filter(saysSo).toList();
        int all = view.outlets().count(view.live());
        return all == 1 || backing.isEmpty()
                ? ": " + view.outlets().name(view.live().getFirst())
                : ": " + view.outlets().count(backing) + " of " + count(all);
    }

    private static String oneMore(Dossier before, View view, Mention cause) {
        boolean copied = before.live().stream()
                .anyMatch(mention ->
                        view.outlets().of(cause).equals(view.outlets().of(mention)));
        return (copied ? "repeated by " : "also told by ") + view.outlets().name(cause) + ", "
                + count(view.outlets().count(view.live())) + " in all";
    }

    private static String count(int outlets) {
        return outlets == 1 ? "1 outlet" : outlets + " outlets";
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
