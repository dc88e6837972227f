package io.bellwether.ingest.management.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.events.Json;
import io.bellwether.ingest.management.Addition;
import io.bellwether.ingest.management.Addition.Added;
import io.bellwether.ingest.management.Addition.Choices;
import io.bellwether.ingest.management.Addition.Known;
import io.bellwether.ingest.management.Addition.NoFeed;
import io.bellwether.ingest.management.Asked;
import io.bellwether.ingest.management.Asked.Accepted;
import io.bellwether.ingest.management.Asked.Refused;
import io.bellwether.ingest.management.FeedBook;
import io.bellwether.ingest.management.FeedBook.Changed;
import io.bellwether.ingest.management.FeedFilter;
import io.bellwether.ingest.management.FeedOrder;
import io.bellwether.ingest.management.FeedReport;
import io.bellwether.ingest.management.Problem;
import io.bellwether.ingest.management.Subscribing;
import io.bellwether.ingest.management.TermsChange;
import io.bellwether.ingest.management.discovery.Finding.Found;
import io.bellwether.ingest.management.discovery.Finding.Nothing;
import io.bellwether.ingest.management.discovery.Finding.Several;
import io.bellwether.ingest.management.imports.ImportResource;
import io.bellwether.ingest.management.imports.Imports;
import io.bellwether.ingest.management.imports.Imports.Receipt;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.subscription.Tags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What the forms of the page do: the same as the API, answered with a page. */
@Path("/")
@Produces(Pages.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class FormResource {
    private final PageResource pages;
    private final FeedPages feedPages;
    private final SubscriptionStore subscriptions;
    private final Subscribing subscribing;
    private final FeedBook book;
    private final Imports imports;

    FormResource(
            PageResource pages,
            FeedPages feedPages,
            SubscriptionStore subscriptions,
            Subscribing subscribing,
            FeedBook book,
            Imports imports) {
        this.pages = pages;
        this.feedPages = feedPages;
        this.subscriptions = subscriptions;
        this.subscribing = subscribing;
        this.book = book;
        this.imports = imports;
    }

    @POST
    @Path("/add")
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        return switch (FeedOrder.read(order(form))) {
            case Refused<FeedOrder> no -> again(form, no, false);
            case Accepted<FeedOrder> yes -> answer(form, yes.order(), subscribing.add(yes.order()));
        };
    }

    private Response answer(MultivaluedMap<String, String> form, FeedOrder order, Addition addition) {
        return switch (addition) {
            case Added added -> to("/feed/" + added.feed().id(), order.force() ? "forced" : "added");
            case Known known -> to("/feed/" + known.feed().id(), "known");
            case Choices choices -> Pages.ok(Pages.several(choices.links(), filled(form, false)));
            case NoFeed no ->
                again(422, "No feed was found at " + order.address() + ". " + no.why(), filled(form, true));
        };
    }

    @POST
    @Path("/test")
    @Operation(hidden = true)
    public Response test(MultivaluedMap<String, String> form) {
        return switch (FeedOrder.read(order(form))) {
            case Refused<FeedOrder> no -> again(form, no, false);
            case Accepted<FeedOrder> yes -> test(form, yes.order());
        };
    }

    private Response test(MultivaluedMap<String, String> form, FeedOrder order) {
        return switch (subscribing.look(order)) {
            case Found found -> Pages.ok(report(FeedReport.of(found, Instant.now()), filled(form, false)));
            case Several several -> Pages.ok(Pages.several(several.links(), filled(form, false)));
            case Nothing nothing -> answer(form, order, new NoFeed(nothing.reason(), nothing.detail()));
        };
    }

    private static String report(FeedReport report, AddForm form) {
        Instant now = Instant.now();
        List<ReportEntry> entries = report.first().stream()
                .map(entry -> new ReportEntry(
                        entry.title() == null ? "(no title)" : entry.title(),
                        FeedLine.web(entry.link()),
                        new Moment(entry.published() == null ? entry.updated() : entry.published(), now)))
                .toList();
        return Pages.report(report, entries, new AddForm(report.address(), form.tags(), form.tier(), false));
    }

    @POST
    @Path("/feed/{id}/terms")
    @Operation(hidden = true)
    public Response terms(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        ObjectNode change = terms(form);
        change.put("fullText", form.containsKey("fullText"));
        String target = first(form, "targetLatency");
        change.put("targetLatency", target.isEmpty() ? null : target);
        return change(id, change, "changed");
    }

    @POST
    @Path("/feed/{id}/pause")
    @Operation(hidden = true)
    public Response pause(@PathParam("id") String id) {
        return change(id, Json.MAPPER.createObjectNode().put("paused", true), "paused");
    }

    @POST
    @Path("/feed/{id}/resume")
    @Operation(hidden = true)
    public Response resume(@PathParam("id") String id) {
        return change(id, Json.MAPPER.createObjectNode().put("paused", false), "resumed");
    }

    private Response change(String id, ObjectNode change, String said) {
        return answer(id, book.change(id, before -> TermsChange.read(change, before)), said);
    }

    @POST
    @Path("/feed/{id}/poll")
    @Operation(hidden = true)
    public Response poll(@PathParam("id") String id) {
        return answer(id, book.pollNow(id), "asked");
    }

    @POST
    @Path("/feed/{id}/undo-move")
    @Operation(hidden = true)
    public Response undoMove(@PathParam("id") String id) {
        return answer(id, book.undoMove(id), "undone");
    }

    private Response answer(String id, Optional<Asked<Changed>> asked, String said) {
        return asked.map(answer -> switch (answer) {
                    case Accepted<Changed> yes -> to("/feed/" + id, said);
                    case Refused<Changed> no -> unchanged(id, no);
                })
                .orElseGet(() -> Pages.missing("There is no such feed. It may have been removed."));
    }

    private Response unchanged(String id, Refused<Changed> no) {
        String why =
                Problem.violations("The feed stays as it is", no.violations()).inOneLine();
        return Pages.page(422, feedPages.of(subscriptions.find(id).orElseThrow(), Notice.bad(why)));
    }

    @POST
    @Path("/feed/{id}/remove")
    @Operation(hidden = true)
    public Response remove(@PathParam("id") String id) {
        return book.remove(id) ? to("/", "removed") : Pages.missing("There is no such feed. It may have been removed.");
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(@RestForm("file") FileUpload file) throws IOException {
        Receipt receipt = file == null ? imports.take(null, null, null) : ImportResource.take(imports, file);
        return switch (receipt) {
            case Receipt.TakenIn job ->
                Response.seeOther(URI.create("/import/" + job.id())).build();
            case Receipt.TurnedAway no -> again(no.status(), no.why() + ".", AddForm.EMPTY);
        };
    }

    private Response again(MultivaluedMap<String, String> form, Refused<FeedOrder> no, boolean force) {
        String why =
                Problem.violations("This feed cannot be added", no.violations()).inOneLine();
        return again(400, why, filled(form, force));
    }

    private Response again(int status, String why, AddForm form) {
        return Pages.page(status, pages.overview(Search.ALL, FeedFilter.ANY, null, Notice.bad(why), form));
    }

    private static Response to(String page, String said) {
        return Response.seeOther(URI.create(page + "?said=" + said)).build();
    }

    private static AddForm filled(MultivaluedMap<String, String> form, boolean force) {
        return new AddForm(first(form, "address"), first(form, "tags"), first(form, "tier"), force);
    }

    private static ObjectNode order(MultivaluedMap<String, String> form) {
        return terms(form).put("address", first(form, "address")).put("force", form.containsKey("force"));
    }

    private static ObjectNode terms(MultivaluedMap<String, String> form) {
        ObjectNode terms = Json.MAPPER.createObjectNode();
        if (!first(form, "tier").isEmpty()) {
            terms.put("tier", first(form, "tier"));
        }
        ArrayNode tags = terms.putArray("tags");
        Arrays.stream(first(form, "tags").split(","))
                .flatMap(tag -> Tags.of(tag).stream())
                .distinct()
                .forEach(tags::add);
        return terms;
    }

    private static String first(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
