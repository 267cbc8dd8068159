-- A bot elsewhere that is told in Chatwoot's words, and callers of the REST channel that are told each message once.

alter table webhooks add column agent_bot_client_id uuid;
alter table webhooks add foreign key (tenant_id, agent_bot_client_id) references partner_clients (tenant_id, id) on delete cascade;
create index webhooks_by_agent_bot on webhooks (tenant_id, agent_bot_client_id) where agent_bot_client_id is not null;

alter table partner_threads add column told_sequence bigint not null default 0;
