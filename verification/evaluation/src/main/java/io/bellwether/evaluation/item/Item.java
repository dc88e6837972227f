package io.bellwether.evaluation.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Objects;

/**
 * A labelled news item.
 *
 * @param id         of the item
 * @param story      shared by items about one event; null where it is alone
 * @param source     who published it
 * @param published  as found: any way of writing a date, or only a year; may be null
 * @param title      never null
 * @param text       the opening as found; may be empty
 * @param isMove     whether it reports, as its news, that somebody moves
 * @param moves      all that it reports, optional ones too
 * @param gray       annotators would differ: not scored
 * @param hard       why it is tricky
 * @param difficulty {@code hard} or {@code easy}; null where nobody said
 * @param stratum    the part of a stratified sample it was drawn from; null outside one
 * @param weight     how many items of the stream it stands for; 1 outside a stratified sample
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Item(
        String id,
        String story,
        String source,
        String published,
        String title,
        String text,
        @JsonProperty("is_move") boolean isMove,
        List<LabelledMove> moves,
        Boolean gray,
        String hard,
        String difficulty,
        String stratum,
        Double weight) {

    public Item {
        title = Objects.requireNonNullElse(title, "");
        text = Objects.requireNonNullElse(text, "");
        hard = Objects.requireNonNullElse(hard, "");
        moves = moves == null ? List.of() : List.copyOf(moves);
        gray = gray != null && gray;
        weight = Objects.requireNonNullElse(weight, 1.0);
    }

    /** What must be found: named, and no mere background. */
    public List<LabelledMove> required() {
        return moves.stream().filter(LabelledMove::isRequired).toList();
    }

    /** Whether a claim about that person is not out of thin air: a labelled mover, or nobody where the mover has no name. */
    public boolean tellsOf(String person) {
        return moves.stream().anyMatch(move -> move.isOf(person) || person.isEmpty() && !move.isNamed());
    }

    /** The items that share a story, or the item alone. */
    public String event() {
        return story == null || story.isEmpty() ? id : story;
    }
}
