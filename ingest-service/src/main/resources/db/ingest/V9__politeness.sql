-- How registrable domains are asked, by all instances together.
CREATE TABLE domains (
    domain         text PRIMARY KEY,
    -- When the first token is there that nobody has reserved, and when somebody may enter again.
    free_from      timestamptz NOT NULL,
    next_entry     timestamptz NOT NULL,
    -- Between two tokens, as learned from the last 429, and when that was.
    spacing_millis bigint      NOT NULL,
    slowed         timestamptz,
    -- Its server wants nobody until then.
    rests_until    timestamptz NOT NULL
);

-- Who is being answered by a domain, and who waits with a token.
CREATE TABLE visits (
    domain       text        NOT NULL REFERENCES domains (domain) ON DELETE CASCADE,
    visitor      uuid        NOT NULL,
    -- When its token is due, or was.
    due          timestamptz NOT NULL,
    -- Until when it is inside at the longest, however it ended; null while it waits.
    leased_until timestamptz,
    PRIMARY KEY (domain, visitor)
);
