package io.bellwether.classify.pasted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A body as far as it is read: no more bytes and no longer than is allowed. */
sealed interface Body {

    /** All of it. */
    record Whole(byte[] bytes) implements Body {}

    /** It is not there, not in time, or too much. */
    record Unread(Refusal why) implements Body {}

    static Body read(InputStream in, long most, Duration within, InstantSource clock) {
        Instant end = clock.instant().plus(within);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[16 * 1024];
        try {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                body.write(part, 0, count);
                if (body.size() > most) {
                    return new Unread(Refusal.TOO_LARGE);
                }
                if (clock.instant().isAfter(end)) {
                    return new Unread(Refusal.TOO_SLOW);
                }
            }
            return new Whole(body.toByteArray());
        } catch (IOException e) {
            return new Unread(Refusal.BROKEN_OFF);
        }
    }
}
