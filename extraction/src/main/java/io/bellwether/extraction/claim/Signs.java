package io.bellwether.extraction.claim;

import java.util.Map;

/**
 * What speaks for a claim, and against it: what {@link Likelihood} weighs.
 *
 * @param model    the logit of "a move is told here", highest of where the person is named; the article's where the model does not
 *                 name the person
 * @param support  how far the model is sure of the person and of the kind, 0 to 1; 0 where it does not name the person
 * @param rules    how well the rules' frames fit, 0 to 1; 0 where they have none
 * @param known    whether an organisation of it is in the gazetteer
 * @param placed   whether it has any organisation
 * @param post     whether it has a post
 * @param headline whether the headline names the person
 * @param death    whether it tells of a death, which is only news of ours where somebody served
 * @param pastime  the share of the words of sport and screen in the opening, 0 to 1
 */
public record Signs(
        double model,
        double support,
        double rules,
        boolean known,
        boolean placed,
        boolean post,
        boolean headline,
        boolean death,
        double pastime) {

    /** Of what the rules alone say. */
    static Signs byRules(double fit) {
        return new Signs(0, 0, fit, false, false, false, false, false, 0);
    }

    /** By the names that {@code likelihood.tsv} has; what is true is 1. */
    public Map<String, Double> values() {
        return Map.of(
                "model", model,
                "support", support,
                "rules", rules,
                "known", value(known),
                "placed", value(placed),
                "post", value(post),
                "headline", value(headline),
                "death", value(death),
                "pastime", pastime);
    }

    private static double value(boolean sign) {
        return sign ? 1 : 0;
    }
}
