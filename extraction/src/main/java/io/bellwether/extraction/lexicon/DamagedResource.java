package io.bellwether.extraction.lexicon;

/** A file that reading needs is missing or damaged. The message is one line that names it. */
public final class DamagedResource extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public DamagedResource(String resource, String problem) {
        this("extraction resource " + resource + ": " + problem);
    }

    private DamagedResource(String message) {
        super(message);
    }

    /** A file that somebody else wrote. @param place the file, and the line where one is to blame */
    public static DamagedResource at(String place, String problem) {
        return new DamagedResource(place + ": " + problem);
    }
}
