-- What became of the mails that went out is counted by time.
create index conversation_mails_out on conversation_mails (tenant_id, occurred_at) where direction = 'Out';
