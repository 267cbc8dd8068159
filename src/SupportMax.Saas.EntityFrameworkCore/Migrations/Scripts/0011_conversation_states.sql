-- Where a conversation stands, who waits for whom, and everything that happened to it.

alter table conversations
    add column state text,
    add column tier text not null default 'L1',
    add column priority text not null default 'P3',
    add column queue_id uuid,
    add column queued_at timestamptz,
    add column waiting_since timestamptz,
    add column language text,
    add column previous_conversation_id uuid,
    add column context_after_sequence bigint not null default 0,
    add column last_event_number bigint not null default 0,
    add foreign key (tenant_id, previous_conversation_id) references conversations (tenant_id, id) on delete set null (previous_conversation_id);

-- The owner is under the wall too; it steps aside for the one change that reaches into every tenant.
alter table conversations no force row level security;
update conversations set
    state = case status
        when 'Resolved' then 'Resolved'
        when 'Open' then case when recontacted_at is null then 'Bot' else 'Reopened' end
        else case when assignee_id is null then 'Waiting' else 'Assigned' end end,
    waiting_since = case when status = 'Waiting' then coalesce(escalated_at, last_message_at) end,
    queued_at = case when status in ('Waiting', 'Pending') and assignee_id is null then coalesce(escalated_at, last_message_at) end;
update conversations set assignee_id = null, assignee_name = null where state in ('Bot', 'Reopened');
update conversations set status = 'Waiting' where state = 'Waiting';
alter table conversations force row level security;

alter table conversations
    alter column state set not null,
    alter column tier drop default,
    alter column priority drop default,
    alter column context_after_sequence drop default,
    alter column last_event_number drop default,
    add constraint conversations_assigned_to_somebody check (state <> 'Assigned' or assignee_id is not null),
    add constraint conversations_assigned_where_it_counts check (state not in ('Bot', 'Waiting', 'Reopened') or assignee_id is null),
    add constraint conversations_waiting_in_a_queue check (state <> 'Waiting' or queued_at is not null),
    add constraint conversations_queued_while_waiting check (state not in ('Bot', 'Assigned', 'Resolved', 'Reopened') or queued_at is null);

create index conversations_queued on conversations (tenant_id, queue_id, priority, queued_at) where queued_at is not null;
create index conversations_by_assignee on conversations (tenant_id, assignee_id) where state = 'Assigned';

create table conversation_events (
    conversation_id uuid not null,
    number bigint not null,
    tenant_id uuid not null references tenants (id) on delete cascade,
    trigger text not null,
    from_state text not null,
    to_state text not null,
    actor_kind text not null,
    actor_id uuid,
    actor_name text not null,
    reason text not null,
    note text,
    assignee_id uuid,
    assignee_name text,
    queue_id uuid,
    tier text not null,
    occurred_at timestamptz not null,
    primary key (conversation_id, number),
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

create table desk_settings (
    tenant_id uuid primary key references tenants (id) on delete cascade,
    policy jsonb not null
);

call wall_off('conversation_events');
call wall_off('desk_settings');
