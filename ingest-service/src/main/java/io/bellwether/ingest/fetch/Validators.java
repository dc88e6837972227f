package io.bellwether.ingest.fetch;

import java.util.Objects;

/**
 * What tells whether a feed changed.
 *
 * @param etag         as the server sent it; null where it sent none
 * @param lastModified as the server sent it; null where it sent none
 * @param bodyHash     SHA-256 of the last body, hexadecimal; null before the first
 * @param lying        whether the body was seen to change under the same validators
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8">RFC 9110, validator fields</a>
 */
public record Validators(String etag, String lastModified, String bodyHash, boolean lying) {
    public static final Validators NONE = new Validators(null, null, null, false);

    /** Whether a server that is sent them may answer "not modified". */
    boolean isConditional() {
        return etag != null || lastModified != null;
    }

    /** Every so many polls a feed is asked without conditions, in case its server's validators lie. */
    private static final int UNCONDITIONAL = 24;

    /**
     * Those to send with a poll.
     *
     * @param polls how often the feed was asked before; 0 or more
     */
    public Validators toAsk(long polls) {
        return lying || polls % UNCONDITIONAL == UNCONDITIONAL - 1 ? unconditional() : this;
    }

    /** As they came with another body: that they are the same as {@code before} is a lie. */
    public Validators following(Validators before) {
        boolean same = (etag != null || lastModified != null)
                && Objects.equals(etag, before.etag)
                && Objects.equals(lastModified, before.lastModified);
        boolean caught = same && before.bodyHash != null && !before.bodyHash.equals(bodyHash);
        return new Validators(etag, lastModified, bodyHash, before.lying || caught);
    }

    /** Those to send so that the server answers in full; the body is still compared. */
    public Validators unconditional() {
        return new Validators(null, null, bodyHash, lying);
    }
}
