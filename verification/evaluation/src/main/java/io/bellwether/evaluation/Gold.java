package io.bellwether.evaluation;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Jsonl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Our own items, about people who do not exist, in words of ours: what may lie in the repository, and what CI measures on. */
final class Gold {
    private static final String FILE = "/gold.jsonl";

    private Gold() {}

    static List<Item> items() {
        try (InputStream in = Gold.class.getResourceAsStream(FILE)) {
            return Jsonl.read(FILE, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), Item.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
