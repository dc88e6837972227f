package io.bellwether.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a hub signs a push with: {@code X-Hub-Signature}.
 *
 * @param algorithm as the JDK calls it
 * @see <a href="https://www.w3.org/TR/websub/#authenticated-content-distribution">WebSub, authenticated content distribution</a>
 */
record Signature(String algorithm, byte[] value) {
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    /** Reads {@code method=hexadecimal}; empty where it is none of the recognised methods, or no hexadecimal. */
    static Optional<Signature> of(String header) {
        int equals = header == null ? -1 : header.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        String algorithm = ALGORITHMS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        try {
            return Optional.ofNullable(algorithm)
                    .map(known -> new Signature(
                            known,
                            HexFormat.of().parseHex(header.substring(equals + 1).strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether who knows the secret has signed this; takes as long for a wrong one as for the right one. */
    boolean signs(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return MessageDigest.isEqual(mac.doFinal(body), value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has them
        }
    }
}
