ALTER TABLE feeds
    -- Since when its polls end as the last one did, and how many in a row.
    ADD COLUMN standing_since  timestamptz,
    ADD COLUMN times           int NOT NULL DEFAULT 0,
    -- How long it takes at the fastest seen of late until no entry of its document is left in it.
    ADD COLUMN turnover_millis bigint,
    -- When a poll last brought an entry never had before.
    ADD COLUMN last_new        timestamptz,
    -- Whether what permanent redirects led to at first was the feed as we knew it.
    ADD COLUMN moving_shares   boolean NOT NULL DEFAULT false;

-- Every poll writes its feed twice. With room on the page, and no index on the lease, taking the lease touches no index.
DROP INDEX feeds_leased;
ALTER TABLE feeds SET (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 500);

-- The latest polls of each feed, one by one.
CREATE TABLE polls (
    feed      text        NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    started   timestamptz NOT NULL,
    ended     timestamptz NOT NULL,
    outcome   text        NOT NULL,
    detail    text        NOT NULL,
    -- Of HTTP, where it says more than the outcome does.
    status    int,
    -- Decompressed; 0 where there was no new body.
    bytes     int         NOT NULL,
    fresh     int         NOT NULL,
    revised   int         NOT NULL,
    known     int         NOT NULL,
    -- Whether the document shared no entry with those before it.
    gap       boolean     NOT NULL,
    next_poll timestamptz NOT NULL
);
CREATE INDEX polls_by_feed ON polls (feed, ended);

-- All polls, added up by the hour. Outlives its feeds, so that the installation's past does not change when one is removed.
CREATE TABLE poll_hours (
    hour    timestamptz NOT NULL,
    feed    text        NOT NULL,
    outcome text        NOT NULL,
    polls   int         NOT NULL,
    fresh   int         NOT NULL,
    revised int         NOT NULL,
    gaps    int         NOT NULL,
    bytes   bigint      NOT NULL,
    millis  bigint      NOT NULL,
    PRIMARY KEY (hour, feed, outcome)
) WITH (fillfactor = 70);

-- Where feeds were before they moved.
CREATE TABLE former_addresses (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed     text        NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    address  text        NOT NULL,
    moved_to text        NOT NULL,
    until    timestamptz NOT NULL,
    why      text        NOT NULL,
    -- When an operator put the address back; the feed then never moves to that place by itself again.
    undone   timestamptz
);
CREATE INDEX former_addresses_by_feed ON former_addresses (feed);
