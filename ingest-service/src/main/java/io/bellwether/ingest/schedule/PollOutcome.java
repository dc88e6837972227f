package io.bellwether.ingest.schedule;

import io.bellwether.ingest.feed.ParseOutcome;
import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.fetch.FetchOutcome;
import io.bellwether.ingest.fetch.FetchOutcome.Blocked;
import io.bellwether.ingest.fetch.FetchOutcome.Deferred;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.FetchOutcome.Garbled;
import io.bellwether.ingest.fetch.FetchOutcome.Gone;
import io.bellwether.ingest.fetch.FetchOutcome.Misdirected;
import io.bellwether.ingest.fetch.FetchOutcome.NotFound;
import io.bellwether.ingest.fetch.FetchOutcome.RateLimited;
import io.bellwether.ingest.fetch.FetchOutcome.Refused;
import io.bellwether.ingest.fetch.FetchOutcome.ServerFailed;
import io.bellwether.ingest.fetch.FetchOutcome.TimedOut;
import io.bellwether.ingest.fetch.FetchOutcome.TlsFailed;
import io.bellwether.ingest.fetch.FetchOutcome.TooLarge;
import io.bellwether.ingest.fetch.FetchOutcome.Unchanged;
import io.bellwether.ingest.fetch.FetchOutcome.Unreachable;
import java.util.Locale;

/** How a poll ended. The closed list behind the database column, the metric label and the word on the page. */
public enum PollOutcome {
    FETCHED,
    UNCHANGED,
    /** No poll: a hub brought it. In the history of a feed only. */
    PUSHED,
    RATE_LIMITED,
    GONE,
    NOT_FOUND,
    REFUSED,
    BLOCKED,
    SERVER_FAILED,
    TLS_FAILED,
    UNREACHABLE,
    TIMED_OUT,
    TOO_LARGE,
    GARBLED,
    MISDIRECTED,
    NOT_A_FEED,
    /** Not asked: its domain is asked often enough just now. */
    DEFERRED,
    /** Our own fault: a bug, or our database. */
    FAILED;

    /** The lower-case word used in the database, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PollOutcome ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the feed did what feeds should. */
    public boolean isSuccess() {
        return this == FETCHED || this == UNCHANGED || this == PUSHED;
    }

    /** Whether it comes to the same: successes are all alike. */
    boolean isLike(PollOutcome other) {
        return this == other || isSuccess() && other.isSuccess();
    }

    /** How a poll ended whose fetch ended like this, if its body, where it got one, is a feed. */
    public static PollOutcome of(FetchOutcome fetch) {
        return switch (fetch) {
            case Fetched fetched -> FETCHED;
            case Unchanged unchanged -> UNCHANGED;
            case RateLimited limited -> RATE_LIMITED;
            case Gone gone -> GONE;
            case NotFound notFound -> NOT_FOUND;
            case Refused refused -> REFUSED;
            case Blocked blocked -> BLOCKED;
            case ServerFailed failed -> SERVER_FAILED;
            case TlsFailed failed -> TLS_FAILED;
            case Unreachable unreachable -> UNREACHABLE;
            case TimedOut timedOut -> TIMED_OUT;
            case TooLarge tooLarge -> TOO_LARGE;
            case Garbled garbled -> GARBLED;
            case Misdirected misdirected -> MISDIRECTED;
            case Deferred deferred -> DEFERRED;
        };
    }

    /** What there is to say beyond the word; empty where the word says it all. */
    public static String detail(FetchOutcome fetch, ParseOutcome parsed) {
        if (parsed instanceof NotAFeed no) {
            return no.why();
        }
        return switch (fetch) {
            case Fetched fetched -> "";
            case Unchanged unchanged -> "";
            case Gone gone -> "HTTP 410";
            case NotFound notFound -> "HTTP 404";
            case TooLarge tooLarge -> "more than 5 MB";
            case RateLimited limited -> "HTTP " + limited.status();
            case Refused refused -> "HTTP " + refused.status();
            case ServerFailed failed -> "HTTP " + failed.status();
            case Blocked blocked -> blocked.why();
            case TlsFailed failed -> failed.why();
            case Unreachable unreachable -> unreachable.why();
            case TimedOut timedOut -> timedOut.why();
            case Garbled garbled -> garbled.why();
            case Misdirected misdirected -> misdirected.why();
            case Deferred deferred -> "until " + deferred.until();
        };
    }

    /** The status of HTTP; null where there was no answer, or it is not known. */
    public static Integer status(FetchOutcome fetch) {
        return switch (fetch) {
            case Fetched fetched -> 200;
            case Gone gone -> 410;
            case NotFound notFound -> 404;
            case RateLimited limited -> limited.status();
            case Refused refused -> refused.status();
            case ServerFailed failed -> failed.status();
            case Unchanged unchanged -> null;
            case TooLarge tooLarge -> null;
            case Blocked blocked -> null;
            case Unreachable unreachable -> null;
            case TlsFailed failed -> null;
            case Garbled garbled -> null;
            case TimedOut timedOut -> null;
            case Misdirected misdirected -> null;
            case Deferred deferred -> null;
        };
    }
}
