package io.bellwether.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Where outgoing HTTP may go. */
@ConfigMapping(prefix = "bellwether.egress")
public interface EgressConfig {
    /** CIDR blocks that may be reached although they are private: {@code 127.0.0.0/8} for feeds on this machine. */
    Optional<List<String>> allow();
}
