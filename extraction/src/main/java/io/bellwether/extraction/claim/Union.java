package io.bellwether.extraction.claim;

import io.bellwether.events.Kind;
import io.bellwether.events.Organization;
import io.bellwether.extraction.gazetteer.Gazetteer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the model and the rules say of one article, made one: the model decides who moves and how; organisations and posts are those
 * that both see, else those of the rules, which know the grammar around a name, else the model's. How likely it all is, {@link
 * Likelihood} says.
 */
final class Union {
    /**
     * What somebody needs whom the rules do not know to move, unless nobody in the article has more: most such only stand
     * beside a mover.
     */
    private static final double SUPPORT = 0.9;

    /** What a claim of the rules needs whose person the model does not mark, in an article where it marks others. */
    private static final double RULES_ALONE = 0.5;

    private final Likelihood likelihood;
    private final Gazetteer gazetteer;

    Union(Likelihood likelihood, Gazetteer gazetteer) {
        this.likelihood = likelihood;
        this.gazetteer = gazetteer;
    }

    /**
     * What the claims of an article have in common.
     *
     * @param title   clean
     * @param move    the highest logit of "a move is told here" in any part of it
     * @param pastime see {@link Signs#pastime()}
     */
    record Setting(String title, double move, double pastime) {
        boolean names(Claim claim) {
            String name = claim.person().name().toLowerCase(Locale.ROOT);
            return title.toLowerCase(Locale.ROOT).contains(name.substring(name.lastIndexOf(' ') + 1));
        }
    }

    List<Claim> of(Setting setting, List<Candidate> candidates, List<Claim> byRules) {
        Stream<Claim> unmarked = byRules.stream()
                .filter(rule -> candidates.stream().noneMatch(candidate -> isOf(rule, candidate)))
                .filter(rule -> candidates.isEmpty() || rule.confidence() >= RULES_ALONE)
                .map(rule -> weighed(rule, setting.move(), 0, rule.confidence(), setting));
        return Stream.concat(supported(setting, candidates, byRules), unmarked).toList();
    }

    private Stream<Claim> supported(Setting setting, List<Candidate> candidates, List<Claim> byRules) {
        double most = candidates.stream()
                .mapToDouble(candidate -> support(candidate, byRules))
                .max()
                .orElse(0);
        return candidates.stream()
                .filter(candidate -> support(candidate, byRules) >= Math.clamp(most, Double.MIN_VALUE, SUPPORT))
                .map(candidate -> claim(candidate, toldOf(candidate, byRules), setting));
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

    private Claim claim(Candidate candidate, Claim rule, Setting setting) {
        Claim claim = rule == null ? alone(candidate) : together(candidate, rule);
        double fit = rule == null ? 0 : rule.confidence();
        return weighed(claim, candidate.move(), candidate.support(), fit, setting);
    }

    private Claim weighed(Claim claim, double move, double support, double fit, Setting setting) {
        List<Organization> organizations =
                Stream.concat(claim.from().stream(), claim.to().stream()).toList();
        Signs signs = new Signs(
                move,
                support,
                fit,
                organizations.stream().anyMatch(one -> gazetteer.byId().containsKey(one.id())),
                !organizations.isEmpty(),
                claim.role() != null,
                setting.names(claim),
                claim.kind() == Kind.DIES,
                setting.pastime());
        return claim.weighed(signs, likelihood);
    }

    private static Claim alone(Candidate candidate) {
        Kind kind = candidate.kind(null);
        return new Claim(
                candidate.person(),
                one(candidate.from()),
                one(to(kind, candidate.to())),
                candidate.role(),
                kind,
                candidate.status(null),
                0,
                candidate.quote(),
                Signs.byRules(0));
    }

    private static Claim together(Candidate candidate, Claim rule) {
        Kind kind = candidate.kind(rule.kind());
        return new Claim(
                candidate.person().name().contains(" ") ? candidate.person() : rule.person(),
                slot(candidate.from(), rule.from()),
                to(kind, slot(candidate.to(), rule.to())),
                rule.role() != null ? rule.role() : candidate.role(),
                kind,
                candidate.status(rule.status()),
                rule.confidence(),
                rule.quote(),
                rule.signs());
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
