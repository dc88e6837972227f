package io.bellwether.extraction.frame;

import java.util.List;

/** Reads what one kind of trigger tells. */
interface Rule {

    /**
     * Reads one trigger.
     *
     * @param clause  the sentence
     * @param trigger the index of the trigger's chunk
     * @param frames  where to add what is read
     */
    void read(Clause clause, int trigger, List<Frame> frames);
}
