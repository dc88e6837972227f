package io.bellwether.ingest.management.page;

/** What every page refers to. */
public record Assets(StaticFile icon, StaticFile style, StaticFile script) {}
