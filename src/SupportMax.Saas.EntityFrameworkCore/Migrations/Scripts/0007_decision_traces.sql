-- A decision points at the customer's messages it was made for, and holds none of their words itself.
alter table decision_traces add column from_sequence bigint, add column through_sequence bigint;

-- The owner fills the columns over all tenants; with a forced policy it would see no row.
alter table decision_traces no force row level security;
alter table messages no force row level security;
update decision_traces t set from_sequence = coalesce(m.replies_to_sequence, t.sequence), through_sequence = coalesce(m.replies_to_sequence, t.sequence)
    from messages m where m.id = t.message_id;
alter table decision_traces force row level security;
alter table messages force row level security;

alter table decision_traces alter column from_sequence set not null, alter column through_sequence set not null;
