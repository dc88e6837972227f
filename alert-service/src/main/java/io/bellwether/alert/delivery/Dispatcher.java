package io.bellwether.alert.delivery;

import io.bellwether.alert.loop.Loop;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Claims deliveries that are due and sends each on a virtual thread of its own. Woken when something was queued, when a lane
 * has room again and when an endpoint had its answer; between whiles it looks for retries and for what other instances queued.
 */
@Startup
@ApplicationScoped
public class Dispatcher {
    private static final long STOP_SECONDS = 8;

    private final DeliveryStore store;
    private final Courier courier;
    private final DeliveryConfig config;
    private final Event<DeliveriesChanged> changes;
    private final UnderWay underWay = new UnderWay();
    private ExecutorService senders;
    private Loop loop;

    Dispatcher(DeliveryStore store, Courier courier, DeliveryConfig config, Event<DeliveriesChanged> changes) {
        this.store = store;
        this.courier = courier;
        this.config = config;
        this.changes = changes;
    }

    @PostConstruct
    void start() {
        if (config.lease().compareTo(config.timeout()) <= 0) {
            throw new IllegalArgumentException("bellwether.alert.delivery.lease must be longer than …timeout");
        }
        senders = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("delivery-", 0).factory());
        loop = Loop.start("deliveries", config.pollInterval(), this::dispatch);
    }

    /** Claims nothing more and lets what is under way finish; what does not in time is sent again after its lease. */
    @PreDestroy
    void stop() throws InterruptedException {
        loop.close();
        senders.shutdown();
        if (!senders.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            senders.shutdownNow();
        }
    }

    /** There may be deliveries due. */
    public void wake() {
        loop.wake();
    }

    private boolean dispatch() {
        int free = config.concurrency() - underWay.total();
        if (free <= 0) {
            return false;
        }
        List<Delivery> claimed = store.claim(free, underWay.byLane());
        claimed.forEach(this::send);
        if (!claimed.isEmpty()) {
            changes.fire(new DeliveriesChanged());
        }
        return false;
    }

    private void send(Delivery delivery) {
        underWay.begin(delivery.lane());
        senders.execute(() -> {
            try {
                courier.deliver(delivery);
            } finally {
                underWay.end(delivery.lane());
                loop.wake();
            }
            changes.fire(new DeliveriesChanged());
        });
    }
}
