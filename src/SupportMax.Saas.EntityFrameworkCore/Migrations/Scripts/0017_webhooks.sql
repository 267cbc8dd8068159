-- Partners' webhooks, and every event on its way to one; delivered ones stay as the log.

create table webhooks (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    url text not null,
    events text[] not null,
    is_active boolean not null,
    protected_secret text not null,
    protected_former_secret text,
    former_secret_until timestamptz,
    created_at timestamptz not null,
    failing_since timestamptz,
    paused_at timestamptz,
    last_error text,
    unique (tenant_id, id)
);

create table webhook_deliveries (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    webhook_id uuid not null,
    key uuid not null,
    event text not null,
    body text not null,
    created_at timestamptz not null,
    state text not null,
    attempts integer not null,
    last_attempt_at timestamptz,
    last_status integer,
    last_error text,
    leased_until timestamptz,
    foreign key (tenant_id, webhook_id) references webhooks (tenant_id, id) on delete cascade
);

create index webhooks_by_tenant on webhooks (tenant_id);
create index webhook_deliveries_log on webhook_deliveries (webhook_id, id desc);
create index webhook_deliveries_waiting on webhook_deliveries (webhook_id, key, id) where state = 'Waiting';

call wall_off('webhooks');
call wall_off('webhook_deliveries');
