package io.bellwether.extraction.claim;

import io.bellwether.events.Kind;
import io.bellwether.events.Organization;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the model and the rules say of one article, made one: the model decides who moves, how, and how likely it all is;
 * organisations and posts are those that both see, else those of the rules, which know the grammar around a name, else the
 * model's.
 */
final class Union {
    /**
     * What somebody needs whom the rules do not know to move, unless nobody in the article has more: most such only stand
     * beside a mover.
     */
    private static final double SUPPORT = 0.9;

    /** What a claim of the rules needs whose person the model does not mark, in an article where it marks others. */
    private static final double RULES_ALONE = 0.5;

    /** Less likely claims than this are none: they would only fill the lists of those who look through candidates. */
    private static final double LEAST = 0.25;

    private final Likelihood likelihood;

    Union(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    /** @param move the highest logit of "a move is told here" in any part of the article */
    List<Claim> of(double move, List<Candidate> candidates, List<Claim> byRules) {
        Stream<Claim> unmarked = byRules.stream()
                .filter(rule -> candidates.stream().noneMatch(candidate -> isOf(rule, candidate)))
                .filter(rule -> candidates.isEmpty() || rule.confidence() >= RULES_ALONE)
                .map(rule -> rule.with(likelihood.of(move, rule.confidence())));
        return Stream.concat(supported(candidates, byRules), unmarked)
                .filter(claim -> claim.confidence() >= LEAST)
                .toList();
    }

    private Stream<Claim> supported(List<Candidate> candidates, List<Claim> byRules) {
        double most = candidates.stream()
                .mapToDouble(candidate -> support(candidate, byRules))
                .max()
                .orElse(0);
        return candidates.stream()
                .filter(candidate -> support(candidate, byRules) >= Math.clamp(most, Double.MIN_VALUE, SUPPORT))
                .map(candidate -> claim(candidate, toldOf(candidate, byRules)));
    }

    private static double support(Candidate candidate, List<Claim> byRules) {
        return toldOf(candidate, byRules) == null ? candidate.support() : 1;
    }

    /** What the rules say of the same person; null for nothing. */
    private static Claim toldOf(Candidate candidate, List<Claim> byRules) {
        return byRules.stream()
                .filter(rule -> isOf(rule, candidate))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(Claim rule, Candidate candidate) {
        return SamePerson.is(rule.person().id(), candidate.person().id());
    }

    private Claim claim(Candidate candidate, Claim rule) {
        return rule == null ? alone(candidate) : together(candidate, rule);
    }

    private Claim alone(Candidate candidate) {
        Kind kind = candidate.kind(null);
        return new Claim(
                candidate.person(),
                one(candidate.from()),
                one(to(kind, candidate.to())),
                candidate.role(),
                kind,
                candidate.status(null),
                likelihood.of(candidate.move(), 0),
                candidate.quote());
    }

    private Claim together(Candidate candidate, Claim rule) {
        Kind kind = candidate.kind(rule.kind());
        return new Claim(
                candidate.person().name().contains(" ") ? candidate.person() : rule.person(),
                slot(candidate.from(), rule.from()),
                to(kind, slot(candidate.to(), rule.to())),
                rule.role() != null ? rule.role() : candidate.role(),
                kind,
                candidate.status(rule.status()),
                likelihood.of(candidate.move(), rule.confidence()),
                rule.quote());
    }

    private static List<Organization> to(Kind kind, List<Organization> to) {
        return Candidate.DEPARTURES.contains(kind) ? List.of() : to;
    }

    private static List<Organization> slot(List<Organization> byModel, List<Organization> byRule) {
        List<Organization> both = byRule.stream()
                .filter(rule -> byModel.stream().anyMatch(model -> model.id().equals(rule.id())))
                .toList();
        if (!both.isEmpty()) {
            return both;
        }
        return byRule.isEmpty() ? one(byModel) : byRule;
    }

    /** The first alone: what else is marked for the same slot is mostly an employer of before. */
    private static List<Organization> one(List<Organization> byModel) {
        return byModel.stream().limit(1).toList();
    }
}
