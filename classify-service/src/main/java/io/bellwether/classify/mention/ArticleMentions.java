package io.bellwether.classify.mention;

import io.bellwether.events.Mention;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of an article: what its latest revision says, and what it took back, so that no ordinal is used twice.
 *
 * @param revision the latest
 * @param mentions the latest revision of each, withdrawn ones too
 */
public record ArticleMentions(int revision, List<Mention> mentions) {

    public ArticleMentions {
        mentions = List.copyOf(mentions);
    }

    Optional<Mention> mention(String id) {
        return mentions.stream().filter(mention -> mention.id().equals(id)).findFirst();
    }
}
