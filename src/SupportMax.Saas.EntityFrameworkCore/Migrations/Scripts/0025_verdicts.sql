-- A member of staff may find that an answer somebody marked was right; and what people say moves the probabilities that the engine states.
alter table wrong_answers add column was_right boolean not null default false;
alter table answering_settings add column refinement jsonb;
