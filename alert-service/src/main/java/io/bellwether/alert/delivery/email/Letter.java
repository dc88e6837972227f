package io.bellwether.alert.delivery.email;

import io.bellwether.events.Alert;
import io.bellwether.events.Evidence;
import io.bellwether.events.Move;
import io.bellwether.events.Transition;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An alert in words, before it has a shape. Pure.
 *
 * @param subject one line
 * @param step    {@code "Confirmed"}
 * @param lead    what the step means for the reader
 * @param from    may be empty
 * @param to      may be empty
 * @param role    may be empty
 * @param quotes  the newest first, at most {@value #MAX_QUOTES}
 * @param more    sources not quoted
 * @param because why the reader is told
 * @param moveUrl where the move can be followed
 */
record Letter(
        String subject,
        String step,
        String lead,
        String headline,
        String person,
        String from,
        String to,
        String role,
        String status,
        List<Quoted> quotes,
        int more,
        String because,
        String watchName,
        String moveUrl) {
    static final int MAX_QUOTES = 6;
    private static final int MAX_SUBJECT = 200;
    private static final Set<String> LINKABLE = Set.of("http", "https");

    /**
     * A sentence and where it stands.
     *
     * @param url empty where the source gives none that may be linked to
     */
    record Quoted(String text, String outlet, String title, String url) {}

    static Letter of(Alert alert, URI publicUrl) {
        Move move = alert.move();
        String step = capital(alert.transition().word());
        String headline = Headline.of(move);
        return new Letter(
                oneLine(step + ": " + headline),
                step,
                lead(alert.transition()),
                headline,
                move.person().name(),
                Headline.names(move.from()),
                Headline.names(move.to()),
                move.role() == null ? "" : move.role(),
                move.status().word(),
                quotes(move),
                Math.max(0, move.evidence().size() - MAX_QUOTES),
                String.join("; ", alert.because()),
                alert.watchName(),
                publicUrl.toString().replaceAll("/+$", "") + "/?move=" + move.id());
    }

    private static String lead(Transition transition) {
        return switch (transition) {
            case RUMOURED -> "There is talk of it; nobody has confirmed it.";
            case REPORTED -> "Media report it; the people concerned have not confirmed it.";
            case CONFIRMED -> "Announced by the person or the organisation, or stated as done.";
            case DENIED -> "You were told of this before: it has now been denied.";
            case CORRECTED -> "You were told of this before: what you were told was wrong.";
        };
    }

    private static List<Quoted> quotes(Move move) {
        return move.evidence().reversed().stream()
                .limit(MAX_QUOTES)
                .map(Letter::quoted)
                .toList();
    }

    private static Quoted quoted(Evidence evidence) {
        var article = evidence.article();
        return new Quoted(
                evidence.quote() == null ? "" : evidence.quote().text(),
                article == null || article.source() == null
                        ? ""
                        : article.source().name(),
                article == null || article.title() == null ? "" : article.title(),
                article == null ? "" : linkable(article.url()));
    }

    /** Feeds are written by strangers: only web addresses become links. */
    private static String linkable(String url) {
        try {
            URI uri = new URI(url == null ? "" : url);
            return uri.getScheme() != null && LINKABLE.contains(uri.getScheme().toLowerCase(Locale.ROOT)) ? url : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** Names come from strangers: nothing of theirs may end a header line. */
    static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
        return line.length() <= MAX_SUBJECT
                ? line
                : line.substring(0, MAX_SUBJECT - 1).strip() + "…";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
