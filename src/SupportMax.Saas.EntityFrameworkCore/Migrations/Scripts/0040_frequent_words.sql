-- A word that stands in every message: collecting all its conversations takes as long as there are messages. So a search first asks for a bounded
-- number of messages, and when there are that many, looks conversation by conversation, the newest first, until it has enough.

grant create on schema public to supportmax_dispatch;

-- Of so many messages at most, the conversations, as often as they have one; in no order.
create function some_conversations_with_words(words text, beginnings text, most integer) returns setof uuid
    language sql stable security definer set search_path = public set enable_seqscan = off as $$
        select conversation_id from messages
        where to_tsvector('simple', left(text, 10000)) @@ (plainto_tsquery('simple', words) || to_tsquery('simple', beginnings))
            and tenant_id = current_tenant()
        limit most
    $$;

create function conversation_has_words(conversation uuid, words text, beginnings text) returns boolean
    language sql stable security definer cost 5000 set search_path = public as $$
        select exists (
            select from messages
            where conversation_id = conversation and tenant_id = current_tenant()
                and to_tsvector('simple', left(text, 10000)) @@ (plainto_tsquery('simple', words) || to_tsquery('simple', beginnings)))
    $$;

alter function some_conversations_with_words(text, text, integer) owner to supportmax_dispatch;
alter function conversation_has_words(uuid, text, text) owner to supportmax_dispatch;
revoke create on schema public from supportmax_dispatch;
revoke all on function some_conversations_with_words(text, text, integer), conversation_has_words(uuid, text, text) from public;
grant execute on function some_conversations_with_words(text, text, integer), conversation_has_words(uuid, text, text) to supportmax_app;
