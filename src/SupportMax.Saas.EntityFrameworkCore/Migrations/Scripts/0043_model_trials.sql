-- Another model or other instructions, tried beside the ones in force.

create table model_trials (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    state text not null,
    variant jsonb not null,
    share integer not null,
    comparison_id uuid,
    is_compared boolean not null,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    unique (tenant_id, id)
);

create unique index model_trials_open on model_trials (tenant_id) where ended_at is null;

call wall_off('model_trials');

alter table model_calls
    add column trial_id uuid,
    add column is_variant boolean,
    add column turn_id uuid,
    add foreign key (tenant_id, trial_id) references model_trials (tenant_id, id);

create index model_calls_by_trial on model_calls (tenant_id, trial_id) where trial_id is not null;
