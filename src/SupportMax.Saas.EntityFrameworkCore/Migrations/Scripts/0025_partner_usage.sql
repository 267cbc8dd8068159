-- How often each client of a partner did what, by day: what its developers look at first when something is wrong.
create table partner_usage (
    tenant_id uuid not null references tenants (id) on delete cascade,
    client_id uuid not null,
    day date not null,
    kind text not null,
    count bigint not null,
    primary key (client_id, day, kind),
    foreign key (tenant_id, client_id) references partner_clients (tenant_id, id) on delete cascade
);

create index partner_usage_by_day on partner_usage (tenant_id, day);

call wall_off('partner_usage');
