-- What rests is a handful among all; without an index of its own the list looked at every conversation.
create index conversations_snoozed on conversations (tenant_id, snoozed_until) where snoozed_until is not null;
