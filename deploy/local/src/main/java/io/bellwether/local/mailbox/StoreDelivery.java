package io.bellwether.local.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Puts what the SMTP server took into our store instead of GreenMail's memory. */
record StoreDelivery(MailStore store) implements MessageDeliveryHandler {

    /** A failure here reaches the sender as 451, so that it tries again. */
    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress recipient) throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.add(recipient.getEmail(), bytes.toByteArray());
        return new Nobody(recipient.getEmail());
    }

    /** Whom GreenMail hands the message to afterwards; our store has it already. */
    private record Nobody(String email) implements GreenMailUser {
        @Override
        public String getEmail() {
            return email;
        }

        @Override
        public String getLogin() {
            return email;
        }

        @Override
        public void deliver(MovingMessage message) {}

        @Override
        public void deliver(MimeMessage message) {}

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {}

        @Override
        public void authenticate(String password) {}

        @Override
        public String getQualifiedMailboxName() {
            return email;
        }
    }
}
