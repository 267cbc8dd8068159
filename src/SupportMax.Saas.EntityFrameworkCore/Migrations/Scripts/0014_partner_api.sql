-- What partners call conversations by, and what was answered to requests that carry an idempotency key.

create table partner_threads (
    client_id uuid not null,
    name text not null,
    tenant_id uuid not null references tenants (id) on delete cascade,
    conversation_id uuid not null,
    primary key (client_id, name),
    foreign key (tenant_id, client_id) references partner_clients (tenant_id, id) on delete cascade,
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

create index partner_threads_by_conversation on partner_threads (tenant_id, conversation_id);

create table idempotent_answers (
    client_id uuid not null,
    key text not null,
    tenant_id uuid not null references tenants (id) on delete cascade,
    request_hash bytea not null,
    created_at timestamptz not null,
    status integer,
    body text,
    location text,
    primary key (client_id, key),
    foreign key (tenant_id, client_id) references partner_clients (tenant_id, id) on delete cascade
);

create index idempotent_answers_by_age on idempotent_answers (client_id, created_at);

call wall_off('partner_threads');
call wall_off('idempotent_answers');
