package io.bellwether.egress;

import java.time.Duration;

/**
 * How long one exchange may take.
 *
 * @param connect for TCP and, again, for TLS
 * @param silence before the first byte and between any two
 * @param whole   from connecting to the last byte, however it drips
 */
public record Patience(Duration connect, Duration silence, Duration whole) {}
