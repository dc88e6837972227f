package io.bellwether.ingest.management.page;

import io.bellwether.events.Tier;
import io.bellwether.ingest.management.Asked;
import io.bellwether.ingest.management.FeedBook;
import io.bellwether.ingest.management.FeedFilter;
import io.bellwether.ingest.management.imports.ImportJob;
import io.bellwether.ingest.management.imports.ImportRow;
import io.bellwether.ingest.management.imports.ImportStore;
import io.bellwether.ingest.schedule.Health;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.subscription.Tiers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What people see; it changes nothing. */
@Path("/")
@Produces(Pages.HTML)
@RunOnVirtualThread
public class PageResource {
    private static final int MOST_ROWS = 200;

    private final Overviews overviews;
    private final FeedPages feedPages;
    private final FeedBook book;
    private final SubscriptionStore subscriptions;
    private final ImportStore imports;

    PageResource(
            Overviews overviews,
            FeedPages feedPages,
            FeedBook book,
            SubscriptionStore subscriptions,
            ImportStore imports) {
        this.overviews = overviews;
        this.feedPages = feedPages;
        this.book = book;
        this.subscriptions = subscriptions;
        this.imports = imports;
    }

    @GET
    @Operation(hidden = true)
    public Response overview(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("health") @DefaultValue("") String health,
            @QueryParam("tag") @DefaultValue("") String tag,
            @QueryParam("tier") @DefaultValue("") String tier,
            @QueryParam("paused") @DefaultValue("") String paused,
            @QueryParam("after") String after,
            @QueryParam("said") String said) {
        Search search = new Search(text, health, tag, tier, paused);
        FeedFilter filter =
                switch (FeedFilter.read(text, health, tag, tier, paused)) {
                    case Asked.Accepted<FeedFilter> yes -> yes.order();
                    case Asked.Refused<FeedFilter> no -> FeedFilter.ANY;
                };
        return Pages.ok(overview(search, filter, after, Notice.said(said), AddForm.EMPTY));
    }

    /** The first page with a form as somebody filled it. */
    String overview(Search search, FeedFilter filter, String after, Notice notice, AddForm form) {
        return Pages.overview(
                overviews.of(filter, after),
                search,
                new Choices(
                        Arrays.stream(Health.values()).map(Health::word).toList(),
                        Arrays.stream(Tier.values()).map(Tiers::word).toList(),
                        book.tags(Choices.MOST_TAGS)),
                notice,
                form);
    }

    @GET
    @Path("/feed/{id}")
    @Operation(hidden = true)
    public Response feed(@PathParam("id") String id, @QueryParam("said") String said) {
        return subscriptions
                .find(id)
                .map(feed -> Pages.ok(feedPages.of(feed, Notice.said(said))))
                .orElseGet(() -> Pages.missing("There is no such feed. It may have been removed."));
    }

    @GET
    @Path("/import/{id}")
    @Operation(hidden = true)
    public Response imported(@PathParam("id") String id) {
        return imports.find(id)
                .map(job -> Pages.ok(imported(job)))
                .orElseGet(() -> Pages.missing("There is no such import. Imports are forgotten after a month."));
    }

    private String imported(ImportJob job) {
        List<ImportRow> refused = imports.rows(job.id(), "refused", 0, MOST_ROWS);
        List<ImportRow> all = imports.rows(job.id(), "", 0, MOST_ROWS);
        return Pages.imported(job, refused, all, new Moment(job.created(), Instant.now()));
    }
}
