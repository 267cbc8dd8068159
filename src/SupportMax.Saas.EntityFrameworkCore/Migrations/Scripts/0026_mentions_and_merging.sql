-- Whom of the staff a note names, and which conversation goes on in which.

alter table conversation_notes add unique (tenant_id, id);

create table conversation_mentions (
    tenant_id uuid not null references tenants (id) on delete cascade,
    note_id uuid not null,
    user_id uuid not null,
    conversation_id uuid not null,
    seen_at timestamptz,
    primary key (note_id, user_id),
    foreign key (tenant_id, note_id) references conversation_notes (tenant_id, id) on delete cascade,
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
    foreign key (tenant_id, user_id) references staff_users (tenant_id, id) on delete cascade
);

create index conversation_mentions_by_conversation on conversation_mentions (conversation_id);
create index conversation_mentions_unseen on conversation_mentions (tenant_id, user_id) where seen_at is null;

call wall_off('conversation_mentions');

alter table conversations
    add column merged_into_id uuid,
    add foreign key (tenant_id, merged_into_id) references conversations (tenant_id, id) on delete set null (merged_into_id);

create index conversations_merged on conversations (merged_into_id) where merged_into_id is not null;

alter table conversation_events add column other_conversation_id uuid;

-- Where a visitor is, for whoever talks with them.
alter table visitors
    add column page text,
    add column device text;

-- How many an agent has is counted whenever somebody is given to them.
create index conversations_of_agents on conversations (assignee_id) where state = 'Assigned';
