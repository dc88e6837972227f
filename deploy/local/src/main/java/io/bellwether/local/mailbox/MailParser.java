package io.bellwether.local.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Reads a message in its transport form. */
final class MailParser {
    /** Deeper than any mail program nests. */
    private static final int MAX_DEPTH = 10;

    private static final Session SESSION = Session.getInstance(new Properties());

    private MailParser() {}

    /** @throws MessagingException when the bytes are no message */
    static Mail parse(String id, String to, Instant at, byte[] bytes) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
        Bodies bodies = new Bodies();
        bodies.collect(message, 0);
        String messageId = message.getMessageID();
        return new Mail(
                id,
                messageId == null ? "" : messageId,
                to,
                decoded(message.getHeader("From", ", ")),
                message.getSubject() == null ? "" : message.getSubject(),
                at,
                1,
                headers(message),
                bodies.text,
                bodies.html);
    }

    private static List<Mail.Header> headers(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .map(header -> new Mail.Header(header.getName(), decoded(header.getValue())))
                .toList();
    }

    private static String decoded(String value) {
        if (value == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    /** The first plain and the first HTML part. */
    private static final class Bodies {
        private String text;
        private String html;

        void collect(Part part, int depth) throws MessagingException, IOException {
            if (depth > MAX_DEPTH) {
                return;
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    collect(parts.getBodyPart(i), depth + 1);
                }
            } else if (part.isMimeType("text/html") && html == null) {
                html = String.valueOf(part.getContent());
            } else if (part.isMimeType("text/plain") && text == null) {
                text = String.valueOf(part.getContent());
            }
        }
    }
}
