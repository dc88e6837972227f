package io.bellwether.extraction.reader;

import io.bellwether.events.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the model reads it: pieces of words, and where each word stands.
 *
 * @param ids      the pieces by their number in the vocabulary
 * @param forms    how the word of each piece is written, see {@link WordForm}
 * @param segments 0 for pieces of the title, 1 for those of the text
 * @param words    the words that have pieces, in order
 * @param end      offset in the text up to which it was read
 */
record Encoding(long[] ids, long[] forms, long[] segments, List<Word> words, int end) {

    /**
     * A word.
     *
     * @param field title or text
     * @param start offset of its first character in the field, in UTF-16 units
     * @param end   offset past its last
     * @param piece the index of its first piece
     */
    record Word(Quote.Field field, int start, int end, int piece) {}

    int size() {
        return ids.length;
    }

    /** An encoding in the making. */
    static final class Builder {
        private final int limit;
        private final long[] ids;
        private final long[] forms;
        private final long[] segments;
        private final List<Word> words = new ArrayList<>();
        private int size;

        /** @param limit how many pieces it takes before the last mark */
        Builder(int limit) {
            this.limit = limit;
            this.ids = new long[limit + 2];
            this.forms = new long[limit + 2];
            this.segments = new long[limit + 2];
        }

        void boundary(int id, Quote.Field field) {
            if (size < ids.length) {
                put(id, WordForm.BOUNDARY, field);
            }
        }

        /** @return false when the word has no room; nothing is added then */
        boolean word(Quote.Field field, int start, int end, int[] pieces, WordForm form) {
            if (size + pieces.length + 1 > limit) {
                return false;
            }
            words.add(new Word(field, start, end, size));
            for (int piece : pieces) {
                put(piece, form, field);
            }
            return true;
        }

        private void put(int id, WordForm form, Quote.Field field) {
            ids[size] = id;
            forms[size] = form.ordinal();
            segments[size] = field == Quote.Field.TITLE ? 0 : 1;
            size++;
        }

        /** @param end offset in the text up to which it was read */
        Encoding build(int end) {
            return new Encoding(
                    Arrays.copyOf(ids, size),
                    Arrays.copyOf(forms, size),
                    Arrays.copyOf(segments, size),
                    List.copyOf(words),
                    end);
        }
    }
}
