package io.bellwether.ingest.management.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.ingest.management.FeedBook;
import io.bellwether.ingest.management.FeedFilter;
import io.bellwether.ingest.subscription.OpmlWriter;
import io.bellwether.ingest.subscription.Subscription;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All feeds as OPML. Importing it again changes nothing. */
@Path("/feeds.opml")
@RunOnVirtualThread
@Tag(name = "imports")
public class ExportResource {
    private static final int PAGE = 500;

    private final FeedBook book;

    ExportResource(FeedBook book) {
        this.book = book;
    }

    @GET
    @Produces("text/x-opml;charset=UTF-8")
    @Operation(summary = "All feeds as OPML, with their terms as categories; importing it again changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "OPML 2.0",
            content = @Content(mediaType = "text/x-opml", schema = @Schema(type = SchemaType.STRING)))
    public Response export() {
        StreamingOutput opml = out -> write(new BufferedWriter(new OutputStreamWriter(out, UTF_8)));
        return Response.ok(opml)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bellwether-feeds.opml\"")
                .build();
    }

    private void write(Writer out) throws IOException {
        OpmlWriter opml = new OpmlWriter(out);
        opml.begin("Bellwether feeds");
        List<Subscription> page = book.page(FeedFilter.ANY, "", PAGE);
        while (!page.isEmpty()) {
            for (Subscription feed : page) {
                opml.feed(feed);
            }
            page = book.page(FeedFilter.ANY, page.getLast().address(), PAGE);
        }
        opml.end();
        out.flush();
    }
}
