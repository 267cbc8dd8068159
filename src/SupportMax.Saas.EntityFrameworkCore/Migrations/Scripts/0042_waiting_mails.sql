-- Mails that wait are dealt with together, in the order in which they were fetched; one that cannot be is tried by itself.
alter table received_mails add column is_set_aside boolean not null default false;

-- In which conversation an old one goes on is asked for each mail to it.
create index conversations_by_previous on conversations (tenant_id, previous_conversation_id) where previous_conversation_id is not null;
