-- Which of the customer's earlier messages a question was read with, and what had been answered last before it: so that it can be asked again as it was asked.
alter table decision_traces add column context_from_sequence bigint, add column last_answered_faq_id uuid;
alter table regression_tests add column context_from_sequence bigint, add column last_answered_faq_id uuid;
alter table wrong_answers add column context_from_sequence bigint, add column last_answered_faq_id uuid;

-- A customer's messages from one on and before another, one by one.
create function customer_texts(conversation uuid, from_sequence bigint, before_sequence bigint) returns text[] language sql stable
    return (select coalesce(array_agg(m.text order by m.sequence), '{}') from messages m
        where m.conversation_id = conversation and m.author_kind = 'Visitor' and m.sequence >= from_sequence and m.sequence < before_sequence);

grant execute on function customer_texts(uuid, bigint, bigint) to supportmax_app;
