/**
 * The launcher behind {@code ./bellwether up}: the whole product on one machine.
 *
 * <p>Start at {@link io.bellwether.local.up.UpCommand}, then {@link io.bellwether.local.up.Product}, which reads as the order things
 * start and stop in. Uses all other packages of this module but {@code testing}.
 */
package io.bellwether.local.up;
