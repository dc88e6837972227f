package io.bellwether.alert.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.events.Json;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Moves over HTTP. */
@Path("/api/moves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MoveResource {
    private static final int MAX_PAGE = 200;

    private final Timeline timeline;

    MoveResource(Timeline timeline) {
        this.timeline = timeline;
    }

    /** A page of moves, the one changed last first; {@code next} continues it. */
    @GET
    public Response list(@QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("before") String before) {
        Optional<Long> cursor;
        try {
            cursor = Optional.ofNullable(before).map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Problem.of(400, "before must be the next of another page");
        }
        int most = Math.clamp(limit, 1, MAX_PAGE);
        return Response.ok(page(timeline.moves(cursor, most), most)).build();
    }

    private static ObjectNode page(List<Timeline.MoveRow> rows, int most) {
        ObjectNode page = Json.MAPPER.createObjectNode();
        rows.forEach(row -> page.withArray("/moves").add(row.move()));
        page.withArray("/moves");
        if (rows.size() == most) {
            page.put("next", Long.toString(rows.getLast().change()));
        }
        return page;
    }

    /** One move with its history. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return timeline.move(id)
                .map(move -> Response.ok(move).build())
                .orElseGet(() -> Problem.of(404, "There is no such move"));
    }
}
