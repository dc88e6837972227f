package io.bellwether.alert.stream;

import io.bellwether.alert.stream.ChangeLog.Change;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/**
 * Moves and deliveries as they change, by server-sent events: {@code move} and {@code delivery}. A client that comes back with
 * {@code Last-Event-ID} is first given what it missed.
 */
@Path("/api/stream")
public class LiveResource {
    private final LiveFeed feed;
    private final StreamConfig config;

    LiveResource(LiveFeed feed, StreamConfig config) {
        this.feed = feed;
        this.config = config;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> follow(@Context Sse sse, @HeaderParam("Last-Event-ID") String lastEventId) {
        if (!feed.reserve()) {
            throw new WebApplicationException(Problem.of(503, "Too many follow already; try again later"));
        }
        Multi<OutboundSseEvent> changes = feed.follow(Cursor.parse(lastEventId))
                .map(change -> event(sse, change))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return Multi.createBy()
                .merging()
                .streams(changes.onCompletion().failWith(EndOfStream::new), heartbeats(sse))
                .onFailure(EndOfStream.class)
                .recoverWithCompletion()
                .onTermination()
                .invoke(feed::release);
    }

    /** Ends the heartbeats with the changes. */
    private static final class EndOfStream extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Multi<OutboundSseEvent> heartbeats(Sse sse) {
        return Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
    }

    private static OutboundSseEvent event(Sse sse, Change change) {
        return sse.newEventBuilder()
                .name(change.event())
                .id(change.cursor().toString())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(String.class, change.data().toString())
                .build();
    }
}
