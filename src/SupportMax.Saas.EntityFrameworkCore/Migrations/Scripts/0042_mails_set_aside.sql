-- Mails that wait are dealt with together, in the order in which they were fetched; one that cannot be is tried by itself.
alter table received_mails add column is_set_aside boolean not null default false;
