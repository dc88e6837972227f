package io.bellwether.alert.ops;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Where webhooks may go beyond the public internet. */
@ConfigMapping(prefix = "bellwether.egress")
interface EgressConfig {
    /** CIDR blocks, or single addresses, that may be connected to on any port though they are private. Default: none. */
    Optional<List<String>> allow();
}
