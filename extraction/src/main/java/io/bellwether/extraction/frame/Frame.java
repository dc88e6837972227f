package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.text.Sentence;
import java.util.List;

/**
 * One move as one sentence tells it. Slots that the sentence leaves open are for the rest of the article to fill.
 *
 * @param person   who; a pronoun or a post where the sentence has no more
 * @param from     organisations left
 * @param to       organisations gone to
 * @param role     the post; null where the sentence gives none
 * @param kind     what sort of move
 * @param status   how sure the sentence is
 * @param score    how well the sentence fits what moves are told like, 0 to 1
 * @param house    the organisation that the article is about here: the employer left where nobody says more; may be null
 * @param sentence where it stands
 */
public record Frame(
        Chunk person,
        List<Chunk> from,
        List<Chunk> to,
        String role,
        Kind kind,
        Status status,
        double score,
        Chunk house,
        Sentence sentence) {

    public Frame {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** The same told of another of several people, who comes from where the words beside the name say. */
    Frame of(Chunk other, List<Affiliation> affiliations) {
        List<Chunk> own = affiliations.stream()
                .filter(affiliation -> !affiliation.former() && affiliation.organization() != null)
                .map(Affiliation::organization)
                .limit(1)
                .toList();
        boolean elsewhere = !own.isEmpty() && (to.isEmpty() || !Draft.same(own.getFirst(), to.getFirst()));
        return new Frame(other, elsewhere ? own : from, to, role, kind, status, score - 0.05, house, sentence);
    }

    Frame with(List<Chunk> employers, String post, Kind other) {
        return new Frame(person, employers, to, post, other, status, score, house, sentence);
    }

    public Frame withPerson(Chunk other) {
        return new Frame(other, from, to, role, kind, status, score, house, sentence);
    }
}
