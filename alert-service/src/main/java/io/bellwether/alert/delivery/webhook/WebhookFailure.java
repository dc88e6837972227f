package io.bellwether.alert.delivery.webhook;

import io.bellwether.alert.delivery.Attempt;
import io.bellwether.alert.delivery.Reason;
import io.bellwether.egress.EgressRefusedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** What it means that there was no answer. Pure. */
final class WebhookFailure {
    private WebhookFailure() {}

    /**
     * Reads a failure.
     *
     * @param deadline whether the attempt was cut off because its time was up
     */
    static Attempt read(IOException failure, boolean deadline) {
        if (failure instanceof EgressRefusedException) {
            return new Attempt.Refused(Reason.FORBIDDEN_ADDRESS, Optional.empty());
        }
        return Attempt.Failed.because(deadline ? Reason.TIMEOUT : reason(failure));
    }

    private static Reason reason(IOException failure) {
        return switch (failure) {
            case ConnectTimeoutException e -> Reason.TIMEOUT;
            case InterruptedIOException e -> Reason.TIMEOUT;
            case ConnectException e -> Reason.UNREACHABLE;
            case UnknownHostException e -> Reason.UNREACHABLE;
            case NoRouteToHostException e -> Reason.UNREACHABLE;
            case SSLException e -> Reason.TLS;
            default -> Reason.CONNECTION_LOST;
        };
    }
}
