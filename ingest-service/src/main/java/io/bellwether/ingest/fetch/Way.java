package io.bellwether.ingest.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a fetch through its redirects.
 *
 * @param hops    addresses asked, in order; the last is being asked
 * @param forGood whether every redirect so far said so for good, and none led from https to http
 */
record Way(List<URI> hops, boolean forGood) {

    static Way from(URI address) {
        return new Way(List.of(address), true);
    }

    /** The address the way began at. */
    URI start() {
        return hops.getFirst();
    }

    /** The address being asked. */
    URI at() {
        return hops.getLast();
    }

    int redirects() {
        return hops.size() - 1;
    }

    boolean leadsBackTo(URI target) {
        return hops.contains(target);
    }

    /** One redirect further. A way from https to http is gone, but never taken over. */
    Way on(URI target, boolean permanent) {
        List<URI> further = new ArrayList<>(hops);
        further.add(target);
        boolean downgrade = "https".equalsIgnoreCase(at().getScheme()) && "http".equalsIgnoreCase(target.getScheme());
        return new Way(List.copyOf(further), forGood && permanent && !downgrade);
    }

    /** Where it has moved to, if every redirect on the way says so for good; null otherwise. */
    String movedTo() {
        return redirects() > 0 && forGood ? at().toString() : null;
    }
}
