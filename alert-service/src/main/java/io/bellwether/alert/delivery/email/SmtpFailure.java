package io.bellwether.alert.delivery.email;

import io.bellwether.alert.delivery.Attempt;
import io.bellwether.alert.delivery.Attempt.Answer;
import io.bellwether.alert.delivery.Reason;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What it means that the mail server did not take a message. Pure. */
final class SmtpFailure {
    private SmtpFailure() {}

    /** A reply of the 5xx class is for ever, as RFC 5321 has it; everything else is tried again. */
    static Attempt read(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return refused(smtp);
            }
            Optional<Reason> reason = reason(cause);
            if (reason.isPresent()) {
                return Attempt.Failed.because(reason.get());
            }
        }
        return Attempt.Failed.because(Reason.CONNECTION_LOST);
    }

    private static Attempt refused(SMTPException smtp) {
        Optional<Answer> answer = Optional.of(new Answer(smtp.getReplyCode(), smtp.getMessage()));
        return smtp.isPermanent()
                ? new Attempt.Refused(Reason.MAIL_REJECTED, answer)
                : new Attempt.Failed(Reason.MAIL_DEFERRED, answer, Optional.empty());
    }

    private static Optional<Reason> reason(Throwable cause) {
        return switch (cause) {
            case TimeoutException e -> Optional.of(Reason.TIMEOUT);
            case ConnectException e -> Optional.of(Reason.UNREACHABLE);
            case UnknownHostException e -> Optional.of(Reason.UNREACHABLE);
            case SSLException e -> Optional.of(Reason.TLS);
            default -> Optional.empty();
        };
    }
}
