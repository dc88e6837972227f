package io.bellwether.ingest.websub;

import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.fetch.ContentCodings;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.Plain;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.TooLong;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The body of a push, read no further than the limit and no longer than it may take. */
sealed interface PushBody {
    /** From its first byte to its last. */
    Duration MAX_TIME = Duration.ofSeconds(30);

    /** All of it. */
    record Whole(byte[] bytes) implements PushBody {}

    /** It could not be had. */
    record Unusable(PushOutcome why) implements PushBody {}

    /** Reads what comes over the network. */
    static PushBody read(InputStream body, Duration most) {
        try {
            return read(body, System.nanoTime() + most.toNanos());
        } catch (IOException e) {
            return new Unusable(PushOutcome.TOO_SLOW);
        }
    }

    private static PushBody read(InputStream body, long deadline) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] some = new byte[16 * 1024];
        for (int count = body.read(some); count >= 0; count = body.read(some)) {
            bytes.write(some, 0, count);
            if (bytes.size() > Limits.MAX_BYTES) {
                return new Unusable(PushOutcome.TOO_LARGE);
            }
            if (System.nanoTime() - deadline > 0) {
                return new Unusable(PushOutcome.TOO_SLOW);
            }
        }
        return new Whole(bytes.toByteArray());
    }

    /**
     * Undoes its content codings.
     *
     * @param header {@code Content-Encoding}; null where there is none
     */
    static PushBody decoded(byte[] bytes, String header) {
        return switch (ContentCodings.decode(header, bytes, Limits.MAX_BYTES)) {
            case Plain plain -> plain.whole() ? new Whole(plain.body()) : new Unusable(PushOutcome.UNREADABLE);
            case TooLong tooLong -> new Unusable(PushOutcome.TOO_LARGE);
            case Unreadable unreadable -> new Unusable(PushOutcome.UNREADABLE);
        };
    }
}
