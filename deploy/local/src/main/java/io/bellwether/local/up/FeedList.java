package io.bellwether.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which feeds are followed.
 *
 * @param file     a list from outside; empty for the newsroom's feeds only
 * @param newsroom whether the sample newsroom's feeds are among them
 */
record FeedList(Optional<Path> file, boolean newsroom) {

    /** @throws CannotRun when a list is named that cannot be read, or is no OPML */
    static FeedList of(Path home, Optional<Path> feeds, boolean newsroom) {
        Optional<Path> file = newsroom ? feeds : Optional.of(feeds.orElse(home.resolve("feeds.opml")));
        file.ifPresent(FeedList::check);
        return new FeedList(file, newsroom);
    }

    /** Writes the list that ingest-service is to read. */
    Path write(DataDirectory data, Optional<String> newsroomOpml) {
        Path target = data.root().resolve("feeds.opml");
        try {
            String whole = newsroomOpml.isEmpty()
                    ? Files.readString(file.orElseThrow())
                    : file.isEmpty()
                            ? newsroomOpml.get()
                            : OpmlMerge.merged(newsroomOpml.get(), Files.readString(file.get()));
            Files.writeString(target, whole);
            return target;
        } catch (IOException e) {
            throw new CannotRun("cannot write " + target + ": " + e.getMessage(), e);
        }
    }

    private static void check(Path file) {
        try {
            OpmlMerge.check(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRun(
                    "cannot read the list of feeds " + file
                            + (e instanceof IllegalArgumentException ? ": it is no OPML" : ""),
                    e);
        }
    }
}
