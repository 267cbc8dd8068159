-- Plans are kept as long as a connection lives, and most are made while the tables are nearly empty, when every index looks as good as any other: conversations were
-- then looked up among all of their tenant's until the tables were first analysed. What is true of every table is therefore said from the first: a tenant has a large
-- part of the rows, so its identifier alone finds nothing. Analysing replaces it by what it finds.
create procedure tell_tenants_share(table_name regclass) language sql as $$
    select pg_restore_attribute_stats(
        'schemaname', 'public', 'relname', table_name::text, 'attname', 'tenant_id', 'inherited', false,
        'version', current_setting('server_version_num')::integer, 'null_frac', 0::real, 'avg_width', 16, 'n_distinct', 2::real)
$$;

create or replace procedure wall_off(table_name regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', table_name);
    execute format('alter table %s force row level security', table_name);
    execute format('create policy tenant_wall on %s using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', table_name);
    call tell_tenants_share(table_name);
end $$;

do $$
declare owned regclass;
begin
    for owned in
        select c.oid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
        where a.attname = 'tenant_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.reltuples <= 0
    loop
        call tell_tenants_share(owned);
    end loop;
end $$;

-- Their conversation says whose they are, and takes them along when the tenant goes: to look for the tenant too locks its row for each message.
alter table messages drop constraint messages_tenant_id_fkey;
alter table decision_traces drop constraint decision_traces_tenant_id_fkey;
