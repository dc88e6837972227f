package io.bellwether.egress;

import io.bellwether.egress.Exchange.Failed;
import io.bellwether.egress.Exchange.Failure;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http2.H2StreamResetException;

/** Reads the exceptions of the HTTP client as failures. */
final class Failures {
    /** Causes of causes looked at; no chain of ours is longer. */
    private static final int MAX_CAUSES = 16;

    private static final String SILENCE = "no byte for too long";

    private Failures() {}

    static Failed of(Throwable cause) {
        return switch (cause) {
            case EgressRefusedException refused ->
                new Failed(Failure.REFUSED, refused.refusal().word());
            case UnknownHostException unknown -> new Failed(Failure.NO_HOST, "no such host");
            case SSLException tls -> new Failed(Failure.TLS, tls(tls));
            // Timeouts of sockets, connects and leases alike.
            case InterruptedIOException late -> new Failed(Failure.TIMED_OUT, SILENCE);
            // How HTTP/2 says so.
            case H2StreamResetException late
            when words(late).contains("inactivity") -> new Failed(Failure.TIMED_OUT, SILENCE);
            default -> new Failed(Failure.BROKEN, words(cause));
        };
    }

    /** Whether the connection was closed in an orderly way before all that was announced had come. */
    static boolean isEarlyEnd(Throwable cause) {
        return cause instanceof ConnectionClosedException || cause instanceof TruncatedChunkException;
    }

    private static String tls(SSLException e) {
        if (has(e, CertificateExpiredException.class)) {
            return "the certificate has expired";
        }
        if (has(e, CertificateNotYetValidException.class)) {
            return "the certificate is not valid yet";
        }
        if (has(e, CertPathBuilderException.class) || has(e, CertPathValidatorException.class)) {
            return "the certificate is signed by nobody we trust";
        }
        if (has(e, SSLPeerUnverifiedException.class) || words(e).contains("No subject alternative")) {
            return "the certificate is for another host";
        }
        return words(e);
    }

    private static boolean has(Throwable e, Class<? extends Throwable> type) {
        return Stream.iterate(e, next -> next != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(type::isInstance);
    }

    private static String words(Throwable e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
