ALTER TABLE articles
    -- More to recognise an entry by; null in rows written before, which are still found by their guid and link.
    ADD COLUMN guid_form text,
    ADD COLUMN path_key  text,
    ADD COLUMN title_key text,
    ADD COLUMN text_key  text,
    -- The article of another feed, seen earlier, whose text it repeats. No reference: no feed waits for another's rows.
    ADD COLUMN copy_of   text;
CREATE INDEX articles_by_guid_form ON articles (feed, guid_form) WHERE guid_form IS NOT NULL;
CREATE INDEX articles_by_title ON articles (feed, title_key, seen) WHERE title_key IS NOT NULL;

-- The revisions of articles that were edited, the first among them: when, and what changed. The latest fifty of each.
CREATE TABLE edits (
    article  text        NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    revision int         NOT NULL CHECK (revision >= 1),
    at       timestamptz NOT NULL,
    changed  text[]      NOT NULL,
    -- Of what the revision says.
    content  text        NOT NULL,
    PRIMARY KEY (article, revision)
);

-- The latest edit of an article that is edited too often, until things are quiet.
CREATE TABLE held_edits (
    article text PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    feed    text        NOT NULL,
    -- Since when it says the same.
    since   timestamptz NOT NULL,
    -- Of what it says, as in articles.
    content   text NOT NULL,
    title_key text NOT NULL,
    text_key  text NOT NULL,
    -- The event to publish, but for its revision.
    value   bytea NOT NULL
);
CREATE INDEX held_edits_by_feed ON held_edits (feed, since);

-- What a copy of an article is found by, for the days in which copies come.
CREATE TABLE fingerprints (
    -- Looked for and kept before the article is written down.
    article   text PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    feed      text        NOT NULL,
    seen      timestamptz NOT NULL,
    -- Any in common: worth a closer look.
    marks     bigint[]    NOT NULL,
    -- Of texts long enough to compare.
    signature bytea,
    -- The article it is itself a copy of.
    copy_of   text
);
CREATE INDEX fingerprints_by_seen ON fingerprints (seen);
-- Without a list of pending entries, which every look-up would have to read.
CREATE INDEX fingerprints_by_mark ON fingerprints USING gin (marks) WITH (fastupdate = off);
