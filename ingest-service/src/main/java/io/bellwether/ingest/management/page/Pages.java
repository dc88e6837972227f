package io.bellwether.ingest.management.page;

import io.bellwether.ingest.management.FeedReport;
import io.bellwether.ingest.management.discovery.FeedLink;
import io.bellwether.ingest.management.imports.ImportJob;
import io.bellwether.ingest.management.imports.ImportRow;
import io.bellwether.ingest.management.page.FeedPages.FeedPage;
import io.bellwether.ingest.management.page.Overviews.Overview;
import io.bellwether.pages.StaticFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The pages, written. */
final class Pages {
    static final String HTML = "text/html;charset=UTF-8";

    private static final Assets ASSETS = new Assets(
            StaticFile.at("/favicon.svg"),
            StaticFile.at("/page/house.css"),
            StaticFile.at("/page/feeds.css"),
            StaticFile.at("/page/feeds.js"));

    private Pages() {}

    /** The templates, checked when the service is built. */
    @CheckedTemplate(basePath = "feeds")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance overview(
                Assets assets, Overview overview, Search search, Choices choices, Notice notice, AddForm form);

        static native TemplateInstance feed(Assets assets, FeedPage page, Notice notice);

        static native TemplateInstance imported(
                Assets assets, ImportJob job, List<ImportRow> refused, List<ImportRow> rows, Moment created);

        static native TemplateInstance several(Assets assets, List<FeedLink> links, AddForm form);

        static native TemplateInstance report(
                Assets assets, FeedReport report, List<ReportEntry> entries, AddForm form);

        static native TemplateInstance missing(Assets assets, String what);
    }

    static String overview(Overview overview, Search search, Choices choices, Notice notice, AddForm form) {
        return Templates.overview(ASSETS, overview, search, choices, notice, form)
                .render();
    }

    static String feed(FeedPage page, Notice notice) {
        return Templates.feed(ASSETS, page, notice).render();
    }

    static String imported(ImportJob job, List<ImportRow> refused, List<ImportRow> rows, Moment created) {
        return Templates.imported(ASSETS, job, refused, rows, created).render();
    }

    static String several(List<FeedLink> links, AddForm form) {
        return Templates.several(ASSETS, links, form).render();
    }

    static String report(FeedReport report, List<ReportEntry> entries, AddForm form) {
        return Templates.report(ASSETS, report, entries, form).render();
    }

    static Response missing(String what) {
        return page(404, Templates.missing(ASSETS, what).render());
    }

    static Response ok(String page) {
        return page(200, page);
    }

    static Response page(int status, String page) {
        return Response.status(status)
                .type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page)
                .build();
    }
}
