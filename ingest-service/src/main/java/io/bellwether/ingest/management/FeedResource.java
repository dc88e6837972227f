package io.bellwether.ingest.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Json;
import io.bellwether.ingest.management.Addition.Added;
import io.bellwether.ingest.management.Addition.Choices;
import io.bellwether.ingest.management.Addition.Known;
import io.bellwether.ingest.management.Addition.NoFeed;
import io.bellwether.ingest.management.Asked.Accepted;
import io.bellwether.ingest.management.Asked.Refused;
import io.bellwether.ingest.management.FeedBook.Changed;
import io.bellwether.ingest.management.discovery.FeedLink;
import io.bellwether.ingest.management.discovery.Finding.Found;
import io.bellwether.ingest.management.discovery.Finding.Nothing;
import io.bellwether.ingest.management.discovery.Finding.Several;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feeds over HTTP: find, add, change, ask now, remove. */
@Path("/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "feeds")
public class FeedResource {
    static final int MAX_PAGE = 500;

    private final SubscriptionStore store;
    private final FeedBook book;
    private final Subscribing subscribing;

    FeedResource(SubscriptionStore store, FeedBook book, Subscribing subscribing) {
        this.store = store;
        this.book = book;
        this.subscribing = subscribing;
    }

    /** A page of feeds by address; {@code next} continues it, and is absent on the last. */
    public record FeedList(List<FeedView> feeds, String next) {}

    /** The feeds that a page declares. */
    public record ChoiceList(String title, List<FeedLink> choices) {
        static ChoiceList of(List<FeedLink> links) {
            return new ChoiceList("The page declares several feeds; add one of them by its address", links);
        }
    }

    @GET
    @Operation(summary = "Feeds and how they stand, by address, page by page")
    @APIResponse(
            responseCode = "200",
            description = "The feeds",
            content = @Content(schema = @Schema(implementation = FeedList.class)))
    @APIResponse(responseCode = "400", description = "A filter that cannot be; problem+json")
    public Response list(
            @Parameter(description = "Words in title, address or site", example = "outlet") @QueryParam("q")
                    String text,
            @Parameter(description = "healthy, degraded, failing or gone", example = "failing") @QueryParam("health")
                    String health,
            @Parameter(example = "ai") @QueryParam("tag") String tag,
            @Parameter(description = "official, press or aggregator", example = "press") @QueryParam("tier")
                    String tier,
            @Parameter(example = "false") @QueryParam("paused") String paused,
            @Parameter(description = "1 to 500", example = "100") @QueryParam("limit") @DefaultValue("100") int limit,
            @Parameter(description = "The page before's next") @QueryParam("after") String after) {
        return switch (FeedFilter.read(text, health, tag, tier, paused)) {
            case Refused<FeedFilter> no ->
                Problem.violations("There are no such feeds", no.violations()).response();
            case Accepted<FeedFilter> yes ->
                Response.ok(page(yes.order(), after, Math.clamp(limit, 1, MAX_PAGE)))
                        .build();
        };
    }

    private FeedList page(FeedFilter filter, String after, int most) {
        List<Subscription> feeds = book.page(filter, Cursor.read(after), most);
        return new FeedList(
                feeds.stream().map(FeedView::of).toList(),
                feeds.size() == most ? Cursor.after(feeds.getLast().address()) : null);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One feed and how it stands")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "404", description = "No feed has this id; problem+json")
    public Response get(@PathParam("id") String id) {
        return store.find(id)
                .map(feed -> Response.ok(FeedView.of(feed)).build())
                .orElseGet(() -> Problem.noSuchFeed().response());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Subscribe to a feed, by its address or that of a page that declares it",
            description =
                    "The address is asked at once, for at most 8 s; the answer is the feed's first poll, whose entries"
                            + " are history. With force it is subscribed to as it is, whatever is there.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "a feed", value = """
                                    {"address": "https://outlet.example/", "tier": "press", "targetLatency": "PT5M",\
                                     "tags": ["ai"], "fullText": false, "paused": false, "force": false}""")))
    @APIResponse(
            responseCode = "201",
            description = "Subscribed",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Already subscribed; nothing changed",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(
            responseCode = "300",
            description = "The page declares several feeds",
            content = @Content(schema = @Schema(implementation = ChoiceList.class)))
    @APIResponse(responseCode = "400", description = "The order cannot be; problem+json says which field")
    @APIResponse(responseCode = "422", description = "There is no feed that we could get; problem+json says why")
    public Response add(String body) {
        return switch (FeedOrder.read(json(body))) {
            case Refused<FeedOrder> no ->
                Problem.violations("This feed cannot be added", no.violations()).response();
            case Accepted<FeedOrder> yes -> answer(subscribing.add(yes.order()));
        };
    }

    private static Response answer(Addition addition) {
        return switch (addition) {
            case Added added -> at(added.feed(), 201);
            case Known known -> at(known.feed(), 200);
            case Choices choices ->
                Response.status(300).entity(ChoiceList.of(choices.links())).build();
            case NoFeed no -> noFeed(no).response();
        };
    }

    private static Response at(Subscription feed, int status) {
        return Response.status(status)
                .location(URI.create("/feeds/" + feed.id()))
                .entity(FeedView.of(feed))
                .build();
    }

    private static Problem noFeed(NoFeed no) {
        return new Problem(
                "about:blank",
                "No feed was found there",
                422,
                no.why(),
                no.reason().word(),
                null);
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What subscribing to an address would bring; nothing is subscribed to")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "a site",
                                            value = "{\"address\": \"https://outlet.example/\"}")))
    @APIResponse(
            responseCode = "200",
            description = "A feed was found",
            content = @Content(schema = @Schema(implementation = FeedReport.class)))
    @APIResponse(
            responseCode = "300",
            description = "The page declares several feeds",
            content = @Content(schema = @Schema(implementation = ChoiceList.class)))
    @APIResponse(responseCode = "400", description = "No usable address; problem+json")
    @APIResponse(responseCode = "422", description = "There is no feed that we could get; problem+json says why")
    public Response test(String body) {
        return switch (FeedOrder.read(json(body))) {
            case Refused<FeedOrder> no ->
                Problem.violations("This is no address of a feed", no.violations())
                        .response();
            case Accepted<FeedOrder> yes ->
                switch (subscribing.look(yes.order())) {
                    case Found found ->
                        Response.ok(FeedReport.of(found, Instant.now())).build();
                    case Several several -> answer(new Choices(several.links()));
                    case Nothing nothing -> answer(new NoFeed(nothing.reason(), nothing.detail()));
                };
        };
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change the terms of a feed; what is left out stays as it is")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "some terms", value = """
                                    {"tier": "official", "speaksFor": "openai", "targetLatency": "PT5M", "tags": ["labs"],\
                                     "fullText": true, "paused": false}""")))
    @APIResponse(
            responseCode = "200",
            description = "The feed as it now stands",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "400", description = "The change cannot be; problem+json says which field")
    @APIResponse(responseCode = "404", description = "No feed has this id; problem+json")
    public Response change(@PathParam("id") String id, String body) {
        JsonNode change = json(body);
        return answer(book.change(id, before -> TermsChange.read(change, before)), 200, 400);
    }

    @POST
    @Path("/{id}/poll")
    @Operation(
            summary = "Have a feed asked as soon as politeness allows",
            description =
                    "Not sooner after its last poll than the shortest interval, and never before its server wants.")
    @APIResponse(
            responseCode = "202",
            description = "It will be; nextPoll says when",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "404", description = "No feed has this id; problem+json")
    @APIResponse(responseCode = "409", description = "It is paused, or its server wants to be left alone; problem+json")
    public Response poll(@PathParam("id") String id) {
        return answer(book.pollNow(id), 202, 409);
    }

    private static Response answer(Optional<Asked<Changed>> asked, int done, int refused) {
        return asked.map(answer -> switch (answer) {
                    case Accepted<Changed> yes ->
                        Response.status(done)
                                .entity(FeedView.of(yes.order().feed()))
                                .build();
                    case Refused<Changed> no ->
                        new Problem("about:blank", "The feed stays as it is", refused, null, null, no.violations())
                                .response();
                })
                .orElseGet(() -> Problem.noSuchFeed().response());
    }

    @POST
    @Path("/{id}/undo-move")
    @Operation(
            summary = "Put a feed back to where it was before it last moved by itself",
            description = "It is never followed to that place again.")
    @APIResponse(
            responseCode = "200",
            description = "The feed as it now stands",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "404", description = "No feed has this id; problem+json")
    @APIResponse(responseCode = "409", description = "There is nothing to undo; problem+json says why")
    public Response undoMove(@PathParam("id") String id) {
        return answer(book.undoMove(id), 200, 409);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Unsubscribe",
            description = "Articles published stay, and are remembered: adding the feed again tells nothing twice.")
    @APIResponse(responseCode = "204", description = "Unsubscribed")
    @APIResponse(responseCode = "404", description = "No feed has this id; problem+json")
    public Response remove(@PathParam("id") String id) {
        return book.remove(id)
                ? Response.noContent().build()
                : Problem.noSuchFeed().response();
    }

    private static JsonNode json(String body) {
        try {
            return body == null ? null : Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
