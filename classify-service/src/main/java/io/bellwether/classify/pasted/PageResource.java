package io.bellwether.classify.pasted;

import io.bellwether.extraction.ArticleText;
import io.bellwether.pages.StaticFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where one pastes an article and sees its moves. It needs no script. */
@Path("/")
@Produces(PageResource.HTML)
@RunOnVirtualThread
public class PageResource {
    static final String HTML = "text/html;charset=UTF-8";

    private static final StaticFile ICON = StaticFile.at("/favicon.svg");
    private static final StaticFile HOUSE = StaticFile.at("/page/house.css");
    private static final StaticFile STYLE = StaticFile.at("/page/reading.css");
    private static final ArticleText NOTHING = new ArticleText("", "");

    private final PastedArticles articles;

    PageResource(PastedArticles articles) {
        this.articles = articles;
    }

    /** The template, checked when the service is built. */
    @CheckedTemplate(basePath = "pasted")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(
                StaticFile icon,
                StaticFile house,
                StaticFile style,
                ArticleText form,
                ReadArticle article,
                Problem problem);
    }

    @GET
    @Operation(hidden = true)
    public Response empty() {
        return page(200, NOTHING, null, null);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response read(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length) {
        return switch (articles.read(body, contentType, length)) {
            case Pasted.Read read -> page(200, read.extraction().cleaned(), ReadArticle.of(read.extraction()), null);
            case Pasted.Refused refused -> page(refused.why().status(), NOTHING, null, Problem.of(refused));
        };
    }

    private static Response page(int status, ArticleText form, ReadArticle article, Problem problem) {
        return Response.status(status)
                .type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Templates.page(ICON, HOUSE, STYLE, form, article, problem)
                        .render())
                .build();
    }
}
