/**
 * How the state stores lie on disk and in memory.
 *
 * <p>Start at {@link io.bellwether.classify.store.BoundedRocksDb}. Uses nothing else of the service.
 */
package io.bellwether.classify.store;
