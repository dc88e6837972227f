package io.bellwether.ingest.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** How an article came to say what it says, for people. */
@ApplicationScoped
public class EditHistory {
    private final Jdbi jdbi;
    private final EditStore edits;

    EditHistory(DataSource dataSource, EditStore edits) {
        this.jdbi = Jdbi.create(dataSource);
        this.edits = edits;
    }

    /** The latest revisions of an article, at most fifty, the newest first; none where it was never edited. */
    public List<Edit> of(String article) {
        return jdbi.withHandle(handle -> edits.of(handle, List.of(article)).getOrDefault(article, List.of()));
    }
}
