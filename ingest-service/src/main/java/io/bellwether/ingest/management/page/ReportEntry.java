package io.bellwether.ingest.management.page;

/**
 * An entry that would come.
 *
 * @param link an http or https address; null where there is none
 */
public record ReportEntry(String title, String link, Moment date) {}
