-- A tenant's CRM: the connection, which case a ticket is, the ledger of intended changes, and what the CRM said of customers.

create table crm_connections (
    tenant_id uuid primary key references tenants (id) on delete cascade,
    settings jsonb not null,
    protected_secret text not null,
    mapping jsonb not null,
    is_enabled boolean not null,
    state text not null,
    reason text,
    failures integer not null,
    worked_at timestamptz,
    position text,
    poll_at timestamptz not null,
    blocked_until timestamptz,
    lease_id uuid,
    leased_until timestamptz,
    used_calls integer,
    daily_calls integer,
    concurrency_stamp text not null
);

alter table tickets add constraint tickets_of_tenant unique (tenant_id, id);

create table crm_links (
    ticket_id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    case_id text not null,
    case_number text,
    case_address text,
    status text,
    is_closed boolean not null,
    owner text,
    changed_at timestamptz,
    foreign key (tenant_id, ticket_id) references tickets (tenant_id, id) on delete cascade
);

create table crm_ledger (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    position bigint generated always as identity,
    kind text not null,
    ticket_id uuid not null,
    message_sequence bigint,
    key text not null,
    state text not null,
    attempts integer not null,
    run_after timestamptz not null,
    created_at timestamptz not null,
    tried_at timestamptz,
    finished_at timestamptz,
    request jsonb,
    remote_id text,
    error_code text,
    error_message text,
    unique (tenant_id, key),
    foreign key (tenant_id, ticket_id) references tickets (tenant_id, id) on delete cascade
);

create index crm_ledger_by_position on crm_ledger (tenant_id, position desc);
create index crm_ledger_by_state on crm_ledger (tenant_id, state, position desc);
create index crm_ledger_due on crm_ledger (tenant_id, run_after, position) where state = 'Waiting';
create index crm_ledger_open on crm_ledger (ticket_id, position) where state <> 'Done';

create table crm_customers (
    tenant_id uuid not null references tenants (id) on delete cascade,
    email text not null,
    content jsonb,
    fetched_at timestamptz,
    requested_at timestamptz,
    primary key (tenant_id, email)
);

call wall_off('crm_connections');
call wall_off('crm_links');
call wall_off('crm_ledger');
call wall_off('crm_customers');

-- Every host hears when there is something to do.
create function notify_crm() returns trigger language plpgsql as $$
begin
    perform pg_notify('crm', '');
    return null;
end $$;

create trigger crm_ledger_waiting after insert or update of state on crm_ledger
    for each row when (new.state = 'Waiting') execute function notify_crm();
create trigger crm_connections_changed after insert or update of settings, mapping on crm_connections
    for each row execute function notify_crm();

-- Whose turn it is, is asked over all tenants; the answer is ids and times. Of each ticket the first change counts, and none behind
-- a case that could not be made.
grant create on schema public to supportmax_dispatch;
grant select (tenant_id, is_enabled, poll_at, blocked_until, leased_until) on crm_connections to supportmax_dispatch;
grant select (tenant_id, ticket_id, position, kind, state, run_after) on crm_ledger to supportmax_dispatch;
create policy dispatch on crm_connections for select to supportmax_dispatch using (true);
create policy dispatch on crm_ledger for select to supportmax_dispatch using (true);

create function crm_turns() returns table (tenant_id uuid, due_at timestamptz)
    language sql stable security definer set search_path = public as $$
        select c.tenant_id, greatest(c.blocked_until, c.leased_until, least(c.poll_at, next.run_after))
        from crm_connections c join tenants t on t.id = c.tenant_id and t.is_active
        left join lateral (
            select l.run_after from crm_ledger l
            where l.tenant_id = c.tenant_id and l.state = 'Waiting' and not exists (
                select from crm_ledger e
                where e.ticket_id = l.ticket_id and e.position < l.position and (e.state = 'Waiting' or e.state = 'Failed' and e.kind = 'CaseCreated'))
            order by l.run_after, l.position limit 1) next on true
        where c.is_enabled
        order by 2 limit 100
    $$;

alter function crm_turns() owner to supportmax_dispatch;
revoke create on schema public from supportmax_dispatch;
revoke all on function crm_turns() from public;
grant execute on function crm_turns() to supportmax_app;

-- Administrators of the tenants that are there get the new permission. The tables' owner stands behind the wall as everybody does,
-- so it goes from tenant to tenant.
do $$
declare existing uuid;
begin
    perform set_config('app.tenant_id', '00000000-0000-0000-0000-000000000001', true);
    foreach existing in array (select coalesce(array_agg(id), array[]::uuid[]) from tenants where id <> '00000000-0000-0000-0000-000000000001')
    loop
        perform set_config('app.tenant_id', existing::text, true);
        insert into permission_grants (tenant_id, provider_name, provider_key, permission)
            select existing, 'R', r.name, 'SupportMax.Crm' from staff_roles r where r.tenant_id = existing and r.normalized_name = 'ADMIN'
            on conflict do nothing;
    end loop;
    perform set_config('app.tenant_id', '', true);
end $$;
