-- The language in which somebody signed in last: what the system writes to them comes in it.
alter table staff_users add column language text;

-- Which part of a chat model's budget people were warned of, so that they are warned once.
create table budget_warnings (
    tenant_id uuid not null references tenants (id) on delete cascade,
    budget text not null,
    since date not null,
    percent integer not null,
    primary key (tenant_id, budget, since, percent)
);
call wall_off('budget_warnings');
