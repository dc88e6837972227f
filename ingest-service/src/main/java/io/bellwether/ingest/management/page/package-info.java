/**
 * The feeds for people: the day at a glance, each feed's own page, adding, changing, importing. Start at
 * {@link io.bellwether.ingest.management.page.PageResource}, which shows, and
 * {@link io.bellwether.ingest.management.page.FormResource}, which does. Pages are whole without a script; the templates are under
 * {@code templates/feeds}, style and script under {@code META-INF/resources/page}.
 */
package io.bellwether.ingest.management.page;
