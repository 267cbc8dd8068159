-- Which permissions the product's own roles were offered already: what came with a later version is granted once, and what an
-- administrator took away stays away.

create table permission_offers (
    tenant_id uuid not null references tenants (id) on delete cascade,
    role text not null,
    permission text not null,
    primary key (tenant_id, role, permission)
);

call wall_off('permission_offers');

-- A tenant was offered what its roles have, and what there was when its first user was made; three scripts granted theirs to everybody.
do $$
declare existing uuid;
declare begun timestamptz;
begin
    perform set_config('app.tenant_id', '00000000-0000-0000-0000-000000000001', true);
    foreach existing in array (select coalesce(array_agg(id), array[]::uuid[]) from tenants)
    loop
        perform set_config('app.tenant_id', existing::text, true);
        select min(created_at) into begun from staff_users where tenant_id = existing;
        insert into permission_offers (tenant_id, role, permission)
            select existing, g.provider_key, g.permission from permission_grants g
            join staff_roles r on r.tenant_id = existing and r.name = g.provider_key and r.is_static
            where g.tenant_id = existing and g.provider_name = 'R'
            union
            select existing, r.name, preset.permission from (values
                ('ADMIN', 'SupportMax.Partners', null), ('ADMIN', 'SupportMax.BackgroundWork', null), ('ADMIN', 'SupportMax.Crm', null),
                ('ADMIN', 'SupportMax.Conversations.Supervise', '0015_desk'),
                ('ADMIN', 'SupportMax.Widget', '0012_features_and_settings'),
                ('ADMIN', 'SupportMax.Email', '0018_email'),
                ('ADMIN', 'SupportMax.ChatModels', '0019_chat_models'),
                ('ADMIN', 'SettingManagement.Emailing', '0012_features_and_settings'),
                ('ADMIN', 'SettingManagement.Emailing.Test', '0012_features_and_settings'),
                ('ADMIN', 'SettingManagement.TimeZone', '0012_features_and_settings'),
                ('ADMIN', 'AbpIdentity.Roles', null), ('ADMIN', 'AbpIdentity.Roles.Create', null), ('ADMIN', 'AbpIdentity.Roles.Update', null),
                ('ADMIN', 'AbpIdentity.Roles.Delete', null), ('ADMIN', 'AbpIdentity.Roles.ManagePermissions', null),
                ('ADMIN', 'AbpIdentity.Users', null), ('ADMIN', 'AbpIdentity.Users.Create', null), ('ADMIN', 'AbpIdentity.Users.Update', null),
                ('ADMIN', 'AbpIdentity.Users.Delete', null), ('ADMIN', 'AbpIdentity.Users.ManagePermissions', null),
                ('ADMIN', 'SupportMax.Dashboard', null), ('ADMIN', 'SupportMax.Conversations', null), ('ADMIN', 'SupportMax.Conversations.Reply', null),
                ('ADMIN', 'SupportMax.Tickets', null), ('ADMIN', 'SupportMax.Knowledge', null), ('ADMIN', 'SupportMax.Knowledge.Edit', null),
                ('ADMIN', 'SupportMax.Knowledge.Publish', null), ('ADMIN', 'SupportMax.Answering.Thresholds', null),
                ('CURATOR', 'SupportMax.Dashboard', null), ('CURATOR', 'SupportMax.Conversations', null), ('CURATOR', 'SupportMax.Tickets', null),
                ('CURATOR', 'SupportMax.Knowledge', null), ('CURATOR', 'SupportMax.Knowledge.Edit', null), ('CURATOR', 'SupportMax.Knowledge.Publish', null),
                ('CURATOR', 'SupportMax.Answering.Thresholds', null),
                ('AGENT', 'SupportMax.Dashboard', null), ('AGENT', 'SupportMax.Conversations', null), ('AGENT', 'SupportMax.Conversations.Reply', null),
                ('AGENT', 'SupportMax.Tickets', null), ('AGENT', 'SupportMax.Knowledge', null),
                ('HOST-ADMIN', 'AbpIdentity.Roles', null), ('HOST-ADMIN', 'AbpIdentity.Roles.Create', null), ('HOST-ADMIN', 'AbpIdentity.Roles.Update', null),
                ('HOST-ADMIN', 'AbpIdentity.Roles.Delete', null), ('HOST-ADMIN', 'AbpIdentity.Roles.ManagePermissions', null),
                ('HOST-ADMIN', 'AbpIdentity.Users', null), ('HOST-ADMIN', 'AbpIdentity.Users.Create', null), ('HOST-ADMIN', 'AbpIdentity.Users.Update', null),
                ('HOST-ADMIN', 'AbpIdentity.Users.Delete', null), ('HOST-ADMIN', 'AbpIdentity.Users.ManagePermissions', null),
                ('HOST-ADMIN', 'AbpTenantManagement.Tenants', null), ('HOST-ADMIN', 'AbpTenantManagement.Tenants.Create', null),
                ('HOST-ADMIN', 'AbpTenantManagement.Tenants.Update', null), ('HOST-ADMIN', 'AbpTenantManagement.Tenants.Delete', null),
                ('HOST-ADMIN', 'AbpTenantManagement.Tenants.ManageFeatures', '0012_features_and_settings'),
                ('HOST-ADMIN', 'FeatureManagement.ManageHostFeatures', '0012_features_and_settings'),
                ('HOST-ADMIN', 'SettingManagement.Emailing', '0012_features_and_settings'),
                ('HOST-ADMIN', 'SettingManagement.Emailing.Test', '0012_features_and_settings'),
                ('HOST-ADMIN', 'SettingManagement.TimeZone', '0012_features_and_settings')) as preset (role, permission, came_with)
            join staff_roles r on r.tenant_id = existing and r.normalized_name = preset.role and r.is_static
            where preset.came_with is null or begun >= (select applied_at from schema_migrations where name = preset.came_with);
    end loop;
    perform set_config('app.tenant_id', '', true);
end $$;
