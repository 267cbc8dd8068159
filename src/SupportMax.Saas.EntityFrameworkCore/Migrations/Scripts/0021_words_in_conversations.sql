-- Words in conversations are found by an index. The match is no leakproof operator, so below a row-level security policy the planner may not
-- use one; a function of the dispatch role may. It looks at the current tenant's messages alone and gives the conversations' ids.
create index messages_by_words on messages using gin (to_tsvector('simple', left(text, 10000)));

grant create on schema public to supportmax_dispatch;
grant select (tenant_id, conversation_id, text) on messages to supportmax_dispatch;
create policy dispatch on messages for select to supportmax_dispatch using (true);

create function conversations_with_words(words text, beginnings text) returns setof uuid
    language sql stable security definer set search_path = public as $$
        select distinct conversation_id from messages
        where to_tsvector('simple', left(text, 10000)) @@ (plainto_tsquery('simple', words) || to_tsquery('simple', beginnings))
            and tenant_id = current_tenant()
    $$;

alter function conversations_with_words(text, text) owner to supportmax_dispatch;
revoke create on schema public from supportmax_dispatch;
revoke all on function conversations_with_words(text, text) from public;
grant execute on function conversations_with_words(text, text) to supportmax_app;
