package io.bellwether.ingest.fulltext;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.bellwether.ingest.fetch.FetchOutcome;
import io.bellwether.ingest.fetch.FetchOutcome.Deferred;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.FetchOutcome.Gone;
import io.bellwether.ingest.fetch.FetchOutcome.Misdirected;
import io.bellwether.ingest.fetch.FetchOutcome.NotFound;
import io.bellwether.ingest.fetch.FetchOutcome.Refused;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a site allows robots to read. Pure.
 *
 * @param rules   of the site, for us
 * @param ground  what they rest on; nothing is allowed unless the site was heard
 * @param expires when to ask again
 * @param size    of the file, in bytes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309, Robots Exclusion Protocol</a>
 */
record RobotsRules(SimpleRobotRules rules, Ground ground, Instant expires, int size) {
    /** RFC 9309, 2.5: as much is read, and may be all that is. */
    static final int MAX_BYTES = 500 * 1024;
    /** RFC 9309, 2.4: no longer than that. */
    static final Duration GOOD_FOR = Duration.ofHours(24);

    static final Duration RETRY = Duration.ofSeconds(30);

    /** What rules rest on. */
    enum Ground {
        /** The site says so, or has nothing to say. */
        HEARD,
        /** Its robots.txt could not be had. */
        UNHEARD,
        /** It was not asked, as it was asked for something a moment ago. */
        NOT_ASKED
    }

    /** What a page may be. */
    enum Permission {
        ALLOWED,
        DISALLOWED,
        /** Not for now, as the site was not heard. */
        UNHEARD,
        /** Not for now, as the site was not asked. */
        NOT_ASKED
    }

    /**
     * As the answer to a request for {@code robots.txt} says: a status of the 400s allows all, what is down allows nothing.
     *
     * @param address of the file
     * @param agent   the name we go by
     */
    static RobotsRules of(FetchOutcome answer, URI address, String agent, Instant now) {
        return switch (answer) {
            case Fetched fetched -> parsed(fetched, address, agent, now);
            case NotFound none -> all(now);
            case Gone none -> all(now);
            case Refused none -> all(now);
            case Misdirected none -> all(now);
            case Deferred deferred -> none(Ground.NOT_ASKED, deferred.until());
            default -> none(Ground.UNHEARD, now.plus(RETRY));
        };
    }

    private static RobotsRules parsed(Fetched fetched, URI address, String agent, Instant now) {
        byte[] body = fetched.body().length > MAX_BYTES ? Arrays.copyOf(fetched.body(), MAX_BYTES) : fetched.body();
        SimpleRobotRules rules = new SimpleRobotRulesParser()
                .parseContent(address.toString(), body, "text/plain", List.of(agent.toLowerCase(Locale.ROOT)));
        return new RobotsRules(rules, Ground.HEARD, now.plus(GOOD_FOR), body.length);
    }

    private static RobotsRules all(Instant now) {
        return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Ground.HEARD, now.plus(GOOD_FOR), 0);
    }

    private static RobotsRules none(Ground ground, Instant expires) {
        return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), ground, expires, 0);
    }

    Permission permission(URI page) {
        return switch (ground) {
            case HEARD -> rules.isAllowed(page.toString()) ? Permission.ALLOWED : Permission.DISALLOWED;
            case UNHEARD -> Permission.UNHEARD;
            case NOT_ASKED -> Permission.NOT_ASKED;
        };
    }
}
