-- With whom and what was said last, so that the list behind a number reads each conversation once.
create or replace view counted_conversations with (security_invoker = true) as
select
    id,
    channel,
    started_at,
    first_response_at,
    recontacted_at,
    rating,
    coalesce(intent, 'Unknown') as intent,
    coalesce(product_area, 'Unknown') as product_area,
    escalated_at is not null as is_escalated,
    escalated_at is null and last_answer_at is not null as is_automated,
    resolution = 'Confirmed' as is_confirmed,
    coalesce(resolved_at, case when escalated_at is null then last_answer_at end) as settled_at,
    visitor_id,
    last_message_text
from conversations
where is_counted;
