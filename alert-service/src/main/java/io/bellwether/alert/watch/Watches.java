package io.bellwether.alert.watch;

import io.bellwether.alert.move.NameStore;
import io.bellwether.alert.move.NameStore.Noun;
import io.bellwether.events.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sets watches up and takes them down. */
@ApplicationScoped
class Watches {
    private static final Logger LOG = Logger.getLogger(Watches.class);
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private final Jdbi database;
    private final WatchStore store;
    private final NameStore names;
    private final Event<WatchDeleted> deletions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Watches(Jdbi database, WatchStore store, NameStore names, Event<WatchDeleted> deletions, Clock clock) {
        this.database = database;
        this.store = store;
        this.names = names;
        this.deletions = deletions;
        this.clock = clock;
    }

    List<Watch> page(Optional<String> after, int limit) {
        return database.withHandle(handle -> store.page(handle, after, limit));
    }

    Watch create(WatchRequest.Draft draft) {
        Watch watch = database.inTransaction(tx -> {
            Watch created = watch(tx, draft);
            store.insert(tx, created);
            return created;
        });
        LOG.infof(
                "watch set up: watch=%s channels=%d",
                watch.id(), watch.channels().size());
        return watch;
    }

    /** Whether there was such a watch. */
    boolean delete(String id) {
        boolean deleted = database.inTransaction(tx -> store.delete(tx, id));
        if (deleted) {
            deletions.fire(new WatchDeleted(id));
            LOG.infof("watch taken down: watch=%s", id);
        }
        return deleted;
    }

    private Watch watch(Handle tx, WatchRequest.Draft draft) {
        String id = HexFormat.of().formatHex(bytes(ID_BYTES));
        return new Watch(
                id,
                draft.name(),
                named(tx, Noun.PERSON, draft.people()),
                named(tx, Noun.ORGANIZATION, draft.organizations()),
                draft.direction(),
                draft.kinds(),
                draft.leastStatus(),
                draft.words(),
                channels(id, draft.channels()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private List<Watch.Named> named(Handle tx, Noun noun, List<String> typed) {
        return typed.stream()
                .map(name -> new Watch.Named(names.idOf(tx, noun, name).orElse(Slug.of(name)), name))
                .toList();
    }

    private List<Channel> channels(String watchId, List<ChannelRequests.Draft> drafts) {
        List<Channel> channels = new ArrayList<>();
        for (ChannelRequests.Draft draft : drafts) {
            String id = watchId + "-" + channels.size();
            channels.add(
                    Channel.Email.TYPE.equals(draft.type())
                            ? new Channel.Email(id, draft.target())
                            : new Channel.Webhook(
                                    id, draft.target(), draft.secret().orElseGet(this::secret)));
        }
        return channels;
    }

    private String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes(SECRET_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
