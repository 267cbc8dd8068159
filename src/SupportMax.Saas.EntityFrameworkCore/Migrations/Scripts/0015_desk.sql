-- People at the desk: queues, agents, promises, notes, canned responses, files.

alter table conversations
    add column service_clock jsonb,
    add column service_marks text[] not null default '{}',
    add column tags text[] not null default '{}',
    add column snoozed_until timestamptz,
    add column staff_read_sequence bigint not null default 0,
    add column sentiment double precision not null default 0;

alter table messages add column attachments jsonb not null default '[]';

create table queues (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    name text not null,
    position integer not null,
    rules jsonb not null,
    strategy text not null,
    timeout_seconds integer,
    next_queue_id uuid,
    unique (tenant_id, name),
    unique (tenant_id, id)
);

create table agent_profiles (
    user_id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    capacity integer not null,
    tier text not null,
    skills text[] not null,
    foreign key (tenant_id, user_id) references staff_users (tenant_id, id) on delete cascade
);

create table agent_sightings (
    user_id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    name text not null,
    availability text not null,
    seen_at timestamptz not null,
    foreign key (tenant_id, user_id) references staff_users (tenant_id, id) on delete cascade
);

create table conversation_notes (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    conversation_id uuid not null,
    author_id uuid not null,
    author_name text not null,
    text text not null,
    written_at timestamptz not null,
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

create index conversation_notes_by_conversation on conversation_notes (conversation_id, written_at);

create table canned_responses (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    shortcut text not null,
    title text not null,
    text text not null,
    unique (tenant_id, shortcut)
);

create table attachments (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    conversation_id uuid not null,
    file_name text not null,
    content_type text not null,
    size integer not null,
    content bytea not null,
    uploaded_at timestamptz not null,
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

-- Pictures and PDFs are compressed already.
alter table attachments alter column content set storage external;

call wall_off('queues');
call wall_off('agent_profiles');
call wall_off('agent_sightings');
call wall_off('conversation_notes');
call wall_off('canned_responses');
call wall_off('attachments');

-- Whose people have something to do: asked over all tenants, answered with ids alone.
grant create on schema public to supportmax_dispatch;
grant select (tenant_id, state) on conversations to supportmax_dispatch;

create function tenants_with_work() returns setof uuid language sql stable security definer set search_path = public as $$
    select distinct c.tenant_id from conversations c where c.state in ('Waiting', 'Assigned')
$$;

alter function tenants_with_work() owner to supportmax_dispatch;
revoke create on schema public from supportmax_dispatch;
revoke all on function tenants_with_work() from public;
grant execute on function tenants_with_work() to supportmax_app;

create index conversations_with_people on conversations (tenant_id) where state in ('Waiting', 'Assigned');
