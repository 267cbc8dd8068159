-- What customers ask and the knowledge does not answer. The questions are the customers' own messages; nothing here holds their words.

create table knowledge_gaps (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    state text not null,
    intent text not null,
    product_area text not null,
    found_at timestamptz not null,
    faq_id uuid,
    closed_by text,
    unique (tenant_id, id)
);

create table knowledge_gap_questions (
    gap_id uuid not null,
    message_id uuid not null,
    tenant_id uuid not null references tenants (id) on delete cascade,
    conversation_id uuid not null,
    from_sequence bigint not null,
    through_sequence bigint not null,
    asked_at timestamptz not null,
    position integer not null,
    primary key (gap_id, message_id),
    foreign key (tenant_id, gap_id) references knowledge_gaps (tenant_id, id) on delete cascade,
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

call wall_off('knowledge_gaps');
call wall_off('knowledge_gap_questions');
