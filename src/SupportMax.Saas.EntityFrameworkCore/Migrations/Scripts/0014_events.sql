-- Events are written with the change they tell of, sent afterwards, and handled once.

create table outbox_events (
    position bigint generated always as identity primary key,
    id uuid not null,
    tenant_id uuid not null references tenants (id) on delete cascade,
    name text not null,
    key uuid not null,
    payload jsonb not null,
    occurred_at timestamptz not null,
    origin uuid not null,
    trace text
);

create index outbox_events_by_tenant on outbox_events (tenant_id, position);

-- Rows come and go quickly: look after the table before it has grown.
alter table outbox_events set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

create table inbox_events (
    event_id uuid not null,
    subscriber text not null,
    tenant_id uuid not null references tenants (id) on delete cascade,
    handled_at timestamptz not null,
    primary key (event_id, subscriber)
);

create index inbox_events_by_time on inbox_events (tenant_id, handled_at);

-- What a subscriber could not handle: tried again, waiting behind an earlier one of its key, or a dead letter.
create table deferred_events (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    position bigint generated always as identity,
    event_id uuid not null,
    subscriber text not null,
    name text not null,
    key uuid not null,
    payload jsonb not null,
    occurred_at timestamptz not null,
    origin uuid not null,
    trace text,
    state text not null,
    attempts integer not null,
    run_after timestamptz not null,
    reason text,
    unique (tenant_id, id)
);

create index deferred_events_waiting on deferred_events (tenant_id, subscriber, key, position) where state = 'Waiting';
create index deferred_events_due on deferred_events (tenant_id, run_after) where state = 'Waiting';

call wall_off('outbox_events');
call wall_off('inbox_events');
call wall_off('deferred_events');

-- Whoever sends asks over all tenants who has something to send or to try again; it learns ids and a time.
grant create on schema public to supportmax_dispatch;
grant select (tenant_id, position) on outbox_events to supportmax_dispatch;
grant select (tenant_id, state, run_after) on deferred_events to supportmax_dispatch;
create policy dispatch on outbox_events for select to supportmax_dispatch using (true);
create policy dispatch on deferred_events for select to supportmax_dispatch using (true);

create function tenants_with_events() returns setof uuid
    language sql stable security definer set search_path = public as $$
        select t.id from tenants t where exists (select from outbox_events o where o.tenant_id = t.id)
    $$;

create function tenants_with_deferred_events(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = public as $$
        select t.id from tenants t
        where exists (select from deferred_events d where d.tenant_id = t.id and d.state = 'Waiting' and d.run_after <= at)
    $$;

create function next_deferred_event(at timestamptz) returns timestamptz
    language sql stable security definer set search_path = public as $$
        select min(d.run_after) from tenants t cross join lateral (
            select run_after from deferred_events f where f.tenant_id = t.id and f.state = 'Waiting' and f.run_after > at order by f.run_after limit 1) d
    $$;

alter function tenants_with_events() owner to supportmax_dispatch;
alter function tenants_with_deferred_events(timestamptz) owner to supportmax_dispatch;
alter function next_deferred_event(timestamptz) owner to supportmax_dispatch;
revoke create on schema public from supportmax_dispatch;
revoke all on function tenants_with_events(), tenants_with_deferred_events(timestamptz), next_deferred_event(timestamptz) from public;
grant execute on function tenants_with_events(), tenants_with_deferred_events(timestamptz), next_deferred_event(timestamptz) to supportmax_app;

-- Administrators of the tenants that are there get the new permission; and an import that an earlier version left unfinished goes
-- on as a job. The tables' owner stands behind the wall as everybody does, so it goes from tenant to tenant.
do $$
declare existing uuid;
begin
    perform set_config('app.tenant_id', '00000000-0000-0000-0000-000000000001', true);
    foreach existing in array (select coalesce(array_agg(id), array[]::uuid[]) from tenants where id <> '00000000-0000-0000-0000-000000000001')
    loop
        perform set_config('app.tenant_id', existing::text, true);
        insert into permission_grants (tenant_id, provider_name, provider_key, permission)
            select existing, 'R', r.name, 'SupportMax.BackgroundWork' from staff_roles r where r.tenant_id = existing and r.normalized_name = 'ADMIN'
            on conflict do nothing;
        insert into background_jobs (id, tenant_id, type, args, state, processed, total, attempts, created_at, run_after, is_cancel_requested)
            select gen_random_uuid(), existing, 'knowledge-import', jsonb_build_object('importId', i.id), 'Queued', i.processed, i.total, 0, i.created_at, i.created_at, false
            from knowledge_imports i where i.tenant_id = existing and i.state in ('Queued', 'Running') and not exists (
                select from background_jobs j where j.tenant_id = existing and j.type = 'knowledge-import' and j.args ->> 'importId' = i.id::text);
    end loop;
    perform set_config('app.tenant_id', '', true);
end $$;
