package io.bellwether.local.newsroom;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The feed formats the newsroom speaks. */
public enum FeedFormat {
    /** RSS 2.0. */
    @JsonProperty("rss")
    RSS("feed.xml", "application/rss+xml; charset=utf-8"),
    /** RFC 4287. */
    @JsonProperty("atom")
    ATOM("atom.xml", "application/atom+xml; charset=utf-8"),
    /** JSON Feed 1.1. */
    @JsonProperty("json")
    JSON("feed.json", "application/feed+json; charset=utf-8");

    private final String file;
    private final String contentType;

    FeedFormat(String file, String contentType) {
        this.file = file;
        this.contentType = contentType;
    }

    /** The last segment of the feed's address. */
    public String file() {
        return file;
    }

    /** The media type it is served as. */
    public String contentType() {
        return contentType;
    }
}
