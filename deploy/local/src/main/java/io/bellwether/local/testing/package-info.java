/**
 * The parts a service needs, for its tests: a real broker, database and mailbox, in this JVM or in containers.
 *
 * <p>Start at {@link io.bellwether.local.testing.RealParts}. Uses {@code broker}, {@code database}, {@code mailbox} and
 * {@code port}; only the services' tests use it.
 */
package io.bellwether.local.testing;
