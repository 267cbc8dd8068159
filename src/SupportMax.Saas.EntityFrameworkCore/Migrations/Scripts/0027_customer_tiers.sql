-- What a customer is to the tenant, as staff have said.

alter table visitors add column tier text;
