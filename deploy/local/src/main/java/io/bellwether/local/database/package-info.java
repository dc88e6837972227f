/**
 * The local database: the real PostgreSQL, from binaries that come as a dependency.
 *
 * <p>Start at {@link io.bellwether.local.database.LocalPostgres}. Uses {@code port}.
 */
package io.bellwether.local.database;
