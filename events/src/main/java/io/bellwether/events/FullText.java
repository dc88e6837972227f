package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether an article's text was read from its page, as was wanted; otherwise why what its feed says had to do. */
public enum FullText {
    /** It was. */
    @JsonProperty("page")
    PAGE,
    /** The entry gives no link that can be followed. */
    @JsonProperty("no_link")
    NO_LINK,
    /** The site's robots.txt forbids it, or could not be had. */
    @JsonProperty("robots")
    ROBOTS,
    /** Not allowed: the server answered with an error, as for a paywall, or the egress guard refused the address. */
    @JsonProperty("refused")
    REFUSED,
    /** No whole answer came. */
    @JsonProperty("unreachable")
    UNREACHABLE,
    /** The link leads to something other than a page: a film, a PDF. */
    @JsonProperty("not_a_page")
    NOT_A_PAGE,
    /** The page holds no article, or none that says more than the feed does. */
    @JsonProperty("no_body")
    NO_BODY,
    /** The time for reading pages was up before its turn came: news is not held back for its text. */
    @JsonProperty("too_late")
    TOO_LATE;

    /** The lower-case word used on the wire, in the database, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
