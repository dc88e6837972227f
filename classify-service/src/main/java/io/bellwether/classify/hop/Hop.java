package io.bellwether.classify.hop;

import io.bellwether.events.Event;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * One step of the way: an event in, events out. Each stream task has one of its own, so it need not be thread-safe.
 *
 * @param <T> what it reads
 */
public interface Hop<T extends Event> {

    /** Called once, before the first event: the place to get hold of state stores. */
    void open(ProcessorContext<String, byte[]> context);

    /**
     * Does the work. Decides everything before it stores anything, so that an exception leaves the stores as they were.
     *
     * @param now when
     * @return what is to be written, in order
     */
    List<? extends Event> process(T event, Instant now);
}
