package io.bellwether.local.mailbox;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads the mail of a {@link LocalMailbox} from its directory, without disturbing it: for tests that do not hold the mailbox
 * itself.
 */
public final class MailReader {
    private final Path directory;

    public MailReader(Path directory) {
        this.directory = directory;
    }

    /** All messages, newest first. */
    public List<Mail> messages() {
        return MailStore.read(directory);
    }

    /** Those to one address, newest first. */
    public List<Mail> messagesTo(String address) {
        return messages().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }
}
