package io.bellwether.alert.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.events.Transition;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The name of an alert: the same watch, move and transition always give the same. */
final class AlertId {
    private static final int BYTES = 16;

    private AlertId() {}

    /** 32 hexadecimal characters. */
    static String of(String watchId, String moveId, Transition transition) {
        String key = watchId + "\n" + moveId + "\n" + transition.word();
        return HexFormat.of().formatHex(Arrays.copyOf(sha256(key), BYTES));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
