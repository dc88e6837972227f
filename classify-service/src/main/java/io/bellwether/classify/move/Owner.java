package io.bellwether.classify.move;

import crawlercommons.domains.EffectiveTldFinder;
import io.bellwether.events.Source;

/**
 * Who owns a source: the domain that was registered for it, {@code paper.co.uk} of {@code business.paper.co.uk}, by the public suffix list.
 *
 * @see <a href="https://publicsuffix.org">publicsuffix.org</a>
 */
final class Owner {
    private Owner() {}

    /** The registered domain; the id as it is where it holds none. */
    static String of(Source source) {
        String domain = source.id().indexOf('.') < 0 ? null : EffectiveTldFinder.getAssignedDomain(source.id());
        return domain == null ? source.id() : domain;
    }
}
