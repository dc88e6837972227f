package io.bellwether.ingest.fulltext;

import io.bellwether.ingest.fetch.FetchConfig;
import io.bellwether.ingest.fulltext.RobotsRules.Ground;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The {@code robots.txt} of sites, each asked for once a day at most.
 *
 * <p>They are heeded for pages, which we find by following links. They are not asked about feeds: a feed is published to be
 * polled, and a person has subscribed to it.
 */
@ApplicationScoped
class Robots {
    /** Of all files together, in bytes; those not used for longest go. */
    private static final int MAX_SIZE = 16 * 1024 * 1024;
    /** What a file costs beside its bytes. */
    private static final int OVERHEAD = 1024;

    private final PageFetcher fetcher;
    private final String agent;
    private final Map<String, RobotsRules> known = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, FutureTask<RobotsRules>> asked = new ConcurrentHashMap<>();
    private int size;

    Robots(PageFetcher fetcher, FetchConfig config) {
        this.fetcher = fetcher;
        this.agent = product(config.userAgent());
    }

    /** The name before the version, which is what robots.txt knows us by. */
    static String product(String userAgent) {
        return userAgent.strip().split("[/\\s]", 2)[0];
    }

    /** The rules of a page's site; asks for them where we do not know. */
    RobotsRules of(URI page) throws InterruptedException {
        String site = site(page);
        RobotsRules rules = remembered(site, Instant.now());
        return rules == null ? ask(site) : rules;
    }

    /** What one robots.txt speaks for: a scheme, a host and a port. */
    static String site(URI page) {
        return page.getScheme() + "://" + page.getRawAuthority();
    }

    private synchronized RobotsRules remembered(String site, Instant now) {
        RobotsRules rules = known.get(site);
        return rules == null || rules.expires().isBefore(now) ? null : rules;
    }

    /** Whoever comes while somebody asks waits for that answer. */
    private RobotsRules ask(String site) throws InterruptedException {
        FutureTask<RobotsRules> mine = new FutureTask<>(() -> fetch(site));
        FutureTask<RobotsRules> first = asked.putIfAbsent(site, mine);
        if (first == null) {
            try {
                mine.run();
            } finally {
                asked.remove(site, mine);
            }
        }
        try {
            return (first == null ? mine : first).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking for the robots.txt of " + site, e.getCause());
        }
    }

    private RobotsRules fetch(String site) {
        URI address = URI.create(site + "/robots.txt");
        RobotsRules rules = RobotsRules.of(fetcher.robots(address), address, agent, Instant.now());
        if (rules.ground() != Ground.NOT_ASKED) {
            remember(site, rules);
        }
        return rules;
    }

    private synchronized void remember(String site, RobotsRules rules) {
        RobotsRules before = known.put(site, rules);
        size += cost(rules) - (before == null ? 0 : cost(before));
        Iterator<RobotsRules> oldest = known.values().iterator();
        while (size > MAX_SIZE && oldest.hasNext()) {
            size -= cost(oldest.next());
            oldest.remove();
        }
    }

    private static int cost(RobotsRules rules) {
        return rules.size() + OVERHEAD;
    }
}
