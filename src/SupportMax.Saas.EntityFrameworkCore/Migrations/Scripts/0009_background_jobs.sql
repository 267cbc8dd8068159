-- Work that goes on beside requests: durable, taken by one host at a time, and shared fairly among the tenants.

create table background_jobs (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    type text not null,
    args jsonb not null,
    state text not null,
    processed integer not null,
    total integer not null,
    result jsonb,
    attempts integer not null,
    reason text,
    created_at timestamptz not null,
    run_after timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    lease_id uuid,
    leased_until timestamptz,
    is_cancel_requested boolean not null,
    unique (tenant_id, id)
);

create index background_jobs_queued on background_jobs (tenant_id, run_after, id) where state = 'Queued';
create index background_jobs_running on background_jobs (tenant_id, leased_until) where state = 'Running';
create index background_jobs_by_creation on background_jobs (tenant_id, created_at desc);

call wall_off('background_jobs');

-- Every host hears of a job when it is committed.
create function notify_background_jobs() returns trigger language plpgsql as $$
begin
    perform pg_notify('background_jobs', '');
    return null;
end $$;

create trigger background_jobs_queued after insert or update of state, run_after on background_jobs
    for each row when (new.state = 'Queued') execute function notify_background_jobs();

-- Which tenant has its turn, and when to look again, are asked over all tenants; the answers are ids and a time.
grant create on schema public to supportmax_dispatch;
grant select (id, tenant_id, type, state, run_after, leased_until) on background_jobs to supportmax_dispatch;
create policy dispatch on background_jobs for select to supportmax_dispatch using (true);

create function tenants_with_due_jobs(at timestamptz, types text[], quota integer, last_served uuid)
    returns table (tenant_id uuid, turn bigint)
    language sql stable security definer set search_path = public as $$
        select t.id, row_number() over (order by r.count, t.id <= last_served, t.id)
        from tenants t
        cross join lateral (
            select count(*) from background_jobs j where j.tenant_id = t.id and j.state = 'Running' and j.leased_until >= at) r
        where t.is_active and r.count < quota and (
            exists (select from background_jobs j where j.tenant_id = t.id and j.state = 'Queued' and j.run_after <= at and j.type = any (types))
            or exists (select from background_jobs j where j.tenant_id = t.id and j.state = 'Running' and j.leased_until < at and j.type = any (types)))
        order by 2 limit 100
    $$;

create function next_due_job(at timestamptz, types text[]) returns timestamptz
    language sql stable security definer set search_path = public as $$
        select min(due.at) from tenants t cross join lateral (
            (select j.run_after as at from background_jobs j
             where j.tenant_id = t.id and j.state = 'Queued' and j.run_after > next_due_job.at and j.type = any (types) order by j.run_after limit 1)
            union all
            (select j.leased_until from background_jobs j
             where j.tenant_id = t.id and j.state = 'Running' and j.leased_until >= next_due_job.at and j.type = any (types) order by j.leased_until limit 1)
        ) due where t.is_active
    $$;

alter function tenants_with_due_jobs(timestamptz, text[], integer, uuid) owner to supportmax_dispatch;
alter function next_due_job(timestamptz, text[]) owner to supportmax_dispatch;
revoke create on schema public from supportmax_dispatch;
revoke all on function tenants_with_due_jobs(timestamptz, text[], integer, uuid), next_due_job(timestamptz, text[]) from public;
grant execute on function tenants_with_due_jobs(timestamptz, text[], integer, uuid), next_due_job(timestamptz, text[]) to supportmax_app;

-- Imports are jobs now: what is not finished begins again as one, where its last batch ended.
insert into background_jobs (id, tenant_id, type, args, state, processed, total, attempts, created_at, run_after, is_cancel_requested)
    select gen_random_uuid(), tenant_id, 'knowledge-import', jsonb_build_object('importId', id), 'Queued', processed, total, 0, created_at, created_at, false
    from knowledge_imports where state in ('Queued', 'Running');

drop function unfinished_imports();
drop policy dispatch on knowledge_imports;
revoke all on knowledge_imports from supportmax_dispatch;
drop index knowledge_imports_unfinished;
