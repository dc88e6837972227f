package io.bellwether.alert.watch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which side of a move a watched organisation must stand on. */
public enum Direction {
    @JsonProperty("any")
    ANY,
    @JsonProperty("arrivals")
    ARRIVALS,
    @JsonProperty("departures")
    DEPARTURES;

    /** The lower-case word used in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
