-- Row-level security: the serving role sees and writes the rows of the tenant that its connection works for, and no others.
-- No tenant, no rows. The setting is given by the application for each connection that it takes from its pool.

create function current_tenant() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.tenant_id', true), '')::uuid;

create procedure wall_off(table_name regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', table_name);
    execute format('alter table %s force row level security', table_name);
    execute format('create policy tenant_wall on %s using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', table_name);
end $$;

do $$
declare owned regclass;
begin
    for owned in
        select c.oid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
        where a.attname = 'tenant_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    loop
        call wall_off(owned);
    end loop;
end $$;

-- The list of tenants: operators see and change all of it, everybody else sees their own line.
alter table tenants enable row level security;
alter table tenants force row level security;
create policy tenant_wall on tenants for select
    using (id = current_tenant() or current_tenant() = '00000000-0000-0000-0000-000000000001');
create policy operators on tenants
    using (current_tenant() = '00000000-0000-0000-0000-000000000001')
    with check (current_tenant() = '00000000-0000-0000-0000-000000000001');

-- Two questions have no tenant yet: whose a website token is, and whom the bot owes a reply. A role that can read nothing else
-- answers them, with ids alone.
grant create on schema public to supportmax_dispatch;
grant select (website_token, tenant_id) on web_channels to supportmax_dispatch;
grant select (id, is_active) on tenants to supportmax_dispatch;
grant select (id, tenant_id, pending_since) on conversations to supportmax_dispatch;
create policy dispatch on web_channels for select to supportmax_dispatch using (true);
create policy dispatch on tenants for select to supportmax_dispatch using (true);
create policy dispatch on conversations for select to supportmax_dispatch using (true);

create function website_tenant(token text) returns uuid language sql stable security definer set search_path = public
    return (select c.tenant_id from web_channels c join tenants t on t.id = c.tenant_id where c.website_token = token and t.is_active);

create function pending_conversations(pending_before timestamptz)
    returns table (tenant_id uuid, conversation_id uuid, pending_since timestamptz)
    language sql stable security definer set search_path = public as $$
        select c.tenant_id, c.id, c.pending_since from conversations c
        where c.pending_since < pending_before order by c.pending_since limit 1000
    $$;

alter function website_tenant(text) owner to supportmax_dispatch;
alter function pending_conversations(timestamptz) owner to supportmax_dispatch;
revoke create on schema public from supportmax_dispatch;
revoke all on function website_tenant(text), pending_conversations(timestamptz) from public;
grant execute on function website_tenant(text), pending_conversations(timestamptz) to supportmax_app;

grant usage on schema public to supportmax_app;
grant select, insert, update, delete on all tables in schema public to supportmax_app;
grant usage on all sequences in schema public to supportmax_app;
alter default privileges in schema public grant select, insert, update, delete on tables to supportmax_app;
alter default privileges in schema public grant usage on sequences to supportmax_app;
revoke all on schema_migrations from supportmax_app;
