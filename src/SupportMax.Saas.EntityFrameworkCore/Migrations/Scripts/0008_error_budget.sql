-- The share of wrong answers that a tenant accepts; null while a person sets the thresholds.
alter table answering_settings add column budget jsonb;
