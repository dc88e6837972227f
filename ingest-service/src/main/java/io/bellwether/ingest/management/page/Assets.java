package io.bellwether.ingest.management.page;

import io.bellwether.pages.StaticFile;

/** What every page refers to. */
public record Assets(StaticFile icon, StaticFile house, StaticFile style, StaticFile script) {}
