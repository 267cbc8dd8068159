-- With the id, in which equal times are ordered, a page of conversations of one status is found in the index alone.
drop index conversations_by_status;
create index conversations_by_status on conversations (tenant_id, status, last_message_at desc, id);
