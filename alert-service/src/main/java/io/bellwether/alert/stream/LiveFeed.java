package io.bellwether.alert.stream;

import io.bellwether.alert.delivery.DeliveriesChanged;
import io.bellwether.alert.loop.Loop;
import io.bellwether.alert.metrics.AlertMetrics;
import io.bellwether.alert.stream.ChangeLog.Change;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** Reads each change once and gives it to every client. */
@Startup
@ApplicationScoped
public class LiveFeed {
    private static final int READ = 500;

    private final ChangeLog log;
    private final StreamConfig config;
    private final AlertMetrics metrics;
    private final List<Client> clients = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Semaphore places;
    private Cursor place;
    private Loop loop;

    /** One reader, and how far it was given changes. */
    private static final class Client {
        private final MultiEmitter<? super Change> emitter;
        private Cursor last = new Cursor(0, 0);

        Client(MultiEmitter<? super Change> emitter) {
            this.emitter = emitter;
        }

        void give(Change change) {
            if (change.cursor().compareTo(last) > 0) {
                emitter.emit(change);
                last = change.cursor();
            }
        }
    }

    LiveFeed(ChangeLog log, StreamConfig config, AlertMetrics metrics) {
        this.log = log;
        this.config = config;
        this.metrics = metrics;
        this.places = new Semaphore(config.maxClients());
    }

    @PostConstruct
    void start() {
        metrics.streamClients(places, free -> config.maxClients() - free.availablePermits());
        loop = Loop.start("live-feed", config.pollInterval(), this::read);
    }

    @PreDestroy
    void stop() {
        loop.close();
        lock.lock();
        try {
            List.copyOf(clients).forEach(client -> client.emitter.complete());
        } finally {
            lock.unlock();
        }
    }

    void deliveriesChanged(@Observes DeliveriesChanged changed) {
        changed();
    }

    /** Something was committed. */
    public void changed() {
        loop.wake();
    }

    /** Takes a place for one more client, which {@link #release()} gives back; false where all are taken. */
    boolean reserve() {
        return places.tryAcquire();
    }

    /** A client is gone. */
    void release() {
        places.release();
    }

    /** Changes from now on; with a place, first those after it. */
    Multi<Change> follow(Optional<Cursor> since) {
        return Multi.createFrom().<Change>emitter(emitter -> join(emitter, since), config.buffer() + config.resume());
    }

    private void join(MultiEmitter<? super Change> emitter, Optional<Cursor> since) {
        Client client = new Client(emitter);
        emitter.onTermination(() -> leave(client));
        lock.lock();
        try {
            if (since.isPresent() && !caughtUp(client, since.get())) {
                emitter.complete();
                return;
            }
            clients.add(client);
        } finally {
            lock.unlock();
        }
        if (emitter.isCancelled()) {
            leave(client);
        }
    }

    /** False where more was missed than one answer gives: the client comes again for the rest, from where this one ended. */
    private boolean caughtUp(Client client, Cursor since) {
        List<Change> missed = log.after(since, config.resume());
        missed.forEach(client::give);
        return missed.size() < config.resume();
    }

    private void leave(Client client) {
        lock.lock();
        try {
            clients.remove(client);
        } finally {
            lock.unlock();
        }
    }

    private boolean read() {
        lock.lock();
        try {
            if (place == null) {
                place = log.end();
            }
            if (clients.isEmpty()) {
                place = log.end();
                return false;
            }
            List<Change> changes = log.after(place, READ);
            changes.forEach(this::give);
            return changes.size() == READ;
        } finally {
            lock.unlock();
        }
    }

    private void give(Change change) {
        List.copyOf(clients).forEach(client -> client.give(change));
        place = change.cursor();
    }
}
