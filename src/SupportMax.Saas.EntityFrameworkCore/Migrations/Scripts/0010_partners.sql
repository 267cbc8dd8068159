-- Partners' clients and their access tokens. Of secrets and tokens there are hashes alone.

create table partner_clients (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    name text not null,
    scopes text[] not null,
    allowed_addresses text[] not null,
    secrets jsonb not null,
    is_active boolean not null,
    expires_at timestamptz,
    created_at timestamptz not null,
    last_used_at timestamptz,
    unique (tenant_id, id)
);

create index partner_clients_by_name on partner_clients (tenant_id, name);

create table partner_tokens (
    hash bytea primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    client_id uuid not null,
    secret_id uuid not null,
    scopes text[] not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    foreign key (tenant_id, client_id) references partner_clients (tenant_id, id) on delete cascade
);

create index partner_tokens_by_client on partner_tokens (client_id, expires_at);
create index partner_tokens_by_secret on partner_tokens (secret_id);

call wall_off('partner_clients');
call wall_off('partner_tokens');

-- Whose a client or a token is: asked before any tenant is known, and answered with an active tenant's id alone.
grant create on schema public to supportmax_dispatch;
grant select (id, tenant_id) on partner_clients to supportmax_dispatch;
grant select (hash, tenant_id) on partner_tokens to supportmax_dispatch;
create policy dispatch on partner_clients for select to supportmax_dispatch using (true);
create policy dispatch on partner_tokens for select to supportmax_dispatch using (true);

create function partner_client_tenant(client uuid) returns uuid language sql stable security definer set search_path = public
    return (select c.tenant_id from partner_clients c join tenants t on t.id = c.tenant_id where c.id = client and t.is_active);

create function partner_token_tenant(token_hash bytea) returns uuid language sql stable security definer set search_path = public
    return (select k.tenant_id from partner_tokens k join tenants t on t.id = k.tenant_id where k.hash = token_hash and t.is_active);

alter function partner_client_tenant(uuid) owner to supportmax_dispatch;
alter function partner_token_tenant(bytea) owner to supportmax_dispatch;
revoke create on schema public from supportmax_dispatch;
revoke all on function partner_client_tenant(uuid), partner_token_tenant(bytea) from public;
grant execute on function partner_client_tenant(uuid), partner_token_tenant(bytea) to supportmax_app;

-- Administrators of the tenants that are there already get the new permission; new tenants' get it with their roles. The tables'
-- owner stands behind the wall as everybody does, so it goes from tenant to tenant.
do $$
declare existing uuid;
begin
    perform set_config('app.tenant_id', '00000000-0000-0000-0000-000000000001', true);
    foreach existing in array (select coalesce(array_agg(id), array[]::uuid[]) from tenants where id <> '00000000-0000-0000-0000-000000000001')
    loop
        perform set_config('app.tenant_id', existing::text, true);
        insert into permission_grants (tenant_id, provider_name, provider_key, permission)
            select existing, 'R', r.name, 'SupportMax.Partners' from staff_roles r where r.tenant_id = existing and r.normalized_name = 'ADMIN'
            on conflict do nothing;
    end loop;
    perform set_config('app.tenant_id', '', true);
end $$;
