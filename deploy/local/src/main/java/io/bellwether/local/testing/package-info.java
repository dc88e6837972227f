/**
 * The parts a service needs, for its tests: a real broker, database and mailbox, in this JVM or in containers; and the browser.
 *
 * <p>Start at {@link io.bellwether.local.testing.RealParts}. Uses {@code broker}, {@code database}, {@code mailbox} and
 * {@code port}; only tests use it.
 */
package io.bellwether.local.testing;
