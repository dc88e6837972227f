package io.bellwether.ingest.management;

import io.bellwether.ingest.polling.PastPoll;
import io.bellwether.ingest.polling.PollHistory;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a feed so far: its polls and its articles, the newest first. */
@Path("/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "history")
public class HistoryResource {
    private static final int MAX_POLLS = 1_000;
    private static final int MAX_ARTICLES = 200;

    private final SubscriptionStore store;
    private final PollHistory history;
    private final ArticleBook articles;

    HistoryResource(SubscriptionStore store, PollHistory history, ArticleBook articles) {
        this.store = store;
        this.history = history;
        this.articles = articles;
    }

    /** A poll that was. */
    public record PollView(
            Instant started,
            Instant ended,

            @Schema(description = "How it ended", examples = "fetched")
            String outcome,

            @Schema(description = "What there is to say beyond the outcome")
            String detail,

            @Schema(description = "Of HTTP; absent where the outcome says it all")
            Integer status,

            @Schema(description = "Of a new body, decompressed")
            int bytes,

            @Schema(description = "Articles never had before")
            int fresh,

            @Schema(description = "Articles with an edit of substance")
            int revised,

            @Schema(description = "Entries as we have them") int known,

            @Schema(description = "Whether the document shared no entry with those before it")
            boolean gap,

            Instant nextPoll) {
        static PollView of(PastPoll poll) {
            return new PollView(
                    poll.started(),
                    poll.ended(),
                    poll.outcome().word(),
                    poll.detail().isBlank() ? null : poll.detail(),
                    poll.status(),
                    poll.bytes(),
                    poll.fresh(),
                    poll.revised(),
                    poll.known(),
                    poll.gap(),
                    poll.nextPoll());
        }
    }

    /** The latest polls of a feed. */
    public record PollList(List<PollView> polls) {}

    /** The latest articles of a feed. */
    public record ArticleList(List<ArticleView> articles) {}

    @GET
    @Path("/{id}/polls")
    @Operation(summary = "The latest polls of a feed, newest first, as far as they are remembered")
    @APIResponse(
            responseCode = "200",
            description = "The polls",
            content = @Content(schema = @Schema(implementation = PollList.class)))
    @APIResponse(responseCode = "404", description = "No feed has this id; problem+json")
    public Response polls(
            @PathParam("id") String id,
            @Parameter(description = "1 to 1000", example = "100") @QueryParam("limit") @DefaultValue("100")
                    int limit) {
        return store.find(id)
                .map(feed -> Response.ok(new PollList(history.latest(id, Math.clamp(limit, 1, MAX_POLLS)).stream()
                                .map(PollView::of)
                                .toList()))
                        .build())
                .orElseGet(() -> Problem.noSuchFeed().response());
    }

    @GET
    @Path("/{id}/articles")
    @Operation(summary = "The latest articles of a feed, newest first, and what their edits changed")
    @APIResponse(
            responseCode = "200",
            description = "The articles",
            content = @Content(schema = @Schema(implementation = ArticleList.class)))
    @APIResponse(responseCode = "404", description = "No feed has this id; problem+json")
    public Response articles(
            @PathParam("id") String id,
            @Parameter(description = "1 to 200", example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        return store.find(id)
                .map(feed -> Response.ok(new ArticleList(articles.latest(id, Math.clamp(limit, 1, MAX_ARTICLES))))
                        .build())
                .orElseGet(() -> Problem.noSuchFeed().response());
    }
}
