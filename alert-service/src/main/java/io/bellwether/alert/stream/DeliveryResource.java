package io.bellwether.alert.stream;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Deliveries over HTTP. */
@Path("/api/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeliveryResource {
    private static final int MAX_PAGE = 500;

    private final Timeline timeline;

    DeliveryResource(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Those queued last, the latest first. */
    record Page(List<DeliveryView> deliveries) {}

    @GET
    public Page list(@QueryParam("limit") @DefaultValue("50") int limit) {
        return new Page(timeline.deliveries(Math.clamp(limit, 1, MAX_PAGE)));
    }
}
