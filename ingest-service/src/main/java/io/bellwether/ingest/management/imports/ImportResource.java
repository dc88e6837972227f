package io.bellwether.ingest.management.imports;

import io.bellwether.ingest.management.Problem;
import io.bellwether.ingest.management.imports.Imports.Receipt;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Imports over HTTP: a document in, a job out, and how far it is. */
@Path("/feeds/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "imports")
public class ImportResource {
    private static final int MAX_PAGE = 1_000;

    private final Imports imports;
    private final ImportStore store;

    ImportResource(Imports imports, ImportStore store) {
        this.imports = imports;
        this.store = store;
    }

    /** A job, and a page of its rows; {@code next} continues them. */
    public record JobView(
            String id,
            String name,
            Instant created,
            boolean finished,
            int total,
            int done,
            int added,
            int known,
            int refused,
            List<ImportRow> rows,
            Integer next) {
        static JobView of(ImportJob job, List<ImportRow> rows, Integer next) {
            return new JobView(
                    job.id(),
                    job.name(),
                    job.created(),
                    job.finished(),
                    job.total(),
                    job.done(),
                    job.added(),
                    job.known(),
                    job.refused(),
                    rows,
                    next);
        }
    }

    @POST
    @Consumes({"text/x-opml", "text/x-opml+xml", "application/xml", "text/xml", "text/plain", "application/octet-stream"
    })
    @Operation(
            summary = "Import the feeds of an OPML document",
            description =
                    "At most 10 MB and 50,000 feeds. Folders and categories become tags; the categories /tier/official, /speaks-for/openai,"
                            + " /target-latency/PT5M, /full-text and /paused say the terms. Feeds already there stay as they are, so"
                            + " importing twice adds nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/x-opml",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a list", value = """
                                    <opml version="2.0"><body><outline text="Labs"><outline type="rss" text="The Lab"\
                                     xmlUrl="https://lab.example/feed" category="/tier/official"/></outline></body></opml>""")))
    @APIResponse(
            responseCode = "202",
            description = "Taken in; the job says how far it is",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "400", description = "Empty; problem+json")
    @APIResponse(responseCode = "413", description = "Too large; problem+json")
    @APIResponse(responseCode = "422", description = "No list of feeds; problem+json")
    @APIResponse(responseCode = "429", description = "Too many imports at once; problem+json")
    public Response take(byte[] document, @HeaderParam("Content-Type") String contentType) {
        return answer(imports.take(document, contentType, null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Import the feeds of an OPML file, as a browser sends it")
    @APIResponse(
            responseCode = "202",
            description = "Taken in; the job says how far it is",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response take(@RestForm("file") FileUpload file) throws IOException {
        return answer(file == null ? imports.take(null, null, null) : take(imports, file));
    }

    /** Takes in the file of a form. */
    public static Receipt take(Imports imports, FileUpload file) throws IOException {
        // A form's file has the type the browser guesses, which says nothing of its encoding.
        return imports.take(Files.readAllBytes(file.uploadedFile()), null, file.fileName());
    }

    private Response answer(Receipt receipt) {
        return switch (receipt) {
            case Receipt.TakenIn job ->
                Response.accepted(JobView.of(store.find(job.id()).orElseThrow(), null, null))
                        .location(URI.create("/feeds/imports/" + job.id()))
                        .build();
            case Receipt.TurnedAway no ->
                Problem.of(no.status(), no.why(), null).response();
        };
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far an import is, and what became of each row")
    @APIResponse(
            responseCode = "200",
            description = "The job and a page of its rows",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "404", description = "No import has this id; problem+json")
    public Response get(
            @PathParam("id") String id,
            @Parameter(description = "waiting, added, known or refused", example = "refused")
                    @QueryParam("result")
                    @DefaultValue("")
                    String result,
            @Parameter(description = "The page before's next", example = "0") @QueryParam("after") @DefaultValue("0")
                    int after,
            @Parameter(description = "1 to 1000", example = "100") @QueryParam("limit") @DefaultValue("100")
                    int limit) {
        int most = Math.clamp(limit, 1, MAX_PAGE);
        return store.find(id)
                .map(job -> {
                    List<ImportRow> rows = store.rows(id, result, after, most);
                    return Response.ok(JobView.of(
                                    job,
                                    rows,
                                    rows.size() == most ? rows.getLast().number() : null))
                            .build();
                })
                .orElseGet(() -> Problem.of(404, "No import has this id", null).response());
    }
}
