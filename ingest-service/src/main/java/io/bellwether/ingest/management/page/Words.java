package io.bellwether.ingest.management.page;

import io.bellwether.ingest.polling.PastPoll;

/** The words of the closed lists as one reads them. */
final class Words {
    private Words() {}

    static String plain(String word) {
        return word.replace('_', ' ');
    }

    /** How a poll ended and what it brought. */
    static String outcome(PastPoll poll) {
        String detail = poll.detail().isBlank() ? "" : ": " + poll.detail();
        return plain(poll.outcome().word()) + detail + (poll.fresh() > 0 ? ", " + poll.fresh() + " new" : "");
    }
}
