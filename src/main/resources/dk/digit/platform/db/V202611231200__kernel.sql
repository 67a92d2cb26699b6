-- What every room stands on: settings, the audit trail, sessions, jobs, files. The schema itself is
-- made by the migration run, which keeps its history in it.

do $$
begin
  if current_setting('server_version_num')::int < 180000 then
    raise exception 'DIGIT needs PostgreSQL 18 or later, this is %', current_setting('server_version');
  end if;
  if not exists (select from pg_collation where collname = 'da-x-icu') then
    raise exception 'DIGIT sorts names by the Danish alphabet: this PostgreSQL was built without ICU (collation da-x-icu is missing)';
  end if;
end
$$;

-- Periods in exclusion constraints: one holder of a seat at a time.
create extension if not exists btree_gist with schema public;

grant usage on schema platform to digit_app;

-- The audit trail ------------------------------------------------------------------------------

create table platform.audit_entry (
  id          bigint generated always as identity,
  at          timestamptz not null default clock_timestamp(),
  actor       text not null,
  room        text not null,
  table_name  text not null,
  row_key     text not null,
  operation   text not null,
  before      jsonb,
  after       jsonb,
  transaction xid8 not null default pg_current_xact_id(),
  constraint audit_entry_pk primary key (id),
  constraint audit_entry_operation check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  constraint audit_entry_before check ((before is null) = (operation = 'INSERT')),
  constraint audit_entry_after check ((after is null) = (operation = 'DELETE'))
);
create index audit_entry_row on platform.audit_entry (room, table_name, row_key, id desc);
create index audit_entry_actor on platform.audit_entry (actor, id desc);

-- Attached with the columns of the primary key as arguments. It runs as the owner, so the application
-- can neither write an entry itself nor leave one out. Without an actor (someone at the database by
-- hand) the entry names the database role.
create function platform.audit() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_row    jsonb := coalesce(v_after, v_before);
  v_key    text  := v_row ->> tg_argv[0];
begin
  if v_before = v_after then
    return null;
  end if;
  -- That a secret changed is history; the secret is not.
  v_before := v_before - array['password_hash', 'token_hash'];
  v_after  := v_after - array['password_hash', 'token_hash'];
  for i in 1 .. tg_nargs - 1 loop
    v_key := v_key || '/' || (v_row ->> tg_argv[i]);
  end loop;
  insert into platform.audit_entry (actor, room, table_name, row_key, operation, before, after)
  values (coalesce(nullif(current_setting('digit.actor', true), ''), 'role ' || session_user),
          tg_table_schema, tg_table_name, v_key, tg_op, v_before, v_after);
  return null;
end
$$;

create function platform.audit_table(p_table regclass) returns void
  language plpgsql
as $$
declare
  v_key text;
begin
  select string_agg(quote_literal(a.attname), ', ' order by k.place)
    into v_key
    from pg_index i
    cross join lateral unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
   where i.indrelid = p_table and i.indisprimary;
  if v_key is null then
    raise exception 'an audited table needs a primary key: %', p_table;
  end if;
  execute format('create trigger audit after insert or update or delete on %s for each row execute function platform.audit(%s)',
                 p_table, v_key);
end
$$;

-- Tables that are only ever added to ------------------------------------------------------------

create function platform.refuse_change() returns trigger
  language plpgsql
as $$
begin
  raise exception '%.% is only added to: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'integrity_constraint_violation',
          schema = tg_table_schema, table = tg_table_name, constraint = tg_table_name || '_append_only';
end
$$;

create function platform.append_only(p_table regclass) returns void
  language plpgsql
as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function platform.refuse_change()', p_table);
  execute format('create trigger append_only_whole before truncate on %s for each statement execute function platform.refuse_change()', p_table);
end
$$;

select platform.append_only('platform.audit_entry');

-- Settings --------------------------------------------------------------------------------------

create table platform.setting (
  key     text not null,
  value   jsonb not null,
  version integer not null default 1,
  constraint setting_pk primary key (key)
);
select platform.audit_table('platform.setting');

-- Files that every node can read, in parts so that neither side holds a whole file -----------------

create table platform.stored_file (
  id         uuid not null default uuidv7(),
  name       text not null,
  media_type text not null,
  size       bigint not null,
  sha256     text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  constraint stored_file_pk primary key (id),
  constraint stored_file_name check (name <> ''),
  constraint stored_file_size check (size >= 0),
  constraint stored_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
select platform.audit_table('platform.stored_file');

-- Parts come before the row that sums them up, hence the deferred key.
create table platform.stored_file_part (
  file_id uuid not null,
  number  integer not null,
  content bytea not null,
  constraint stored_file_part_pk primary key (file_id, number),
  constraint stored_file_part_file foreign key (file_id) references platform.stored_file (id)
    on delete cascade deferrable initially deferred
);
alter table platform.stored_file_part alter column content set storage external;

-- Jobs ------------------------------------------------------------------------------------------

create table platform.job (
  id         uuid not null default uuidv7(),
  kind       text not null,
  state      text not null,
  attempt    integer not null default 0,
  done       bigint not null default 0,
  total      bigint,
  message    text,
  input      jsonb not null,
  result     jsonb,
  file_id    uuid,
  actor      text not null,
  node       text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at   timestamptz,
  constraint job_pk primary key (id),
  constraint job_state check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'BROKEN')),
  constraint job_progress check (done >= 0 and (total is null or done <= total)),
  constraint job_ended check ((ended_at is not null) = (state in ('DONE', 'FAILED', 'BROKEN'))),
  constraint job_file foreign key (file_id) references platform.stored_file (id) on delete set null
);
create index job_file_ix on platform.job (file_id);
create index job_kind_ix on platform.job (kind, created_at desc);

-- The scheduler's own table, as the library db-scheduler expects it.
create table platform.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_ix on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat_ix on platform.scheduled_tasks (last_heartbeat);

-- Sessions, as the library Spring Session expects them --------------------------------------------

create table platform.spring_session (
  primary_id            char(36) not null,
  session_id            char(36) not null,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval integer not null,
  expiry_time           bigint not null,
  principal_name        varchar(100),
  constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_id_ix on platform.spring_session (session_id);
create index spring_session_expiry_ix on platform.spring_session (expiry_time);
create index spring_session_principal_ix on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_session foreign key (session_primary_id)
    references platform.spring_session (primary_id) on delete cascade
);

-- A table without audit trail says why -------------------------------------------------------------

comment on table platform.audit_entry is 'Not audited: it is the audit trail';
comment on table platform.stored_file_part is 'Not audited: it never changes, and its file is audited with its fingerprint';
comment on table platform.job is 'Not audited: it says itself who asked; what a job changes is audited there';
comment on table platform.scheduled_tasks is 'Not audited: the scheduler''s own';
comment on table platform.spring_session is 'Not audited: no fact of the association';
comment on table platform.spring_session_attributes is 'Not audited: no fact of the association';

-- What the application may do ---------------------------------------------------------------------

grant select on platform.audit_entry to digit_app;
grant select, insert, update, delete on platform.setting, platform.job to digit_app;
grant select, insert, delete on platform.stored_file, platform.stored_file_part to digit_app;
grant select, insert, update, delete on platform.scheduled_tasks, platform.spring_session,
  platform.spring_session_attributes to digit_app;
