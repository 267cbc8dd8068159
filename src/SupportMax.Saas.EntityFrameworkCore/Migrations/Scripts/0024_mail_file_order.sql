-- The files of a mail stand in the order in which it has them.
alter table conversation_mail_files add column position integer not null default 0;
