package io.bellwether.local.newsroom;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is played: the outlets, their stories, and the moves that must come of them.
 *
 * @param outlets  in the order of the OPML list
 * @param stories  in the order of the files, each file one strand
 * @param expected the moves when all is over
 */
public record Script(List<Outlet> outlets, List<Story> stories, List<ExpectedMove> expected) {

    /** The files of {@code newsroom/stories}, without their ending. */
    static final List<String> STRANDS =
            List.of("karpathy", "denied", "labs", "desks", "roundup", "lookalikes", "history");

    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Script {
        outlets = List.copyOf(outlets);
        stories = List.copyOf(stories);
        expected = List.copyOf(expected);
    }

    /** The script that ships with the product, from the class path. */
    public static Script load() {
        List<Story> stories = new ArrayList<>();
        for (String strand : STRANDS) {
            stories.addAll(read("stories/" + strand + ".yaml", new TypeReference<List<Story>>() {}));
        }
        return new Script(
                read("outlets.yaml", new TypeReference<List<Outlet>>() {}),
                stories,
                read("expected-moves.yaml", new TypeReference<List<ExpectedMove>>() {}));
    }

    /**
     * The outlet that publishes a story.
     *
     * @throws IllegalArgumentException when the script has no such outlet
     */
    public Outlet outletOf(Story story) {
        return outlets.stream()
                .filter(outlet -> outlet.id().equals(story.outlet()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "story " + story.id() + " is published by " + story.outlet() + ", which is no outlet"));
    }

    /** The text of a story as far as its outlet's feed carries it: paragraphs with an empty line between them. */
    public String textInFeed(Story story) {
        return outletOf(story).has(Habit.LEDE_ONLY) ? story.lede() : String.join("\n\n", story.paragraphs());
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = Script.class.getResourceAsStream("/newsroom/" + file)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read newsroom/" + file, e);
        }
    }
}
