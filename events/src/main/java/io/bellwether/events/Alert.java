package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * One watch met one transition of one move. Never sent twice.
 *
 * @param id         stable: the same watch, move and transition give the same id
 * @param revision   always 1: an alert is not changed, a later transition is another alert
 * @param watchId    whose watch
 * @param watchName  what its owner called it
 * @param transition the step it tells of
 * @param move       the move as it stood then
 * @param because    why the watch matched, in words: {@code "you watch Anthropic"}
 * @param published  of the article that brought the transition
 * @param seen       when that article was first had: what latency is measured from
 * @param decided    when the alert was decided
 * @param backfill   always false: history alerts no one
 */
public record Alert(
        String id,
        int revision,
        String watchId,
        String watchName,
        Transition transition,
        Move move,
        List<String> because,
        Instant published,
        Instant seen,
        Instant decided,
        boolean backfill)
        implements Event {

    public Alert {
        because = because == null ? List.of() : List.copyOf(because);
    }

    @Override
    @JsonIgnore
    public String key() {
        return watchId;
    }
}
