package io.bellwether.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.local.port.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMailboxTest {
    @TempDir
    Path directory;

    @Test
    void takes_mail_for_anybody_and_reads_both_parts() throws Exception {
        try (LocalMailbox mailbox = LocalMailbox.start(directory, Ports.free())) {
            Sender.to(mailbox.port()).send("<1@test>", "you@bellwether.local", "Grüße", "plain", "<b>rich</b>");

            Mail mail = mailbox.messages().getFirst();
            assertThat(mail.to()).isEqualTo("you@bellwether.local");
            assertThat(mail.subject()).isEqualTo("Grüße");
            assertThat(mail.text()).isEqualToIgnoringNewLines("plain");
            assertThat(mail.html()).isEqualToIgnoringNewLines("<b>rich</b>");
            assertThat(mail.headers()).contains(new Mail.Header("Message-ID", "<1@test>"));
            assertThat(mail.received()).isEqualTo(1);
        }
    }

    @Test
    void keeps_a_message_that_comes_again_once_and_counts_it() throws Exception {
        try (LocalMailbox mailbox = LocalMailbox.start(directory, Ports.free())) {
            Sender sender = Sender.to(mailbox.port());
            sender.send("<1@test>", "you@bellwether.local", "Once", "text", "html");
            sender.send("<1@test>", "you@bellwether.local", "Once", "text", "html");
            sender.send("<2@test>", "you@bellwether.local", "Another", "text", "html");

            assertThat(mailbox.messages()).extracting(Mail::subject).containsExactly("Another", "Once");
            assertThat(mailbox.messages()).extracting(Mail::received).containsExactly(1, 2);
        }
    }

    @Test
    void has_its_messages_again_after_a_restart() throws Exception {
        try (LocalMailbox mailbox = LocalMailbox.start(directory, Ports.free())) {
            Sender sender = Sender.to(mailbox.port());
            sender.send("<1@test>", "you@bellwether.local", "Kept", "text", "html");
            sender.send("<1@test>", "you@bellwether.local", "Kept", "text", "html");
        }
        try (LocalMailbox again = LocalMailbox.start(directory, Ports.free())) {
            assertThat(again.messages()).extracting(Mail::subject).containsExactly("Kept");
            Sender.to(again.port()).send("<1@test>", "you@bellwether.local", "Kept", "text", "html");
            Sender.to(again.port()).send("<2@test>", "me@bellwether.local", "New", "text", "html");
            assertThat(again.messages()).extracting(Mail::received).containsExactly(1, 3);
        }
        assertThat(new MailReader(directory).messagesTo("me@bellwether.local"))
                .extracting(Mail::subject)
                .containsExactly("New");
    }
}
