-- What subscribers query, and what binds "alert decided" to "delivery queued" in one transaction.
-- Flyway creates the schema `alert`; every connection has it as its search path.

-- Every change of a move or a delivery takes the next number. Numbers are handed out before the commit, so a reader that
-- follows changes orders them by (change_xid, change) and stops short of transactions still open: see ChangeLog.
create sequence changes;

create function this_transaction() returns bigint
    language sql stable
    return pg_current_xact_id()::text::bigint;

-- The readable moves: the latest revision of each.
create table moves (
    id          text primary key,
    revision    integer     not null,
    person_id   text        not null,
    kind        text        not null,
    status      text        not null,
    candidate   boolean     not null,
    backfill    boolean     not null,
    -- How far the steps of this move have been dealt with: the status compared with on the next revision. See MoveStep.
    settled     text,
    first_seen  timestamptz not null,
    seen        timestamptz not null,
    event       jsonb       not null,
    change      bigint      not null default nextval('changes'),
    change_xid  bigint      not null default this_transaction()
);
create index moves_by_change on moves (change);
create index moves_by_transaction on moves (change_xid, change);

create table move_revisions (
    move_id    text        not null references moves,
    revision   integer     not null,
    status     text        not null,
    transition text,
    reason     text        not null,
    seen       timestamptz not null,
    primary key (move_id, revision)
);

-- The names that people and organisations were met under, so that a watch may use any of them.
create table names (
    noun text not null check (noun in ('person', 'organization')),
    slug text not null,
    id   text not null,
    name text not null,
    primary key (noun, slug, id)
);

create table watches (
    id                 text primary key,
    name               text        not null,
    -- Ids, and beside each the name its owner typed.
    people             text[]      not null,
    people_names       text[]      not null,
    organizations      text[]      not null,
    organization_names text[]      not null,
    direction          text        not null check (direction in ('any', 'arrivals', 'departures')),
    kinds              text[]      not null,
    least_status       text        not null check (least_status in ('rumour', 'reported', 'confirmed')),
    words              text,
    created            timestamptz not null
);
create index watches_by_person on watches using gin (people) where people <> '{}';
create index watches_by_organization on watches using gin (organizations) where people = '{}' and organizations <> '{}';
-- Watches of kinds or words only, which every move must be held against.
create index watches_of_anyone on watches (id) where people = '{}' and organizations = '{}';
create index watches_by_age on watches (created, id);

create table channels (
    id              text primary key,
    watch_id        text    not null references watches on delete cascade,
    position        integer not null,
    type            text    not null check (type in ('email', 'webhook')),
    -- The address or the URL.
    target          text    not null,
    -- Signs webhooks; null for e-mail.
    secret          text,
    disabled        timestamptz,
    disabled_reason text,
    unique (watch_id, position)
);
create index channels_by_target on channels (type, target);

-- The watch may be deleted; what it was told stays on record.
create table alerts (
    id            text primary key,
    watch_id      text        not null,
    move_id       text        not null,
    transition    text        not null,
    move_revision integer     not null,
    event         jsonb       not null,
    decided       timestamptz not null,
    unique (move_id, watch_id, transition)
);
create index alerts_by_watch on alerts (watch_id);

-- Alerts decided but not yet on their topic.
create table alert_outbox (
    position bigint generated always as identity primary key,
    alert_id text not null references alerts
);

create table deliveries (
    id           text primary key,
    position     bigint generated always as identity,
    alert_id     text        not null references alerts,
    move_id      text        not null,
    watch_id     text        not null,
    watch_name   text        not null,
    transition   text        not null,
    channel_id   text        not null,
    channel      text        not null check (channel in ('email', 'webhook')),
    target       text        not null,
    -- What shares one endpoint and one limit on concurrency, so that a slow one delays nobody else.
    lane         text        not null,
    outcome      text        not null check (outcome in ('queued', 'sending', 'delivered', 'retrying', 'failed')),
    attempts     integer     not null default 0,
    last_reason  text,
    -- When it may be claimed next. While it is being sent: when the lease of the sender ends. Null: finished.
    due          timestamptz,
    published    timestamptz not null,
    seen         timestamptz not null,
    queued       timestamptz not null,
    finished     timestamptz,
    change       bigint      not null default nextval('changes'),
    change_xid   bigint      not null default this_transaction()
);
create index deliveries_due on deliveries (lane, due) where due is not null;
create index deliveries_in_order on deliveries (channel_id, move_id, position);
create index deliveries_by_move on deliveries (move_id, position);
create index deliveries_by_position on deliveries (position);
create index deliveries_by_transaction on deliveries (change_xid, change);

create table attempts (
    delivery_id text        not null references deliveries,
    attempt     integer     not null,
    started     timestamptz not null,
    millis      bigint      not null,
    reason      text        not null,
    -- HTTP status or SMTP reply code, where there was one.
    code        integer,
    -- The beginning of the answer, for people.
    answer      text,
    primary key (delivery_id, attempt)
);
