package io.bellwether.local.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that sender and receiver share: {@code whsec_} and the base64 of 32 random bytes, as Standard Webhooks has it. */
public final class WebhookSecret {
    private static final int BYTES = 32;

    private WebhookSecret() {}

    /** The secret kept in {@code file}, made up and written there when there is none. */
    public static String keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Path fresh = file.resolveSibling(file.getFileName() + ".new");
                Files.writeString(fresh, random());
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the webhook secret in " + file, e);
        }
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
