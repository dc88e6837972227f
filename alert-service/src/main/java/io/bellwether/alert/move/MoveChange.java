package io.bellwether.alert.move;

import io.bellwether.events.Move;
import io.bellwether.events.Transition;
import java.util.Optional;

/**
 * A revision that was new here.
 *
 * @param move the revision
 * @param told the step it brings that watches may want to hear of; see {@link MoveStep}
 */
public record MoveChange(Move move, Optional<Transition> told) {}
