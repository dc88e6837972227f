-- Feeds: what is polled, when next, and how it stands.
CREATE TABLE feeds (
    id            text PRIMARY KEY,
    address       text        NOT NULL UNIQUE,
    title         text,
    site          text,
    language      text,
    tier          text        NOT NULL CHECK (tier IN ('official', 'press', 'aggregator')),
    -- How old its news may get before it is seen; null where nobody said.
    target_millis bigint CHECK (target_millis >= 1000),
    subscribed    timestamptz NOT NULL,
    -- Whether a poll has ever brought a document: entries of the first are history.
    begun         boolean     NOT NULL DEFAULT false,
    polls         bigint      NOT NULL DEFAULT 0,
    etag          text,
    last_modified text,
    body_hash     text,
    -- The rhythm of its entries as last seen, so that an unchanged document need not be read again.
    gap_millis    bigint,
    window_millis bigint,
    wish_millis   bigint,
    health        text        NOT NULL CHECK (health IN ('healthy', 'degraded', 'failing', 'gone')),
    failures      int         NOT NULL DEFAULT 0,
    reason        text,
    detail        text        NOT NULL DEFAULT '',
    last_poll     timestamptz,
    next_poll     timestamptz NOT NULL,
    -- Who polls it just now; free again when the lease runs out, however its holder ended.
    leased_by     text,
    leased_until  timestamptz
);
CREATE INDEX feeds_due ON feeds (next_poll);
CREATE INDEX feeds_leased ON feeds (leased_by) WHERE leased_by IS NOT NULL;

-- Articles seen: who they are and what they last said, so that an entry is one article for ever.
CREATE TABLE articles (
    id           text PRIMARY KEY,
    feed         text        NOT NULL REFERENCES feeds (id),
    guid_key     text,
    link_key     text,
    revision     int         NOT NULL CHECK (revision >= 1),
    content_hash text        NOT NULL,
    backfill     boolean     NOT NULL,
    published    timestamptz NOT NULL,
    seen         timestamptz NOT NULL,
    revised      timestamptz NOT NULL
);
CREATE INDEX articles_by_guid ON articles (feed, guid_key);
CREATE INDEX articles_by_link ON articles (feed, link_key);

-- Revisions stored and not yet on their topic. A row goes only when the broker has it.
CREATE TABLE outbox (
    seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article text  NOT NULL,
    value   bytea NOT NULL
);
CREATE INDEX outbox_by_article ON outbox (article, seq);
