package io.bellwether.alert.delivery;

import java.time.Duration;
import java.util.Optional;

/** What came of trying once to deliver. */
public sealed interface Attempt {

    /** Of the closed list. */
    Reason reason();

    /** What the other side answered; empty where it did not. */
    Optional<Answer> answer();

    /**
     * What the other side said.
     *
     * @param code HTTP status or SMTP reply code
     * @param text the beginning of what it said, for people
     */
    record Answer(int code, String text) {}

    /** The other side has it. */
    record Delivered(Optional<Answer> answer) implements Attempt {
        @Override
        public Reason reason() {
            return Reason.ACCEPTED;
        }
    }

    /**
     * Not this time.
     *
     * @param retryAfter how long the other side asks to be left alone
     */
    record Failed(Reason reason, Optional<Answer> answer, Optional<Duration> retryAfter) implements Attempt {
        /** Without a word from the other side. */
        public static Failed because(Reason reason) {
            return new Failed(reason, Optional.empty(), Optional.empty());
        }
    }

    /** Never, for this delivery. */
    record Refused(Reason reason, Optional<Answer> answer) implements Attempt {}

    /** Never again through this channel. */
    record Gone(Optional<Answer> answer) implements Attempt {
        @Override
        public Reason reason() {
            return Reason.GONE;
        }
    }
}
