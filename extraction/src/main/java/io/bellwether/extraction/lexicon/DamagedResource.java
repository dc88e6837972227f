package io.bellwether.extraction.lexicon;

/** A file that reading needs is missing or damaged. The message is one line that names it. */
public final class DamagedResource extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public DamagedResource(String resource, String problem) {
        super("extraction resource " + resource + ": " + problem);
    }
}
