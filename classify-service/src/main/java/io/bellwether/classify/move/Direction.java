package io.bellwether.classify.move;

import io.bellwether.events.Kind;
import io.bellwether.events.Mention;
import java.util.Collection;

/** Which way a mention says its person goes. */
enum Direction {
    /** To a post, also within one organisation. */
    ARRIVAL,
    /** From a post, with no word of the next. */
    DEPARTURE,
    DEATH;

    static Direction of(Mention mention) {
        return switch (mention.kind()) {
            case DIES -> DEATH;
            case LEAVES, RETIRES -> mention.to().isEmpty() ? DEPARTURE : ARRIVAL;
            case BOARD -> mention.to().isEmpty() && !mention.from().isEmpty() ? DEPARTURE : ARRIVAL;
            case JOINS, POACHED, APPOINTED, PROMOTED, RETURNS, FOUNDS -> ARRIVAL;
        };
    }

    /** A move goes to a post as soon as one of its mentions says so: the others merely tell less of it. */
    static Direction of(Collection<Mention> mentions) {
        return mentions.stream().map(Direction::of).min(Direction::compareTo).orElseThrow();
    }

    /** Whether a kind may be the kind of a move in this direction. */
    boolean admits(Kind kind) {
        return switch (this) {
            case ARRIVAL -> kind != Kind.DIES;
            case DEPARTURE -> kind == Kind.LEAVES || kind == Kind.RETIRES || kind == Kind.BOARD;
            case DEATH -> kind == Kind.DIES;
        };
    }
}
