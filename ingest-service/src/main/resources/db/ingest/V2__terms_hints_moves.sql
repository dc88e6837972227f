ALTER TABLE feeds
    -- What its operator decided.
    ADD COLUMN tags           text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN paused         boolean NOT NULL DEFAULT false,
    ADD COLUMN full_text      boolean NOT NULL DEFAULT false,
    -- What it asks for: hours (0 to 23, UTC) and days (1 is Monday) without a poll, and how long its answer stays fresh.
    ADD COLUMN skip_hours     int[]   NOT NULL DEFAULT '{}',
    ADD COLUMN skip_days      int[]   NOT NULL DEFAULT '{}',
    ADD COLUMN fresh_millis   bigint,
    -- Its body changed under the same validator: asked without ever since.
    ADD COLUMN validators_lie boolean NOT NULL DEFAULT false,
    -- Where permanent redirects lead, and since when without a break.
    ADD COLUMN moving_to      text,
    ADD COLUMN moving_since   timestamptz,
    -- Until when a hub has promised to push it.
    ADD COLUMN pushed_until   timestamptz;

DROP INDEX feeds_due;
CREATE INDEX feeds_due ON feeds (next_poll) WHERE NOT paused;
