package io.bellwether.ingest.management;

import io.bellwether.ingest.schedule.PollOutcome;

/** Says in a sentence what the closed list of reasons says in a word. */
public final class InWords {
    private InWords() {}

    /** Why a poll, or a look at an address, brought no feed; what to do about it where that is not plain. */
    public static String why(PollOutcome outcome, String detail) {
        return switch (outcome) {
            case FETCHED -> "It was fetched and read.";
            case UNCHANGED -> "It is as it was.";
            case PUSHED -> "Its hub pushed it.";
            case RATE_LIMITED -> "Its server asks to be left alone for a while" + in(detail) + ".";
            case DEFERRED -> "It waits for its turn: its domain is asked by us just now.";
            case GONE -> "Its server says that it is gone for good" + in(detail) + ".";
            case NOT_FOUND -> "Its server knows no such address" + in(detail) + ".";
            case REFUSED -> "Its server refuses to answer us" + in(detail) + ".";
            case BLOCKED -> forbidden(detail);
            case SERVER_FAILED -> "Its server fails" + in(detail) + ".";
            case UNREACHABLE -> "Its server cannot be reached" + in(detail) + ".";
            case TLS_FAILED -> "There is no secure connection to its server" + in(detail) + ".";
            case GARBLED -> "What its server sends cannot be unpacked" + in(detail) + ".";
            case TIMED_OUT -> "Its server does not answer in time" + in(detail) + ".";
            case TOO_LARGE -> "It is too large" + in(detail) + ".";
            case MISDIRECTED -> "Its address leads nowhere" + in(detail) + ".";
            case NOT_A_FEED -> "What is there is no feed" + in(detail) + ".";
            case FAILED -> "We failed to read it; the log says more.";
        };
    }

    /** By the word of the egress guard. */
    private static String forbidden(String word) {
        return switch (word) {
            case "address" ->
                "Its address is not a public one. An operator can allow it by name: bellwether.egress.allow.";
            case "port" -> "Its port is none that web servers use.";
            case "credentials" -> "Its address holds a user name or a password.";
            default -> "The egress guard does not let us go there" + in(word) + ".";
        };
    }

    private static String in(String detail) {
        return detail == null || detail.isBlank() ? "" : ": " + detail;
    }
}
