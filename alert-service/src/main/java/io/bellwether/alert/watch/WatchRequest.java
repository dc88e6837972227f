package io.bellwether.alert.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Kind;
import io.bellwether.events.Slug;
import io.bellwether.events.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the watch that somebody asks for: all of it, or everything that is wrong with it at once. Pure. */
final class WatchRequest {
    static final int MAX_NAME = 120;
    static final int MAX_NAMES = 100;
    static final int MAX_WORDS = 500;

    private static final Set<String> FIELDS =
            Set.of("name", "people", "organizations", "direction", "kinds", "leastStatus", "words", "channels");

    private final JsonNode body;
    private final ChannelRequests channelRequests;
    private final List<Violation> violations = new ArrayList<>();

    private WatchRequest(JsonNode body, ChannelRequests channelRequests) {
        this.body = body;
        this.channelRequests = channelRequests;
    }

    /** What came of reading. */
    sealed interface Outcome {}

    /** It can be set up. */
    record Accepted(Draft draft) implements Outcome {}

    /** It cannot. */
    record Refused(List<Violation> violations) implements Outcome {}

    /** A watch before it has an id, its names before they are looked up. */
    record Draft(
            String name,
            List<String> people,
            List<String> organizations,
            Direction direction,
            Set<Kind> kinds,
            Status leastStatus,
            Optional<Words> words,
            List<ChannelRequests.Draft> channels) {}

    static Outcome read(JsonNode body, ChannelRequests channelRequests) {
        if (body == null || !body.isObject()) {
            return new Refused(List.of(new Violation("", "the body must be a JSON object")));
        }
        WatchRequest request = new WatchRequest(body, channelRequests);
        Draft draft = request.draft();
        return request.violations.isEmpty() ? new Accepted(draft) : new Refused(List.copyOf(request.violations));
    }

    private Draft draft() {
        refuseUnknownFields();
        Draft draft = new Draft(
                name(),
                names("people"),
                names("organizations"),
                word("direction", Direction.class, Set.of(Direction.values()), Direction.ANY),
                kinds(),
                word(
                        "leastStatus",
                        Status.class,
                        Set.of(Status.RUMOUR, Status.REPORTED, Status.CONFIRMED),
                        Status.REPORTED),
                words(),
                channelRequests.read(body.get("channels"), violations));
        askForACriterion(draft);
        return draft;
    }

    private void refuseUnknownFields() {
        body.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                refuse(field, "is not a field of a watch; the fields are " + sorted(FIELDS));
            }
        });
    }

    private void askForACriterion(Draft draft) {
        if (violations.isEmpty()
                && draft.people().isEmpty()
                && draft.organizations().isEmpty()
                && draft.kinds().isEmpty()
                && draft.words().isEmpty()) {
            refuse("", "give at least one of people, organizations, kinds or words");
        }
    }

    private String name() {
        String name = text("name").strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            refuse("name", "must have 1 to " + MAX_NAME + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            refuse("name", "must be one line without control characters");
        }
        return name;
    }

    private List<String> names(String field) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode node : array(field)) {
            String name = node.isTextual() ? node.textValue().strip() : "";
            if (Slug.of(name).isEmpty() || name.length() > MAX_NAME) {
                refuse(field, "each must be a name of 1 to " + MAX_NAME + " characters with a letter or a digit");
                return List.of();
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private Set<Kind> kinds() {
        Set<Kind> kinds = new LinkedHashSet<>();
        for (JsonNode node : array("kinds")) {
            Optional<Kind> kind = constant(Kind.class, Set.of(Kind.values()), node);
            if (kind.isEmpty()) {
                refuse("kinds", "each must be one of " + words(Set.of(Kind.values())));
                return Set.of();
            }
            kinds.add(kind.get());
        }
        return kinds;
    }

    private Optional<Words> words() {
        String typed = text("words");
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Words words = Words.of(typed);
        if (typed.length() > MAX_WORDS || words.parts().isEmpty()) {
            refuse("words", "must have letters or digits and at most " + MAX_WORDS + " characters");
        }
        return Optional.of(words);
    }

    private <E extends Enum<E>> E word(String field, Class<E> type, Set<E> allowed, E otherwise) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) {
            return otherwise;
        }
        Optional<E> constant = constant(type, allowed, node);
        if (constant.isEmpty()) {
            refuse(field, "must be one of " + words(allowed));
        }
        return constant.orElse(otherwise);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, Set<E> allowed, JsonNode node) {
        return Arrays.stream(type.getEnumConstants())
                .filter(allowed::contains)
                .filter(constant -> node.isTextual()
                        && constant.name().toLowerCase(Locale.ROOT).equals(node.textValue()))
                .findFirst();
    }

    private String text(String field) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) {
            return "";
        }
        if (!node.isTextual()) {
            refuse(field, "must be text");
        }
        return node.asText("");
    }

    private Iterable<JsonNode> array(String field) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || node.size() > MAX_NAMES) {
            refuse(field, "must be a list of at most " + MAX_NAMES);
            return List.of();
        }
        return node;
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }

    private static <E extends Enum<E>> String words(Set<E> constants) {
        return constants.stream()
                .sorted()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String sorted(Set<String> fields) {
        return fields.stream().sorted().collect(Collectors.joining(", "));
    }
}
