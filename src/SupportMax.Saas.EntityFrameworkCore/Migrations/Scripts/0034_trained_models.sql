-- What was learnt last from a tenant's knowledge, so that a restart or another host need not learn it again. Packed bytes: compressing them again gains nothing.
create table trained_models (
    tenant_id uuid primary key references tenants (id) on delete cascade,
    fingerprint bytea not null,
    model bytea not null
);
alter table trained_models alter column model set storage external;
call wall_off('trained_models');
