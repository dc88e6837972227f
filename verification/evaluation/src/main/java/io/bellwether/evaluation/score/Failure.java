package io.bellwether.evaluation.score;

/**
 * Something that is wrong.
 *
 * @param sort  in a word
 * @param title of the item
 * @param note  what was expected, or why it is hard; may be empty
 */
public record Failure(Sort sort, String title, String note) {

    public enum Sort {
        FALSE_ALERT,
        MISSED,
        PERSON_MISSED,
        SPURIOUS,
        KIND,
        STATUS,
        FROM,
        TO,
        SEVERAL_MOVES,
        SEVERAL_STORIES
    }
}
