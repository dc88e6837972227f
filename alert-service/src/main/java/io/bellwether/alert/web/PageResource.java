package io.bellwether.alert.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import io.bellwether.pages.StaticFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The page. It holds nothing that changes while the service runs, so it is written once; what is news comes to it over the API.
 */
@Path("/")
@Singleton
public class PageResource {
    /** The least a watch can ask for: a denial is told to those who heard of the move before, whatever they asked for. */
    private static final List<Status> LEAST_STATUSES = List.of(Status.RUMOUR, Status.REPORTED, Status.CONFIRMED);

    private final String page;
    private final EntityTag tag;

    /** The templates, checked when the service is built. */
    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(
                StaticFile icon,
                StaticFile style,
                StaticFile script,
                List<Status> statuses,
                List<Status> leastStatuses,
                List<Kind> kinds);
    }

    PageResource() {
        page = Templates.page(
                        StaticFile.at("/favicon.svg"),
                        StaticFile.at("/page/bellwether.css"),
                        StaticFile.at("/page/bellwether.js"),
                        List.of(Status.values()),
                        LEAST_STATUSES,
                        List.of(Kind.values()))
                .render();
        tag = new EntityTag(StaticFile.version(page.getBytes(UTF_8)));
    }

    /** Asked for again each time, and answered 304 while the service is the same; all it refers to is kept. */
    @GET
    @Produces("text/html;charset=UTF-8")
    public Response page(@Context Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(page) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
