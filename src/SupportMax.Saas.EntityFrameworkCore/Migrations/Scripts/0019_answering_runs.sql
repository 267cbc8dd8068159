-- Measurements of the answer engine in the background, and the test sets that are uploaded for them.

create table answering_runs (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    kind text not null,
    state text not null,
    total integer not null,
    processed integer not null,
    input jsonb not null,
    result jsonb,
    reason text,
    started_by text not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    unique (tenant_id, id)
);

create index answering_runs_by_kind on answering_runs (tenant_id, kind, created_at desc);

create table answering_test_rows (
    run_id uuid not null,
    line integer not null,
    tenant_id uuid not null references tenants (id) on delete cascade,
    text text not null,
    expected_faq_id uuid,
    outcome jsonb,
    primary key (run_id, line),
    foreign key (tenant_id, run_id) references answering_runs (tenant_id, id) on delete cascade
);

call wall_off('answering_runs');
call wall_off('answering_test_rows');
