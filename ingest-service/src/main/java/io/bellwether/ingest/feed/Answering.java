package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads documents one after the other and has an answer to each in time, also where a library the reader stands on gets lost in
 * one: that one is then left behind on its thread, which dies with the process.
 */
final class Answering {
    private static final Duration GRACE = Duration.ofMillis(100);
    private static final Duration MOST_WORK = Duration.ofMillis(700);

    private Answering() {}

    /** As {@link FeedReader#read}, but never later than a moment after {@code most}. */
    static ParseOutcome read(byte[] body, Map<String, String> headers, String url, Duration most) {
        CompletableFuture<ParseOutcome> answer = new CompletableFuture<>();
        Thread reading = new Thread(() -> read(body, headers, url, most, answer), "reading");
        reading.setDaemon(true);
        reading.start();
        try {
            return answer(answer, reading, most.plus(GRACE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotAFeed("interrupted");
        } catch (ExecutionException e) {
            return e.getCause() instanceof OutOfMemoryError
                    ? new NotAFeed("takes too much memory to read")
                    : new NotAFeed("cannot be read: " + e.getCause());
        }
    }

    /** A thread that was not let work is waited for. */
    private static ParseOutcome answer(CompletableFuture<ParseOutcome> answer, Thread reading, Duration most)
            throws InterruptedException, ExecutionException {
        Duration wait = most;
        while (true) {
            try {
                return answer.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (ManagementFactory.getThreadMXBean().getThreadCpuTime(reading.threadId()) > MOST_WORK.toNanos()) {
                    return new NotAFeed("takes too long to read");
                }
                wait = GRACE;
            }
        }
    }

    private static void read(
            byte[] body,
            Map<String, String> headers,
            String url,
            Duration most,
            CompletableFuture<ParseOutcome> answer) {
        try {
            answer.complete(FeedReader.read(body, headers, url, most));
        } catch (Throwable e) { // whatever the document did, the answer says so
            answer.completeExceptionally(e);
        }
    }
}
