package io.bellwether.extraction.gazetteer;

import io.bellwether.extraction.lexicon.DamagedResource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that one gazetteer is written in, ours or a user's.
 *
 * @param organizations id, name, type, parent's id or "-", aliases
 * @param people        id, name, aliases
 * @param products      names
 */
record GazetteerFiles(Table organizations, Table people, Table products) {
    private static final String ORGANIZATIONS = "organizations.tsv";
    private static final String PEOPLE = "people.tsv";
    private static final String PRODUCTS = "products.tsv";

    static final GazetteerFiles NONE =
            new GazetteerFiles(new Table(List.of()), new Table(List.of()), new Table(List.of()));

    static GazetteerFiles ours() {
        return new GazetteerFiles(
                Table.resource("gazetteer/" + ORGANIZATIONS, 5),
                Table.resource("gazetteer/" + PEOPLE, 3),
                Table.resource("gazetteer/" + PRODUCTS, 1));
    }

    /** @throws DamagedResource when the folder holds none of the files, or one of them cannot be read */
    static GazetteerFiles in(Path folder) {
        if (Stream.of(ORGANIZATIONS, PEOPLE, PRODUCTS).noneMatch(name -> Files.exists(folder.resolve(name)))) {
            throw DamagedResource.at(
                    "gazetteer folder " + folder,
                    "holds none of " + String.join(", ", ORGANIZATIONS, PEOPLE, PRODUCTS));
        }
        return new GazetteerFiles(
                Table.file(folder.resolve(ORGANIZATIONS), 5),
                Table.file(folder.resolve(PEOPLE), 3),
                Table.file(folder.resolve(PRODUCTS), 1));
    }
}
