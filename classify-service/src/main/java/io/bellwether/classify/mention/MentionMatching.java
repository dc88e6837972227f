package io.bellwether.classify.mention;

import io.bellwether.events.Mention;
import io.bellwether.events.Organization;
import io.bellwether.extraction.claim.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which claim of an edited article is which of its earlier mentions. */
final class MentionMatching {
    private final String articleId;
    private final Set<String> usedIds = new HashSet<>();
    private final List<Mention> open;
    private final Map<Claim, String> idOfClaim = new LinkedHashMap<>();

    private MentionMatching(String articleId, List<Mention> known) {
        this.articleId = articleId;
        this.open = new ArrayList<>(known);
        known.forEach(mention -> usedIds.add(mention.id()));
    }

    /** A claim and the id of its mention. */
    record Named(String mentionId, Claim claim) {}

    /**
     * The likest first: the same organisations, then a shared one, then whatever is left about the person.
     *
     * @return in the order of the claims; of claims that are equal word for word only one
     */
    static List<Named> of(String articleId, List<Mention> known, List<Claim> claims) {
        MentionMatching matching = new MentionMatching(articleId, known);
        matching.match(
                claims,
                (mention, claim) -> ids(mention.to()).equals(ids(claim.to()))
                        && ids(mention.from()).equals(ids(claim.from())));
        matching.match(
                claims, (mention, claim) -> share(mention.to(), claim.to()) || share(mention.from(), claim.from()));
        matching.match(claims, (mention, claim) -> !mention.withdrawn());
        claims.forEach(matching::nameNew);
        return claims.stream()
                .distinct()
                .map(claim -> new Named(matching.idOfClaim.get(claim), claim))
                .toList();
    }

    private void match(List<Claim> claims, BiPredicate<Mention, Claim> alike) {
        for (Claim claim : claims) {
            if (!idOfClaim.containsKey(claim)) {
                open.stream()
                        .filter(mention ->
                                mention.person().id().equals(claim.person().id()))
                        .filter(mention -> alike.test(mention, claim))
                        .findFirst()
                        .ifPresent(mention -> name(mention, claim));
            }
        }
    }

    private void name(Mention mention, Claim claim) {
        open.remove(mention);
        idOfClaim.put(claim, mention.id());
    }

    private void nameNew(Claim claim) {
        if (idOfClaim.containsKey(claim)) {
            return;
        }
        int ordinal = 1;
        while (!usedIds.add(id(claim, ordinal))) {
            ordinal++;
        }
        idOfClaim.put(claim, id(claim, ordinal));
    }

    private String id(Claim claim, int ordinal) {
        return articleId + ":" + claim.person().id() + ":" + ordinal;
    }

    private static boolean share(Collection<Organization> ones, Collection<Organization> others) {
        return ids(ones).stream().anyMatch(ids(others)::contains);
    }

    private static Set<String> ids(Collection<Organization> organizations) {
        Set<String> ids = new HashSet<>();
        organizations.forEach(one -> ids.add(one.id()));
        return ids;
    }
}
