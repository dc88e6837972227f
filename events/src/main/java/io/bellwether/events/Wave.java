package io.bellwether.events;

import java.time.Instant;

/**
 * Several people going the same way within weeks.
 *
 * @param id    of the wave: the same on every move that belongs to it
 * @param from  the house they leave
 * @param to    the house they go to
 * @param size  how many people so far, 2 or more
 * @param since when the first of them was told of
 */
public record Wave(String id, Organization from, Organization to, int size, Instant since) {}
