package io.bellwether.local.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * One message as one recipient has it.
 *
 * @param id        names it on the page
 * @param messageId its {@code Message-ID} header
 * @param to        the recipient of the envelope
 * @param from      the {@code From} header
 * @param subject   decoded
 * @param at        when it first came
 * @param received  how often it came: a message with a {@code Message-ID} already there is kept once and counted
 * @param headers   all of them, in order
 * @param text      the plain part; null where there is none
 * @param html      the HTML part; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mail(
        String id,
        String messageId,
        String to,
        String from,
        String subject,
        Instant at,
        int received,
        List<Header> headers,
        String text,
        String html) {

    /** One header line, unfolded and decoded. */
    public record Header(String name, String value) {}

    Mail again() {
        return new Mail(id, messageId, to, from, subject, at, received + 1, headers, text, html);
    }
}
