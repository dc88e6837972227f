package io.bellwether.alert.delivery.webhook;

import io.bellwether.alert.delivery.Attempt;
import io.bellwether.alert.delivery.Attempt.Answer;
import io.bellwether.alert.delivery.Reason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What an endpoint's answer means. Only 2xx says that it has the alert; only 410 that it never wants another; everything else,
 * redirects and 4xx included, is tried again, for people mend their endpoints. Pure.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
final class WebhookAnswer {
    private WebhookAnswer() {}

    /**
     * Reads an answer.
     *
     * @param retryAfter the header of that name; null where there is none
     */
    static Attempt read(int status, String body, String retryAfter, Instant now) {
        Optional<Answer> answer = Optional.of(new Answer(status, body));
        if (status >= 200 && status < 300) {
            return new Attempt.Delivered(answer);
        }
        return status == 410
                ? new Attempt.Gone(answer)
                : new Attempt.Failed(reason(status), answer, retryAfter(retryAfter, now));
    }

    private static Reason reason(int status) {
        return switch (status / 100) {
            case 3 -> Reason.REDIRECTED;
            case 4 -> status == 429 ? Reason.RATE_LIMITED : Reason.CLIENT_ERROR;
            case 5 -> Reason.SERVER_ERROR;
            default -> Reason.STRANGE_ANSWER;
        };
    }

    /** Seconds, or an HTTP date (RFC 9110, 10.2.3); empty for anything else and for the past. */
    static Optional<Duration> retryAfter(String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until)).filter(Duration::isPositive);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
