package io.bellwether.ingest.management.page;

/** A move that an operator may undo: from where, when and why. */
public record MoveLine(String from, Moment at, String why) {}
