/**
 * Processes that belong together: started, watched, restarted within reason, stopped in order, and found again after a crash of
 * whoever started them.
 *
 * <p>Start at {@link io.bellwether.local.process.Part}, then {@link io.bellwether.local.process.Supervisor}. Uses nothing else of
 * ours but {@code journal}.
 */
package io.bellwether.local.process;
