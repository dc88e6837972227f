package io.bellwether.classify.move;

import io.bellwether.classify.move.StatusRules.Standing;
import io.bellwether.events.Mention;
import java.util.List;

/**
 * A move as all its mentions together have it.
 *
 * @param live      the mentions that count, in the order of publication
 * @param outlets   who speaks for himself among them
 * @param substance who, where and as what
 * @param candidate too doubtful to alert anyone; never again once it was not
 * @param standing  the status, and what it rests on
 */
record View(List<Mention> live, Outlets outlets, Substance substance, boolean candidate, Standing standing) {

    /**
     * @param mentions     in the order of publication; at least one not withdrawn
     * @param wasCandidate or is new
     */
    static View of(List<Mention> mentions, boolean wasCandidate, MergeRules rules, Kinship kinship) {
        List<Mention> live =
                mentions.stream().filter(mention -> !mention.withdrawn()).toList();
        Outlets outlets = new Outlets(live, new Newsrooms(kinship));
        Substance substance = Substance.of(live, outlets, kinship);
        boolean candidate = wasCandidate && substance.confidence() < rules.alertConfidence();
        Standing standing = StatusRules.of(live, outlets, candidate ? 0 : rules.alertConfidence());
        return new View(live, outlets, substance, candidate, standing);
    }
}
