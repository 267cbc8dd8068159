-- The e-mail channel: a tenant's mailbox, how far it was read, and what is kept of mails.

create table email_channels (
    tenant_id uuid primary key references tenants (id) on delete cascade,
    mailbox jsonb not null,
    is_enabled boolean not null,
    uses_plus_address boolean not null,
    reply_key text not null,
    changed_at timestamptz not null
);

create table mailbox_states (
    tenant_id uuid primary key references tenants (id) on delete cascade,
    uid_validity bigint,
    last_uid bigint not null,
    last_fetched_at timestamptz,
    fetched_count bigint not null,
    last_error text,
    failing_since timestamptz
);

-- A mail stays here from its fetching until it has been dealt with.
create table received_mails (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    uid_validity bigint not null,
    uid bigint not null,
    content bytea not null,
    received_at timestamptz not null,
    unique (tenant_id, uid_validity, uid)
);

create table conversation_mails (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    conversation_id uuid,
    sequence bigint,
    direction text not null,
    state text not null,
    note text not null,
    detail text,
    message_id text not null,
    fingerprint text not null,
    "references" text[] not null,
    subject text not null,
    base_subject text not null,
    address text not null,
    name text not null,
    people text[] not null,
    thread_reason text not null,
    thread_evidence text,
    refused_conversation_id uuid,
    html text,
    full_text text,
    is_automatic boolean not null,
    occurred_at timestamptz not null,
    settled_at timestamptz,
    unique (tenant_id, id),
    unique (tenant_id, fingerprint),
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

create index conversation_mails_by_conversation on conversation_mails (tenant_id, conversation_id, occurred_at);
create index conversation_mails_by_message_id on conversation_mails (tenant_id, message_id);
create index conversation_mails_by_address on conversation_mails (tenant_id, address, occurred_at);

create table conversation_mail_files (
    id uuid primary key,
    tenant_id uuid not null references tenants (id) on delete cascade,
    mail_id uuid not null,
    name text not null,
    media_type text not null,
    content bytea not null,
    size integer not null,
    content_id text,
    is_inline boolean not null,
    foreign key (tenant_id, mail_id) references conversation_mails (tenant_id, id) on delete cascade
);

create index conversation_mail_files_by_mail on conversation_mail_files (tenant_id, mail_id);

-- Which conversations an id leads to: ids of its mails, and ids that they refer to, so that the order of arrival does not matter.
create table mail_thread_ids (
    tenant_id uuid not null references tenants (id) on delete cascade,
    message_id text not null,
    conversation_id uuid not null,
    primary key (tenant_id, message_id, conversation_id),
    foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

create table mail_customers (
    tenant_id uuid not null references tenants (id) on delete cascade,
    address text not null,
    visitor_id uuid not null,
    primary key (tenant_id, address),
    foreign key (tenant_id, visitor_id) references visitors (tenant_id, id) on delete cascade
);

call wall_off('email_channels');
call wall_off('mailbox_states');
call wall_off('received_mails');
call wall_off('conversation_mails');
call wall_off('conversation_mail_files');
call wall_off('mail_thread_ids');
call wall_off('mail_customers');

-- Every host hears of a mailbox that was connected or changed.
create function notify_email_channels() returns trigger language plpgsql as $$
begin
    perform pg_notify('email_channels', '');
    return null;
end $$;

create trigger email_channels_changed after insert or update on email_channels for each row execute function notify_email_channels();

-- Whose mailboxes are to be read is asked over all tenants; the answer is ids and a time.
grant create on schema public to supportmax_dispatch;
grant select (tenant_id, is_enabled, changed_at) on email_channels to supportmax_dispatch;
create policy dispatch on email_channels for select to supportmax_dispatch using (true);

create function enabled_mailboxes() returns table (tenant_id uuid, changed_at timestamptz)
    language sql stable security definer set search_path = public as $$
        select c.tenant_id, c.changed_at from email_channels c join tenants t on t.id = c.tenant_id where c.is_enabled and t.is_active
    $$;

alter function enabled_mailboxes() owner to supportmax_dispatch;
revoke create on schema public from supportmax_dispatch;
revoke all on function enabled_mailboxes() from public;
grant execute on function enabled_mailboxes() to supportmax_app;
