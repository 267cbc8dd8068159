-- What colleagues and customers see of a person beside the name. Pictures are compressed already.
create table staff_pictures (
    user_id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    content_type text not null,
    content bytea not null,
    tag text not null,
    foreign key (tenant_id, user_id) references staff_users (tenant_id, id) on delete cascade
);
alter table staff_pictures alter column content set storage external;
call wall_off('staff_pictures');
