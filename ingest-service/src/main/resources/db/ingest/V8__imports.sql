-- Articles outlive their feed: who subscribes again is told nothing twice.
ALTER TABLE articles DROP CONSTRAINT articles_feed_fkey;
-- What people know an article by, as of its latest revision; null in rows written before.
ALTER TABLE articles
    ADD COLUMN title text,
    ADD COLUMN url   text;
-- The latest of each feed, for its page.
CREATE INDEX articles_by_seen ON articles (feed, seen DESC);

-- Lists of feeds on their way in. Any instance works them off, row by row.
CREATE TABLE imports (
    id      text PRIMARY KEY,
    name    text        NOT NULL,
    created timestamptz NOT NULL
);
CREATE TABLE import_rows (
    import        text    NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    number        int     NOT NULL,
    address       text    NOT NULL,
    title         text,
    tier          text    NOT NULL,
    target_millis bigint,
    tags          text[]  NOT NULL,
    paused        boolean NOT NULL,
    full_text     boolean NOT NULL,
    -- Null while it waits.
    result        text CHECK (result IN ('added', 'known', 'refused')),
    why           text,
    PRIMARY KEY (import, number)
);
CREATE INDEX import_rows_waiting ON import_rows (import, number) WHERE result IS NULL;
