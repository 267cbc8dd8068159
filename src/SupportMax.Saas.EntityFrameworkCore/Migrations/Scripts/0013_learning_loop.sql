-- What people say about the bot's answers, and the questions whose answers must stay right.

-- A customer's words between two messages. Whatever was learnt from a customer points at the words instead of holding them: they go with the conversation.
create function customer_words(conversation uuid, from_sequence bigint, through_sequence bigint) returns text language sql stable
    return (select string_agg(m.text, E'\n' order by m.sequence) from messages m
        where m.conversation_id = conversation and m.author_kind = 'Visitor' and m.sequence between from_sequence and through_sequence);

create table wrong_answers (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    conversation_id uuid not null,
    message_id uuid not null,
    from_sequence bigint not null,
    through_sequence bigint not null,
    faq_id uuid not null,
    right_faq_id uuid,
    note text,
    marked_by text not null,
    is_customers boolean not null,
    created_at timestamptz not null,
    resolved_at timestamptz,
    resolved_by text,
    unique (tenant_id, message_id),
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

create index wrong_answers_by_time on wrong_answers (tenant_id, created_at desc);

create table regression_tests (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    question text,
    conversation_id uuid,
    message_id uuid,
    from_sequence bigint,
    through_sequence bigint,
    expected_faq_id uuid,
    refused_faq_id uuid,
    created_by text not null,
    created_at timestamptz not null,
    last_run jsonb,
    unique (tenant_id, message_id),
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

create index regression_tests_by_time on regression_tests (tenant_id, created_at desc);

call wall_off('wrong_answers');
call wall_off('regression_tests');
grant execute on function customer_words(uuid, bigint, bigint) to supportmax_app;
