package io.bellwether.ingest.fetch;

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

    /** Those to send so that the server answers in full; the body is still compared. */
    public Validators unconditional() {
        return new Validators(null, null, bodyHash, lying);
    }
}
