package io.bellwether.ingest.politeness;

import io.bellwether.ingest.politeness.Entry.Admitted;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door to every foreign domain: who wants to ask one asks here first, and never waits here.
 *
 * <pre>{@code
 * switch (politeness.enter(page)) {
 *     case Later later -> comeBack(later.until());
 *     case Admitted admitted -> { try (admitted) { ask(page); } }
 * }
 * }</pre>
 */
@ApplicationScoped
public class Politeness {
    private final PolitenessStore store;
    private final Set<String> exempt;

    Politeness(PolitenessConfig config, PolitenessStore store) {
        this.store = store;
        this.exempt = config.exempt().orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** As {@link #enter(URI, String)}, for who asks an address on its own behalf: a page, a hub. */
    public Entry enter(URI uri) {
        return enter(uri, uri.toString());
    }

    /**
     * Asks for entry to the domain of an address. Never blocks for longer than the database takes.
     *
     * @param visitor who wants to enter, the same each time: its token is kept under this name
     */
    public Entry enter(URI uri, String visitor) {
        String domain = RegistrableDomain.of(uri);
        UUID name = UUID.nameUUIDFromBytes(visitor.getBytes(StandardCharsets.UTF_8));
        return exempt.contains(domain) || exempt.contains(RegistrableDomain.host(uri))
                ? uncounted(domain, name)
                : store.enter(domain, name);
    }

    /** Entry out of turn, for the few requests that somebody makes by hand and waits for. */
    public Admitted byHand(URI uri) {
        return uncounted(RegistrableDomain.of(uri), UUID.randomUUID());
    }

    private static Admitted uncounted(String domain, UUID visitor) {
        return new Admitted(domain, visitor, Instant.MAX, null);
    }
}
