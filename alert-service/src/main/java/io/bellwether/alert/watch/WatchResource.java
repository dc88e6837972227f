package io.bellwether.alert.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.alert.watch.WatchRequest.Accepted;
import io.bellwether.alert.watch.WatchRequest.Refused;
import io.bellwether.egress.EgressGuard;
import io.bellwether.events.Json;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Watches over HTTP. */
@Path("/api/watches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WatchResource {
    private static final int MAX_PAGE = 500;

    private final Watches watches;
    private final ChannelRequests channelRequests;

    WatchResource(Watches watches, EgressGuard guard) {
        this.watches = watches;
        this.channelRequests = new ChannelRequests(guard);
    }

    /** A page of watches, the oldest first; {@code next} continues it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<WatchView> watches, String next) {}

    /** An error as RFC 9457 has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(String type, String title, int status, List<Violation> violations) {}

    @GET
    public Page list(@QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("after") String after) {
        int most = Math.clamp(limit, 1, MAX_PAGE);
        List<Watch> page = watches.page(Optional.ofNullable(after), most);
        return new Page(
                page.stream().map(WatchView::of).toList(),
                page.size() == most ? page.getLast().id() : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(String body) {
        return switch (WatchRequest.read(json(body), channelRequests)) {
            case Accepted accepted -> created(watches.create(accepted.draft()));
            case Refused refused -> refused(refused.violations());
        };
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        return watches.delete(id)
                ? Response.noContent().build()
                : problem(new Problem("about:blank", "There is no such watch", 404, null));
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static Response created(Watch watch) {
        return Response.created(URI.create("/api/watches/" + watch.id()))
                .entity(WatchView.withSecrets(watch))
                .build();
    }

    private static Response refused(List<Violation> violations) {
        return problem(new Problem("urn:bellwether:problem:watch", "The watch cannot be set up", 400, violations));
    }

    private static Response problem(Problem problem) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
