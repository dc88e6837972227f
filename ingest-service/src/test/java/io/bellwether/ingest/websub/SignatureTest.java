package io.bellwether.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final byte[] BODY = "<feed/>".getBytes(UTF_8);
    private static final String SECRET = "a secret of a test";

    @ParameterizedTest
    @CsvSource({"sha1, HmacSHA1", "sha256, HmacSHA256", "sha384, HmacSHA384", "sha512, HmacSHA512", "SHA256, HmacSHA256"
    })
    void every_recognised_method_signs(String method, String algorithm) throws Exception {
        String hex = hmac(algorithm, SECRET, BODY);

        assertThat(signs(method + "=" + hex)).isTrue();
        assertThat(signs(method + "=" + hex.toUpperCase(java.util.Locale.ROOT))).isTrue();
        assertThat(signs(method + "=" + hmac(algorithm, "another secret", BODY)))
                .isFalse();
        assertThat(signs(method + "=" + hmac(algorithm, SECRET, "<feed />".getBytes(UTF_8))))
                .isFalse();
    }

    /** RFC 4231 and RFC 2202, test case 2: computed by others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
                "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                        + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
            })
    void the_vectors_of_the_standards(String header) {
        assertThat(Signature.of(header).orElseThrow().signs("what do ya want for nothing?".getBytes(UTF_8), "Jefe"))
                .isTrue();
    }

    @Test
    void a_signature_cut_short_signs_nothing() throws Exception {
        String hex = hmac("HmacSHA256", SECRET, BODY);

        assertThat(signs("sha256=" + hex.substring(0, 2))).isFalse();
        assertThat(signs("sha256=")).isFalse();
        assertThat(signs("sha1=" + hex)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "=", "sha256", "md5=00", "none=", "sha256=xyz", "sha256=abc", "sha256=00,sha1=00"})
    void what_is_no_signature_is_none(String header) {
        assertThat(Signature.of(header)).isEmpty();
    }

    private static boolean signs(String header) {
        return Signature.of(header).orElseThrow().signs(BODY, SECRET);
    }

    private static String hmac(String algorithm, String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
