/** Ports of this machine: finding free ones, and telling which are taken. Start at {@link io.bellwether.local.port.Ports}. Uses nothing else. */
package io.bellwether.local.port;
