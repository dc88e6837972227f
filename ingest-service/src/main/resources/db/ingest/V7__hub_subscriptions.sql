-- Who pushes which feed: a row for each subscription at a hub.
CREATE TABLE hub_subscriptions (
    -- The path of its callback, which nobody can guess.
    token        text PRIMARY KEY,
    -- Null when no feed wants it any more. No reference: a feed may be gone before its hub has been told.
    feed         text UNIQUE,
    -- All that the feed offers, in its order, and the one that is asked.
    hubs         text[]      NOT NULL,
    hub          text        NOT NULL,
    topic        text        NOT NULL,
    secret       text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('requested', 'active', 'silent', 'denied', 'leaving', 'left')),
    -- Since when the hub has promised to push without a break, until when, and when to ask it again.
    lease_since  timestamptz,
    lease_until  timestamptz,
    lease_renew  timestamptz,
    -- Requests since it last confirmed.
    attempts     int         NOT NULL,
    requested    timestamptz,
    trouble      text,
    detail       text        NOT NULL,
    -- When there is something to do; null where there is nothing.
    next_try     timestamptz,
    last_push    timestamptz,
    pushes       bigint      NOT NULL,
    -- Entries that a poll found and the hub had not pushed; and polls in a row, without a push between, that found such.
    missed       bigint      NOT NULL,
    missed_polls int         NOT NULL,
    CHECK ((state IN ('active', 'silent')) = (lease_until IS NOT NULL))
);
CREATE INDEX hub_subscriptions_due ON hub_subscriptions (next_try);
