-- What tenants may use and what they have set.

alter table tenants add column edition text not null default 'standard';

-- An empty edition: the tenant's own values. With one: the edition's, which are the host's rows.
create table feature_values (
    tenant_id uuid not null references tenants (id) on delete cascade,
    edition text not null,
    name text not null,
    value text not null,
    primary key (tenant_id, edition, name)
);

create table setting_values (
    tenant_id uuid not null references tenants (id) on delete cascade,
    name text not null,
    value text not null,
    primary key (tenant_id, name)
);

call wall_off('feature_values');
call wall_off('setting_values');
