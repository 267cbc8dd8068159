-- A partner's bot may answer a conversation instead of ours.

alter table conversations add column bot_client_id uuid;
alter table conversations add foreign key (tenant_id, bot_client_id) references partner_clients (tenant_id, id) on delete set null (bot_client_id);
