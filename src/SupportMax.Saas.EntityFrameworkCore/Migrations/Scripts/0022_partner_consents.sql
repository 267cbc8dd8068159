-- People let a partner's client work for their company: consents with codes (RFC 6749, 4.1) and refresh tokens, of both the hashes alone.

alter table partner_clients add column redirect_uris text[] not null default '{}';
alter table partner_clients add column is_public boolean not null default false;

create table partner_grants (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    client_id uuid not null,
    person_id uuid not null,
    scopes text[] not null,
    redirect_uri text,
    challenge text not null,
    code_hash bytea not null unique,
    code_used_at timestamptz,
    created_at timestamptz not null,
    last_used_at timestamptz,
    ends_at timestamptz not null,
    unique (tenant_id, id),
    foreign key (tenant_id, client_id) references partner_clients (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id) references staff_users (tenant_id, id) on delete cascade
);

create index partner_grants_by_client on partner_grants (client_id, ends_at);
create index partner_grants_by_person on partner_grants (tenant_id, person_id);

create table partner_refresh_tokens (
    hash bytea primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    grant_id uuid not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    foreign key (tenant_id, grant_id) references partner_grants (tenant_id, id) on delete cascade
);

create index partner_refresh_tokens_by_grant on partner_refresh_tokens (grant_id);

alter table partner_tokens alter column secret_id drop not null;
alter table partner_tokens add column grant_id uuid;
alter table partner_tokens add foreign key (tenant_id, grant_id) references partner_grants (tenant_id, id) on delete cascade;
create index partner_tokens_by_grant on partner_tokens (grant_id) where grant_id is not null;

call wall_off('partner_grants');
call wall_off('partner_refresh_tokens');
