-- Imports of CSV files into a tenant's knowledge, and what finds a FAQ by words.

create table knowledge_imports (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    state text not null,
    publishes boolean not null,
    creates_areas boolean not null,
    total integer not null,
    processed integer not null,
    imported integer not null,
    updated integer not null,
    started_by text not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    unique (tenant_id, id)
);

create index knowledge_imports_unfinished on knowledge_imports (created_at) where state in ('Queued', 'Running');

-- A table of its own: the file goes when the import is finished, and nothing reads it by accident.
create table knowledge_import_files (
    import_id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    content bytea not null,
    foreign key (tenant_id, import_id) references knowledge_imports (tenant_id, id) on delete cascade
);

create table knowledge_import_rejections (
    import_id uuid not null,
    line integer not null,
    tenant_id uuid not null references tenants (id) on delete cascade,
    code text not null,
    primary key (import_id, line),
    foreign key (tenant_id, import_id) references knowledge_imports (tenant_id, id) on delete cascade
);

call wall_off('knowledge_imports');
call wall_off('knowledge_import_files');
call wall_off('knowledge_import_rejections');

-- A host that starts asks over all tenants what an earlier one left unfinished; it learns ids alone.
grant create on schema public to supportmax_dispatch;
grant select (id, tenant_id, state, created_at) on knowledge_imports to supportmax_dispatch;
create policy dispatch on knowledge_imports for select to supportmax_dispatch using (true);

create function unfinished_imports()
    returns table (tenant_id uuid, import_id uuid)
    language sql stable security definer set search_path = public as $$
        select i.tenant_id, i.id from knowledge_imports i
        where i.state in ('Queued', 'Running') order by i.created_at limit 1000
    $$;

alter function unfinished_imports() owner to supportmax_dispatch;
revoke create on schema public from supportmax_dispatch;
revoke all on function unfinished_imports() from public;
grant execute on function unfinished_imports() to supportmax_app;

-- Every FAQ stands in an area of its tenant's list, whatever two people do at once.
alter table faqs add constraint faqs_product_area_fkey foreign key (tenant_id, product_area) references product_areas (tenant_id, name);

-- What a FAQ is found by, in lower case. No trigram index: like is not leakproof, so below a row-level security policy the planner
-- may not use one; comparing the lower-cased text of one tenant's rows is what a list costs, with or without it.
create function faq_search_text(question text, alternatives text[], answer text, tags text[])
    returns text language sql immutable parallel safe
    return lower(concat_ws(E'\n', question, array_to_string(alternatives, E'\n'), answer, array_to_string(tags, E'\n')) collate pg_c_utf8);

alter table faqs add column search_text text collate pg_c_utf8
    generated always as (faq_search_text(question, alternatives, answer, tags)) stored;
