/** What arrived, kept on disk line by line, so that it is there again after a restart. Start at {@link io.bellwether.local.journal.Journal}. Uses {@code events} for its JSON. */
package io.bellwether.local.journal;
