package io.bellwether.ingest.schedule;

/**
 * What a document shares with those before it.
 *
 * @param known entries had before
 * @param fresh entries never had before
 */
public record Overlap(int known, int fresh) {
    /** Of a poll without a document of its own: it failed, or the document is as it was. */
    public static final Overlap NO_DOCUMENT = new Overlap(0, 0);

    /** The share of the document that is new, from 0 to 1; 0 for an empty one. */
    double freshShare() {
        return fresh == 0 ? 0 : (double) fresh / (known + fresh);
    }

    /** Whether nothing connects the document to those before it, so that entries between them may never have been seen. */
    boolean isDisjoint() {
        return known == 0 && fresh > 0;
    }
}
