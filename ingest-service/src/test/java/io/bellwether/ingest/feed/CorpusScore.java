package io.bellwether.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Counts the core checks of the corpus that hold, modulo white space, markup and a slash at the end of a link. */
final class CorpusScore {
    private static final Pattern OF_ENTRY =
            Pattern.compile("entries\\[(\\d+)]\\.(title|link|id|published|updated|summary|content\\[\\d+]\\.value)");

    private final List<String> wrong = new ArrayList<>();
    private int checks;

    void add(JsonNode feedCase, ParsedFeed feed) {
        for (JsonNode check : feedCase.path("checks")) {
            if (check.path("level").asText().equals("core")
                    && !check.path("contested").asBoolean()) {
                holds(check, feed).ifPresent(holds -> {
                    checks++;
                    if (!holds) {
                        wrong.add(feedCase.path("id").asText() + " "
                                + check.path("path").asText());
                    }
                });
            }
        }
    }

    double share() {
        return checks == 0 ? 0 : 1 - wrong.size() / (double) checks;
    }

    @Override
    public String toString() {
        return checks + " checks, wrong: " + wrong;
    }

    /** Empty for a check that is not counted here. */
    private static Optional<Boolean> holds(JsonNode check, ParsedFeed feed) {
        String path = check.path("path").asText();
        if (path.equals("entries")) {
            return Optional.of(feed.entries().size() == check.path("value").asInt());
        }
        Matcher entry = OF_ENTRY.matcher(path);
        if (!check.path("op").asText().equals("eq") || !entry.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(entry.group(1));
        return Optional.of(index < feed.entries().size()
                && holds(
                        entry.group(2),
                        check.path("value").asText(),
                        feed.entries().get(index)));
    }

    private static boolean holds(String field, String wanted, Entry entry) {
        return switch (field) {
            case "title" -> words(wanted).equals(words(entry.title()));
            case "link" -> link(wanted).equals(link(entry.link()));
            case "id" -> wanted.strip().equals(entry.id()) || link(wanted).equals(link(entry.id()));
            case "published", "updated" ->
                Stream.of(entry.published(), entry.updated())
                        .filter(Objects::nonNull)
                        .anyMatch(instant -> instant.equals(instant(wanted)));
            default ->
                words(wanted).isEmpty()
                        || Stream.concat(Stream.of(Objects.toString(entry.summary(), "")), entry.content().stream())
                                .anyMatch(html -> words(html).equals(words(wanted)));
        };
    }

    private static String words(String html) {
        String once = Parser.unescapeEntities(Objects.toString(html, ""), false);
        return Jsoup.parse(once).text().replaceAll("[\\s\\u00A0]", "").toLowerCase(Locale.ROOT);
    }

    private static String link(String link) {
        return Parser.unescapeEntities(Objects.toString(link, ""), true)
                .strip()
                .replaceAll("/+$", "")
                .replace(" ", "%20");
    }

    private static Instant instant(String iso) {
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
