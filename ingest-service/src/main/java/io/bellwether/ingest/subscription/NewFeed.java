package io.bellwether.ingest.subscription;

import io.bellwether.ingest.schedule.FeedSchedule;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A feed someone wants to subscribe to.
 *
 * @param address absolute, http or https
 * @param title   null where none was given
 * @param terms   on which to follow it
 */
public record NewFeed(String address, String title, Terms terms) {
    private static final int MAX_ADDRESS = 2_000;
    private static final int ID_LENGTH = 16;

    /** What speaks against the address, in words; empty when nothing does. */
    public static Optional<String> fault(String address) {
        if (address == null || address.isBlank()) {
            return Optional.of("must not be empty");
        }
        if (address.length() > MAX_ADDRESS) {
            return Optional.of("must not be longer than " + MAX_ADDRESS + " characters");
        }
        try {
            URI uri = new URI(address.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null
                    ? Optional.empty()
                    : Optional.of("must be an http or https address");
        } catch (URISyntaxException e) {
            return Optional.of("must be an http or https address");
        }
    }

    /**
     * Reads a target latency as ISO 8601 has it: {@code PT5S}.
     *
     * @return empty when it is none, or shorter than {@link FeedSchedule#LEAST}
     */
    public static Optional<Duration> target(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(target -> target.compareTo(FeedSchedule.LEAST) >= 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The same address always gives the same id: 16 hexadecimal characters. */
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
