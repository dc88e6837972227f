package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What sort of work someone is known for or hired to do, as a story tells it. */
public enum TalentProfile {
    /** Compute, chips, data centres, training at scale. */
    @JsonProperty("infrastructure")
    INFRASTRUCTURE,
    /** Alignment, interpretability, security of models, policy of their use. */
    @JsonProperty("safety")
    SAFETY,
    /** What customers use: applications, design, engineering of products. */
    @JsonProperty("product")
    PRODUCT,
    /** Science: new models, methods and findings. */
    @JsonProperty("research")
    RESEARCH;

    /** The lower-case word used on the wire, in the database and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
