-- On which sites a widget may stand, and where it was last seen.

alter table web_channels
    add column allowed_domains text[] not null default '{}',
    add column last_seen_at timestamptz,
    add column last_seen_on text;
