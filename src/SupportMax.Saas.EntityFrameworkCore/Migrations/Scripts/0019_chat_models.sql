-- A tenant's chat model, and every call to it with what it cost.

create table chat_model_settings (
    tenant_id uuid primary key references tenants (id) on delete cascade,
    is_enabled boolean not null,
    provider text not null,
    endpoint text not null,
    protected_key text not null,
    small_model jsonb,
    large_model jsonb not null,
    tone text not null,
    daily_budget numeric,
    monthly_budget numeric,
    time_limit_seconds integer not null,
    ticket_cost numeric not null
);

create table model_calls (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    conversation_id uuid,
    model text not null,
    started_at timestamptz not null,
    duration_ms integer not null,
    input_tokens integer not null,
    output_tokens integer not null,
    is_estimated boolean not null,
    cost numeric not null,
    outcome text not null,
    detail text not null,
    prompt text not null,
    reply text not null,
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

create index model_calls_by_time on model_calls (tenant_id, started_at) include (cost);
create index model_calls_by_conversation on model_calls (tenant_id, conversation_id);

call wall_off('chat_model_settings');
call wall_off('model_calls');
