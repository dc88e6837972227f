package io.bellwether.ingest.websub;

import io.bellwether.ingest.websub.HubSubscription.Contract;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** What nobody else may guess: where a hub pushes to, and what it signs with. */
final class Secrets {
    /** 256 bits. */
    private static final int TOKEN_BYTES = 32;
    /** 384 bits; 64 characters, where WebSub allows 199. */
    private static final int SECRET_BYTES = 48;

    private static final int TOKEN_LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A contract with the first of the hubs. */
    static Contract contract(String feed, String topic, List<String> hubs) {
        return new Contract(random(TOKEN_BYTES), feed, hubs, hubs.getFirst(), topic, random(SECRET_BYTES));
    }

    /** Whether it looks like a token of ours; what does not need not be looked up. */
    static boolean isToken(String text) {
        return text.length() == TOKEN_LENGTH && text.matches("[A-Za-z0-9_-]+");
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
