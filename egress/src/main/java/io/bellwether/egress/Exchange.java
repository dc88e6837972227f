package io.bellwether.egress;

import java.util.Map;

/** What became of one request. Everything a network does is expected; nothing of it is an exception. */
public sealed interface Exchange {

    /**
     * An answer, or the beginning of one.
     *
     * @param protocol {@code HTTP/1.1}, {@code HTTP/2.0} …
     * @param headers  names in lower case; of a field sent twice the first, and all of a field that is a list
     * @param body     as it was on the wire, in whatever content coding
     * @param ending   whether that is all of it
     */
    record Answered(int status, String protocol, Map<String, String> headers, byte[] body, Ending ending)
            implements Exchange {}

    /**
     * No answer.
     *
     * @param detail what there is to say beyond the reason; of {@link Failure#REFUSED} the {@link Refusal#word}
     */
    record Failed(Failure reason, String detail) implements Exchange {}

    /** How a body ended. */
    enum Ending {
        /** As the server announced it, or by the end of the connection where it announced nothing. */
        COMPLETE,
        /** At the limit: there was more, perhaps without end. */
        CUT,
        /** The connection was closed before all that was announced had come. */
        BROKEN_OFF
    }

    /** Why there is no answer. */
    enum Failure {
        /** The guard does not let us go there. */
        REFUSED,
        /** The name has no address. */
        NO_HOST,
        /** No secure connection: its certificate, or TLS itself, is at fault. */
        TLS,
        /** No connection, one that broke, or one that does not speak HTTP. */
        BROKEN,
        /** Silent, or slow, for too long. */
        TIMED_OUT
    }
}
