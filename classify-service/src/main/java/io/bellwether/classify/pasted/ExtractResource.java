package io.bellwether.classify.pasted;

import io.bellwether.extraction.answer.Answer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A pasted article over HTTP: what {@code ./bellwether extract} answers, and where in the text it stands. */
@Path("/extract")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "extract")
public class ExtractResource {
    private final PastedArticles articles;

    ExtractResource(PastedArticles articles) {
        this.articles = articles;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Read an article for moves",
            description =
                    "Answers what ./bellwether extract answers, with the title and text as they were read (plain, without"
                            + " mark-up) and, of each move, the highlights: where in them the person, the organisations, the post and the"
                            + " quoted sentence stand, in UTF-16 units. Nothing is kept. A body has at most 10 MiB.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ArticleBody.class),
                        examples = @ExampleObject(name = "an article", value = ArticleBody.EXAMPLE)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a text", value = "Ada Lind joins Mistral AI.")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What it claims; an article of other things has no moves",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnswerBody.class),
                            examples = @ExampleObject(name = "a move", value = AnswerBody.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "Not JSON; problem+json")
    @APIResponse(responseCode = "408", description = "The body took too long; problem+json")
    @APIResponse(responseCode = "413", description = "Too large; problem+json")
    @APIResponse(responseCode = "415", description = "Of another type; problem+json")
    @APIResponse(responseCode = "422", description = "JSON, but no article; problem+json")
    @APIResponse(responseCode = "503", description = "Too many at once, see Retry-After; problem+json")
    public Response extract(
            InputStream body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length) {
        return switch (articles.read(body, contentType, length)) {
            case Pasted.Read read ->
                Response.ok(Answer.highlighted(read.id(), read.extraction()).toString())
                        .build();
            case Pasted.Refused refused -> Problem.of(refused).response();
        };
    }
}
