-- Planned changes of thresholds and knowledge, measured before they are put into force as one.

create table change_sets (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    run_id uuid not null,
    plan jsonb not null,
    base jsonb not null,
    created_by text not null,
    created_at timestamptz not null,
    published_by text,
    published_at timestamptz,
    foreign key (tenant_id, run_id) references answering_runs (tenant_id, id) on delete cascade
);

create index change_sets_by_time on change_sets (tenant_id, created_at desc);

call wall_off('change_sets');
