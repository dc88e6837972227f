package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How close to the fact a source stands. */
public enum Tier {
    /** The newsroom of an organisation itself, or a filing. */
    @JsonProperty("official")
    OFFICIAL,
    /** An outlet with reporters of its own. */
    @JsonProperty("press")
    PRESS,
    /** One that repeats what others found. */
    @JsonProperty("aggregator")
    AGGREGATOR
}
