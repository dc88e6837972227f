/**
 * The command {@code bellwether extract}.
 *
 * <p>Start at {@link io.bellwether.extraction.cli.ExtractCommand}. Uses the root package.
 */
package io.bellwether.extraction.cli;
