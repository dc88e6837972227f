-- Revisions that wait for the page of their article, one an article at most. A row goes when its revision is in the outbox.
CREATE TABLE pages (
    article      text PRIMARY KEY,
    revision     int         NOT NULL CHECK (revision >= 1),
    -- The event as its feed gives it.
    edition      bytea       NOT NULL,
    attempts     int         NOT NULL DEFAULT 0,
    -- Why the last attempt brought nothing: a word of FullText.
    reason       text,
    due          timestamptz NOT NULL,
    -- When the summary goes on, whatever has come of it.
    give_up      timestamptz NOT NULL,
    -- Who reads it just now; free again when the lease runs out, however its holder ended.
    leased_by    text,
    leased_until timestamptz
);
CREATE INDEX pages_by_end ON pages (give_up);
