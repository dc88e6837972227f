package io.bellwether.ingest.management;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article as it is remembered. */
public record ArticleView(
        String id,

        @Schema(description = "Of the latest revision; absent where it is no longer known")
        String title,

        @Schema(description = "Of its page; absent where it has none")
        String url,

        Instant published,
        Instant seen,

        @Schema(description = "Whether it was there before we subscribed")
        boolean backfill,

        int revision,

        @Schema(description = "When its latest revision came")
        Instant revised,

        @Schema(description = "What its edits changed, newest first; absent where it has had none")
        List<EditView> edits) {

    /** An edit of an article. */
    public record EditView(int revision, Instant at, List<String> changed) {}
}
