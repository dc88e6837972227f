package io.bellwether.classify.move;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.events.Mention;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id of a move: 32 hexadecimal characters from the person and the mention that started it, so that reading everything again from the
 * beginning gives the same moves. The mention's revision is part of it, because an edited mention may start a second move.
 */
final class MoveId {
    private static final int BYTES = 16;

    private MoveId() {}

    static String of(Mention first) {
        String name = first.person().id() + '\n' + first.id() + '\n' + first.revision();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
