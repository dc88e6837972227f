package io.bellwether.ingest.outbox;

/** The broker did not take what was sent; it stays in the outbox. */
final class NotPublishedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPublishedException(Throwable cause) {
        super(cause);
    }
}
