package io.bellwether.classify.move;

import io.bellwether.events.Mention;
import io.bellwether.events.Organization;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which organisations a move goes from or to, where its mentions name several. */
final class OrganizationChoice {
    /** What weighs less than one part in so many of the best-attested is taken for a slip of one outlet. */
    private static final int SLIP = 3;

    private static final Comparator<String> LONGER_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Kinship kinship;
    private final Ballot<String> ids;
    private final Map<String, Ballot<String>> names = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private OrganizationChoice(Kinship kinship, Outlets outlets) {
        this.kinship = kinship;
        this.ids = new Ballot<>(outlets);
    }

    /**
     * The best-attested first; of kin only the best-attested.
     *
     * @param mentions in the order of publication
     * @param side     from or to
     */
    static List<Organization> of(
            List<Mention> mentions, Function<Mention, List<Organization>> side, Kinship kinship, Outlets outlets) {
        OrganizationChoice choice = new OrganizationChoice(kinship, outlets);
        for (Mention mention : mentions) {
            side.apply(mention).forEach(organization -> choice.hear(mention, organization, outlets));
        }
        return choice.chosen();
    }

    private void hear(Mention mention, Organization organization, Outlets outlets) {
        ids.vote(mention, organization.id());
        if (organization.name() != null) {
            names.computeIfAbsent(organization.id(), id -> new Ballot<>(outlets))
                    .vote(mention, organization.name());
        }
        if (organization.text() != null) {
            texts.putIfAbsent(organization.id(), organization.text());
        }
    }

    private List<Organization> chosen() {
        Map<String, Long> weights = ids.weights();
        List<String> heaviestFirst = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(LONGER_FIRST)))
                .map(Map.Entry::getKey)
                .toList();
        List<String> chosen = new ArrayList<>();
        for (String id : heaviestFirst) {
            boolean kin = chosen.stream().anyMatch(other -> kinship.related(id, other));
            if (!kin && weights.get(id) * SLIP >= weights.get(heaviestFirst.getFirst())) {
                chosen.add(id);
            }
        }
        return chosen.stream().map(this::organization).toList();
    }

    private Organization organization(String id) {
        Ballot<String> called = names.get(id);
        String name =
                called == null ? null : called.winner(Comparator.naturalOrder()).orElse(null);
        return new Organization(id, name, texts.get(id));
    }
}
