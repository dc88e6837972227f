package io.bellwether.ingest.subscription;

import io.bellwether.events.Tier;
import io.bellwether.ingest.schedule.FeedSchedule;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The feeds over HTTP: list them, add one. */
@Path("/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FeedResource {
    private static final String PROBLEM = "application/problem+json";

    private final SubscriptionStore store;
    private final Event<Subscribed> subscribed;

    FeedResource(SubscriptionStore store, Event<Subscribed> subscribed) {
        this.store = store;
        this.subscribed = subscribed;
    }

    /**
     * A feed to add.
     *
     * @param address http or https
     * @param title   optional
     * @param tier    optional; press where it is absent
     * @param targetLatency optional; how old its news may get before it is seen, at least a second
     */
    public record Order(String address, String title, Tier tier, Duration targetLatency) {}

    /** A feed and how it stands. */
    public record FeedView(
            String id,
            String address,
            String title,
            String site,
            Tier tier,
            Duration targetLatency,
            String health,
            String reason,
            String detail,
            int failures,
            Instant subscribed,
            Instant lastPoll,
            Instant nextPoll) {
        static FeedView of(Subscription feed) {
            return new FeedView(
                    feed.id(),
                    feed.address(),
                    feed.about().title(),
                    feed.about().site(),
                    feed.terms().tier(),
                    feed.terms().target(),
                    feed.standing().health().word(),
                    feed.standing().reason() == null
                            ? null
                            : feed.standing().reason().word(),
                    feed.standing().detail().isEmpty() ? null : feed.standing().detail(),
                    feed.standing().failures(),
                    feed.subscribed(),
                    feed.lastPoll(),
                    feed.nextPoll());
        }
    }

    /** All feeds. */
    public record FeedList(List<FeedView> feeds) {}

    @GET
    @Operation(summary = "All feeds and how they stand, by address")
    public FeedList list() {
        return new FeedList(store.all().stream().map(FeedView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One feed and how it stands")
    @APIResponse(responseCode = "200", description = "The feed")
    @APIResponse(responseCode = "404", description = "No feed has this id")
    public Response get(@PathParam("id") String id) {
        return store.find(id)
                .map(feed -> Response.ok(FeedView.of(feed)))
                .orElseGet(() -> problem(404, "No feed has this id", Map.of()))
                .build();
    }

    @POST
    @Operation(summary = "Subscribe to a feed; it is polled at once")
    @APIResponse(responseCode = "201", description = "Subscribed")
    @APIResponse(responseCode = "200", description = "Already subscribed")
    @APIResponse(responseCode = "400", description = "No usable address; problem+json")
    public Response add(Order order) {
        String address = order == null || order.address() == null
                ? null
                : order.address().strip();
        Optional<String> fault = NewFeed.fault(address);
        if (fault.isPresent()) {
            return problem(400, "This is no address of a feed", Map.of("address", fault.get()))
                    .build();
        }
        if (order.targetLatency() != null && order.targetLatency().compareTo(FeedSchedule.LEAST) < 0) {
            return problem(400, "This latency cannot be aimed at", Map.of("targetLatency", "must be a second or more"))
                    .build();
        }
        NewFeed feed = new NewFeed(
                address,
                order.title(),
                new Terms(
                        order.tier() == null ? Tier.PRESS : order.tier(),
                        order.targetLatency(),
                        Set.of(),
                        false,
                        false));
        boolean added = store.add(List.of(feed), Instant.now()) == 1;
        if (added) {
            subscribed.fire(new Subscribed(1));
        }
        return Response.status(added ? 201 : 200)
                .location(URI.create("/feeds/" + feed.id()))
                .entity(store.find(feed.id()).map(FeedView::of).orElse(null))
                .build();
    }

    private static Response.ResponseBuilder problem(int status, String title, Map<String, String> violations) {
        return Response.status(status)
                .type(PROBLEM)
                .entity(Map.of("type", "about:blank", "title", title, "status", status, "violations", violations));
    }
}
