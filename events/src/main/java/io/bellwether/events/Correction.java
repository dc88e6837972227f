package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What an operator decides about a move or a person. It wins over whatever articles say, before and after.
 *
 * @param id               stable: read twice, it counts once
 * @param revision         always 1: a correction is not changed, it is lifted and given anew
 * @param personId         whose moves it is about
 * @param moveId           the move; null for {@code suppress_person} and what lifts it
 * @param action           what is done
 * @param expectedRevision the revision of the move that the operator looked at: with any other the correction is refused; null where
 *                         it does not matter
 * @param fix              for {@code fix}: what the move is
 * @param into             for {@code merge}: the other move; for {@code split}: the new one
 * @param mentions         for {@code split}: ids of those that leave, as in the move's evidence
 * @param lifts            for {@code lift}: the id of the correction taken back
 * @param by               who, as an operator's token names them
 * @param reason           why, for other operators; never told to subscribers
 * @param given            when
 */
public record Correction(
        String id,
        int revision,
        String personId,
        String moveId,
        CorrectionAction action,
        Integer expectedRevision,
        Fix fix,
        Destination into,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> mentions,
        String lifts,
        String by,
        String reason,
        Instant given)
        implements Event {

    public Correction {
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }

    /** So that it is read by whoever reads what is said of the person. */
    @Override
    @JsonIgnore
    public String key() {
        return personId;
    }

    @Override
    @JsonIgnore
    public Instant published() {
        return given;
    }

    @Override
    @JsonIgnore
    public Instant seen() {
        return given;
    }

    @Override
    @JsonIgnore
    public boolean backfill() {
        return false;
    }
}
