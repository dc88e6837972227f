package io.bellwether.alert.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How deliveries are sent. */
@ConfigMapping(prefix = "bellwether.alert.delivery")
public interface DeliveryConfig {
    /** The wait before each attempt, the first included. Default: three days in ten attempts, as Standard Webhooks advises. */
    @WithDefault("PT0S,PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
    List<Duration> retries();

    /** By which part each wait may be longer or shorter, 0 to 1. */
    @WithDefault("0.2")
    double jitter();

    /** Most deliveries under way at once, over all channels. */
    @WithDefault("64")
    int concurrency();

    /** Most deliveries under way at once to one webhook endpoint (scheme, host and port). */
    @WithDefault("8")
    int endpointConcurrency();

    /** Most e-mails under way at once. */
    @WithDefault("8")
    int emailConcurrency();

    /** The longest an attempt may take. */
    @WithDefault("PT15S")
    Duration timeout();

    /** After this long without a result a delivery is taken to be interrupted and sent again; longer than the timeout. */
    @WithDefault("PT30S")
    Duration lease();

    /** How often retries that are due, and what other instances queued, are looked for; the rest is sent at once. */
    @WithDefault("PT0.5S")
    Duration pollInterval();

    /** The retry schedule made of these. */
    default RetrySchedule schedule() {
        return new RetrySchedule(retries(), jitter());
    }
}
