/**
 * What keeps background work going: a {@link io.bellwether.alert.loop.Loop} is woken at once by whoever has work for it and
 * looks by itself when nobody does. First in the flow; uses nothing.
 */
package io.bellwether.alert.loop;
