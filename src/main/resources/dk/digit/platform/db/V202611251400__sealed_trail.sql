-- The trail that shows when somebody has been at it: on whose behalf a change was made, who may read of
-- it, which records it is about, and a chain of seals over all of it (docs/decisions/040).

alter table platform.audit_entry
  add column on_behalf_of text,
  -- Who may read it; null is every account. As the changed row said at the time.
  add column audience     text[],
  -- The key that the row had before this change, where the change gave it another.
  add column former_key   text,
  -- The first entry of its transaction: when that ends, it has all of them sealed.
  add column opens        boolean not null default false,
  -- One for three: each costs every entry as much as an index.
  drop constraint audit_entry_operation,
  drop constraint audit_entry_before,
  drop constraint audit_entry_after,
  add constraint audit_entry_operation check (case operation
    when 'INSERT' then before is null and after is not null
    when 'UPDATE' then before is not null and after is not null
    when 'DELETE' then before is not null and after is null
    else false end);
-- Days are asked for in lists; entries lie in the order of their days.
create index audit_entry_day on platform.audit_entry using brin (((at at time zone 'Europe/Copenhagen')::date));

-- What the trail knows of a table beside its key -------------------------------------------------

-- Asked for every change, so it is one row, and only for tables of which there is something to say.
create table platform.audit_watch (
  room        text not null,
  table_name  text not null,
  -- Columns of which the trail keeps a fingerprint only. They must hold what nobody can guess: a hash, a
  -- random secret.
  secrets     text[] not null default '{}',
  has_parents boolean not null default false,
  -- A parent says who may see the rows, beside what they say themselves.
  inherits    boolean not null default false,
  constraint audit_watch_pk primary key (room, table_name)
);
comment on table platform.audit_watch is 'Not audited: set by migrations only';

-- Records that the rows of a table are about: a milestone is about its activity. `columns` hold the
-- parent's key.
create table platform.audit_parent (
  room           text not null,
  table_name     text not null,
  parent_room    text not null,
  parent_table   text not null,
  columns        text[] not null,
  -- Whoever may not see the parent may not see the rows: it has an audience, or a parent that has.
  gives_audience boolean not null default false,
  constraint audit_parent_pk primary key (room, table_name, parent_room, parent_table, columns)
);
comment on table platform.audit_parent is 'Not audited: set by migrations only';

-- The records that an entry is about, beside the row itself. Made from the entries, and made anew when a
-- parent is told of; nothing rests on it but the speed of reading a record's history.
create table platform.audit_about (
  room       text not null,
  table_name text not null,
  row_key    text not null,
  entry      bigint not null,
  constraint audit_about_pk primary key (room, table_name, row_key, entry)
);
create index audit_about_entry_ix on platform.audit_about (entry);
comment on table platform.audit_about is 'Not audited: derived from the audit trail';

-- Rows that not every account may see at present: what is confidential now is so in its past, too. One line
-- for each record that says so: the row itself, or one that it belongs to.
create table platform.audit_veil (
  room       text not null,
  table_name text not null,
  row_key    text not null,
  by_room    text not null,
  by_table   text not null,
  by_key     text not null,
  audience   text[] not null,
  constraint audit_veil_pk primary key (room, table_name, row_key, by_room, by_table, by_key)
);
comment on table platform.audit_veil is 'Not audited: derived from the audience of the audited rows';

-- The parts of a key, joined by strokes; null where one of them is.
create function platform.row_key(p_row jsonb, p_columns text[]) returns text
  language plpgsql immutable strict parallel safe
as $$
declare
  v_key text := p_row ->> p_columns[array_lower(p_columns, 1)];
begin
  for i in array_lower(p_columns, 1) + 1 .. array_upper(p_columns, 1) loop
    v_key := v_key || '/' || (p_row ->> p_columns[i]);
  end loop;
  return v_key;
end
$$;

create function platform.key_columns(p_table regclass) returns text[]
  language sql stable
return (
  select array_agg(a.attname::text order by k.place)
    from pg_index i
    cross join lateral unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
   where i.indrelid = p_table and i.indisprimary);

create function platform.audience_in(p_row jsonb) returns text[]
  language plpgsql immutable parallel safe
as $$
begin
  if jsonb_typeof(p_row -> 'audience') = 'array' then
    return array(select jsonb_array_elements_text(p_row -> 'audience') order by 1);
  end if;
  return null;
end
$$;

-- That a secret changed is history; the secret is not.
create function platform.fingerprinted(p_row jsonb, p_secrets text[]) returns jsonb
  language plpgsql immutable parallel safe
as $$
declare
  v_secret text;
begin
  foreach v_secret in array coalesce(p_secrets, '{}') loop
    if p_row ->> v_secret is not null then
      p_row := jsonb_set(p_row, array[v_secret],
        to_jsonb('sha256:' || encode(sha256(convert_to(p_row ->> v_secret, 'UTF8')), 'hex')));
    end if;
  end loop;
  return p_row;
end
$$;

create function platform.audit_secret(p_table regclass, variadic p_columns text[]) returns void
  language sql
begin atomic
  insert into platform.audit_watch (room, table_name, secrets)
  select n.nspname, c.relname, p_columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.oid = p_table
  on conflict on constraint audit_watch_pk do update
    set secrets = (select array_agg(distinct s.name) from unnest(audit_watch.secrets || excluded.secrets) as s (name));
end;

select platform.audit_secret(a.attrelid, a.attname)
  from pg_attribute a join pg_trigger t on t.tgrelid = a.attrelid and t.tgfoid = 'platform.audit()'::regprocedure
 where a.attname in ('password_hash', 'token_hash') and not a.attisdropped;

-- Says that rows of `p_table` are about a record, and puts that to what the trail holds already. Told
-- again, it is seen to again.
create function platform.audit_parent(p_table regclass, p_parent regclass, variadic p_columns text[]) returns void
  language plpgsql
as $$
declare
  v_child  record;
  v_parent record;
begin
  select n.nspname as room, c.relname as name into v_child
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = p_table;
  select n.nspname as room, c.relname as name into v_parent
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = p_parent;
  if cardinality(platform.key_columns(p_parent)) <> cardinality(p_columns) then
    raise exception 'the key of % has another number of columns', p_parent;
  end if;
  insert into platform.audit_parent (room, table_name, parent_room, parent_table, columns)
  values (v_child.room, v_child.name, v_parent.room, v_parent.name, p_columns)
  on conflict do nothing;
  insert into platform.audit_watch (room, table_name, has_parents) values (v_child.room, v_child.name, true)
  on conflict on constraint audit_watch_pk do update set has_parents = true;
  perform platform.audit_inheritance();
  insert into platform.audit_about (room, table_name, row_key, entry)
  select distinct v_parent.room, v_parent.name, k.key, e.id
    from platform.audit_entry e
    cross join lateral (values (platform.row_key(e.before, p_columns)), (platform.row_key(e.after, p_columns))) as k (key)
   where e.room = v_child.room and e.table_name = v_child.name and k.key is not null
  on conflict do nothing;
  perform platform.veil_rows(p_parent);
end
$$;

-- Which parents restrict, as the tables are now. Asked again whenever tables change.
create function platform.audit_inheritance() returns void
  language sql
begin atomic
  with recursive restricted (room, table_name) as (
    select n.nspname::text, c.relname::text
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attname = 'audience' and not a.attisdropped and c.relkind in ('r', 'p')
     union
    select p.room, p.table_name
      from platform.audit_parent p join restricted r on r.room = p.parent_room and r.table_name = p.parent_table
  )
  update platform.audit_parent p
     set gives_audience = exists (select from restricted r where r.room = p.parent_room and r.table_name = p.parent_table);
  update platform.audit_watch w
     set inherits = exists (select from platform.audit_parent p
                             where p.room = w.room and p.table_name = w.table_name and p.gives_audience);
end;

-- Writing the trail ------------------------------------------------------------------------------

-- A row as it is, or as the trail knew it last.
create function platform.row_of(p_room text, p_table text, p_key text) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_table regclass := format('%I.%I', p_room, p_table)::regclass;
  v_row   jsonb;
begin
  execute format('select to_jsonb(t) from %s t where %s', v_table, (
      select string_agg(format('%I = %s::%s', a.attname,
               case when cardinality(k.names) = 1 then '$1' else format('split_part($1, ''/'', %s)', n.place) end,
               format_type(a.atttypid, a.atttypmod)), ' and ')
        from (select platform.key_columns(v_table) as names) as k
        cross join lateral unnest(k.names) with ordinality as n (name, place)
        join pg_attribute a on a.attrelid = v_table and a.attname = n.name))
    into v_row using p_key;
  if v_row is null then
    select coalesce(e.after, e.before) into v_row
      from platform.audit_entry e
     where e.room = p_room and e.table_name = p_table and e.row_key = p_key
     order by e.id desc limit 1;
  end if;
  return v_row;
end
$$;

-- Who says who may see a row: itself first, then the records that it belongs to. None is every account;
-- of several, a reader must be admitted by each.
create function platform.circles(p_room text, p_table text, p_key text, p_row jsonb)
  returns table (by_room text, by_table text, by_key text, audience text[])
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_parent platform.audit_parent;
  v_key    text;
begin
  if platform.audience_in(p_row) is not null then
    return query select p_room, p_table, p_key, platform.audience_in(p_row);
  end if;
  for v_parent in
    select * from platform.audit_parent p where p.room = p_room and p.table_name = p_table and p.gives_audience
  loop
    v_key := platform.row_key(p_row, v_parent.columns);
    if v_key is not null then
      return query
        select * from platform.circles(v_parent.parent_room, v_parent.parent_table, v_key,
          platform.row_of(v_parent.parent_room, v_parent.parent_table, v_key));
    end if;
  end loop;
end
$$;

create function platform.nearest_circle(p_room text, p_table text, p_key text, p_row jsonb) returns text[]
  language sql stable
return (select c.audience from platform.circles(p_room, p_table, p_key, p_row) c limit 1);

-- The rows that belong to a record, and those that belong to them, as far as they take its audience.
create function platform.descendants(p_room text, p_table text, p_key text)
  returns table (room text, table_name text, row_key text)
  language sql stable
begin atomic
  with recursive below (room, table_name, row_key) as (
    select p_room, p_table, p_key
     union
    select e.room, e.table_name, k.key
      from below b
      join platform.audit_about a on a.room = b.room and a.table_name = b.table_name and a.row_key = b.row_key
      join platform.audit_entry e on e.id = a.entry
      join platform.audit_parent p on p.room = e.room and p.table_name = e.table_name
       and p.parent_room = b.room and p.parent_table = b.table_name and p.gives_audience
      cross join lateral (values (e.row_key), (e.former_key)) as k (key)
     where k.key is not null
  )
  select b.room, b.table_name, b.row_key from below b;
end;

-- Hides or shows the past of a row, as the row is now.
create function platform.veil(p_room text, p_table text, p_key text, p_row jsonb) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  delete from platform.audit_veil v
   where v.room = p_room and v.table_name = p_table and v.row_key = p_key;
  insert into platform.audit_veil (room, table_name, row_key, by_room, by_table, by_key, audience)
  select p_room, p_table, p_key, c.by_room, c.by_table, c.by_key, c.audience
    from platform.circles(p_room, p_table, p_key, p_row) c
  on conflict do nothing;
end
$$;

create function platform.veil_descendants(p_room text, p_table text, p_key text) returns void
  language sql
begin atomic
  select platform.veil(d.room, d.table_name, d.row_key, coalesce(n.after, n.before))
    from platform.descendants(p_room, p_table, p_key) d
    cross join lateral (
      select e.after, e.before from platform.audit_entry e
       where e.room = d.room and e.table_name = d.table_name and e.row_key = d.row_key
       order by e.id desc limit 1) n
   where (d.room, d.table_name, d.row_key) <> (p_room, p_table, p_key);
end;

-- Records that are closed already when the trail comes to know of it.
create function platform.veil_rows(p_table regclass) returns void
  language plpgsql
as $$
begin
  if exists (select from pg_attribute where attrelid = p_table and attname = 'audience' and not attisdropped) then
    execute format($sql$
      select platform.veil(n.nspname, c.relname, r.key, to_jsonb(t)), platform.veil_descendants(n.nspname, c.relname, r.key)
        from %s t
        cross join lateral (select platform.row_key(to_jsonb(t), $2) as key) r
        join pg_class c on c.oid = $1 join pg_namespace n on n.oid = c.relnamespace
       where t.audience is not null
      $sql$, p_table) using p_table, platform.key_columns(p_table);
  end if;
end
$$;

-- Whoever may see a record from now on finds it in the trail as it is now, but not what was confidential:
-- entries that change nothing, for the record and for the rows that take their audience from it.
create function platform.unveil(p_room text, p_table text, p_key text) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_newest   platform.audit_entry;
  v_audience text[];
  v_id       bigint;
begin
  for v_newest in
    select n.*
      from platform.descendants(p_room, p_table, p_key) d
      cross join lateral (
        select * from platform.audit_entry e
         where e.room = d.room and e.table_name = d.table_name and e.row_key = d.row_key
         order by e.id desc limit 1) n
     where n.after is not null
     order by n.id
  loop
    v_audience := platform.nearest_circle(v_newest.room, v_newest.table_name, v_newest.row_key, v_newest.after);
    continue when v_audience is not distinct from v_newest.audience;
    insert into platform.audit_entry (actor, on_behalf_of, room, table_name, row_key, operation, before, after, audience)
    values (coalesce(nullif(current_setting('digit.actor', true), ''), 'role ' || session_user),
            nullif(current_setting('digit.on_behalf_of', true), ''), v_newest.room, v_newest.table_name, v_newest.row_key,
            'UPDATE', v_newest.after, v_newest.after, v_audience)
    returning id into v_id;
    insert into platform.audit_about (room, table_name, row_key, entry)
    select a.room, a.table_name, a.row_key, v_id from platform.audit_about a where a.entry = v_newest.id;
  end loop;
end
$$;

create or replace function platform.audit() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_before   jsonb  := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_after    jsonb  := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_key      text;
  v_former   text;
  v_id       bigint;
  v_watch    platform.audit_watch;
  v_was      text[];
  v_audience text[];
  v_opens    boolean;
  v_parent   platform.audit_parent;
begin
  if v_before = v_after then
    return null;
  end if;
  v_key := platform.row_key(coalesce(v_after, v_before), tg_argv);
  if tg_op = 'UPDATE' then
    v_former := nullif(platform.row_key(v_before, tg_argv), v_key);
  end if;
  select * into v_watch from platform.audit_watch w where w.room = tg_table_schema and w.table_name = tg_table_name;
  if v_watch.secrets <> '{}' then
    v_before := platform.fingerprinted(v_before, v_watch.secrets);
    v_after := platform.fingerprinted(v_after, v_watch.secrets);
  end if;
  if v_watch.inherits or v_after ? 'audience' or v_before ? 'audience' then
    if v_before is not null then
      v_was := platform.nearest_circle(tg_table_schema, tg_table_name, coalesce(v_former, v_key), v_before);
    end if;
    if v_after is not null then
      v_audience := platform.nearest_circle(tg_table_schema, tg_table_name, v_key, v_after);
      perform platform.veil(tg_table_schema, tg_table_name, v_key, v_after);
      if platform.audience_in(v_before) is distinct from platform.audience_in(v_after) then
        perform platform.veil_descendants(tg_table_schema, tg_table_name, v_key);
      end if;
    end if;
  end if;

  v_opens := current_setting('digit.trail', true) is distinct from pg_current_xact_id()::text;
  if v_opens then
    perform set_config('digit.trail', pg_current_xact_id()::text, true);
  end if;
  v_id := nextval('platform.audit_entry_id_seq');
  if v_watch.has_parents then
    for v_parent in
      select * from platform.audit_parent p where p.room = tg_table_schema and p.table_name = tg_table_name
    loop
      insert into platform.audit_about (room, table_name, row_key, entry)
      select distinct v_parent.parent_room, v_parent.parent_table, k.key, v_id
        from (values (platform.row_key(v_before, v_parent.columns)), (platform.row_key(v_after, v_parent.columns))) as k (key)
       where k.key is not null
      on conflict do nothing;
    end loop;
  end if;

  insert into platform.audit_entry
    (id, actor, on_behalf_of, room, table_name, row_key, former_key, operation, before, after, audience, opens)
  overriding system value
  values (v_id, coalesce(nullif(current_setting('digit.actor', true), ''), 'role ' || session_user),
          nullif(current_setting('digit.on_behalf_of', true), ''),
          tg_table_schema, tg_table_name, v_key, v_former, tg_op, v_before, v_after,
          -- What was confidential before stays so.
          coalesce(v_was, v_audience), v_opens);
  if tg_op = 'UPDATE' and v_was is not null and v_audience is distinct from v_was then
    perform platform.unveil(tg_table_schema, tg_table_name, v_key);
  end if;
  return null;
end
$$;

-- Rows that were there before anybody watched their table enter the trail as they are.
create function platform.audit_baseline(p_table regclass, p_at timestamptz default clock_timestamp()) returns void
  language plpgsql
as $$
begin
  execute format($sql$
    insert into platform.audit_entry (at, actor, room, table_name, row_key, operation, after, audience, opens)
    select $1, 'role ' || session_user, n.nspname, c.relname, r.key, 'INSERT', r.data,
           platform.nearest_circle(n.nspname, c.relname, r.key, r.data), row_number() over () = 1
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (
        select platform.row_key(to_jsonb(t), $3) as key,
               platform.fingerprinted(to_jsonb(t), (
                 select w.secrets from platform.audit_watch w
                  where w.room = n.nspname and w.table_name = c.relname)) as data
          from %s t) r
     where c.oid = $2
       and not exists (select from platform.audit_entry e
                        where e.room = n.nspname and e.table_name = c.relname and e.row_key = r.key)
  $sql$, p_table) using p_at, p_table, platform.key_columns(p_table);
end
$$;

create or replace function platform.audit_table(p_table regclass) returns void
  language plpgsql
as $$
declare
  v_key text[] := platform.key_columns(p_table);
begin
  if v_key is null then
    raise exception 'an audited table needs a primary key: %', p_table;
  end if;
  execute format('create trigger audit after insert or update or delete on %s for each row execute function platform.audit(%s)',
                 p_table, (select string_agg(quote_literal(k.name), ', ' order by k.place)
                             from unnest(v_key) with ordinality as k (name, place)));
  perform platform.audit_baseline(p_table);
end
$$;

-- Who may read it ----------------------------------------------------------------------------------

alter table platform.audit_entry enable row level security;
create policy admitted on platform.audit_entry for select
  using (platform.admits(audience)
     and (room, table_name, row_key) not in (
       select v.room, v.table_name, v.row_key from platform.audit_veil v where not platform.admits(v.audience)));

-- The seals ----------------------------------------------------------------------------------------

-- The entries of one transaction, ten thousand at most: which they are, what row each is about, and the
-- fingerprint of each. Written when the transaction ends; `at` is that time, and so the time from which
-- the system knew.
create table platform.audit_batch (
  id          bigint generated always as identity,
  transaction xid8 not null,
  first_id    bigint not null,
  last_id     bigint not null,
  at          timestamptz not null,
  ids         bigint[] not null,
  rows        text[] not null,
  digests     bytea not null,
  constraint audit_batch_pk primary key (id),
  constraint audit_batch_whole check (cardinality(ids) > 0 and cardinality(ids) = cardinality(rows)
    and length(digests) = 32 * cardinality(ids))
);
alter table platform.audit_batch alter column digests set storage external;
create index audit_batch_transaction on platform.audit_batch (transaction, first_id);
comment on table platform.audit_batch is 'Not audited: it seals the audit trail';

create table platform.audit_seal (
  number bigint not null,
  batch    bigint not null,
  at       timestamptz not null,
  previous bytea not null,
  hash     bytea not null,
  constraint audit_seal_pk primary key (number),
  constraint audit_seal_batch foreign key (batch) references platform.audit_batch (id),
  constraint audit_seal_batch_once unique (batch)
);
comment on table platform.audit_seal is 'Not audited: it seals the audit trail';

-- The newest seal, kept apart: taking the last ones away shows. Its row is the lock of the chain.
create table platform.audit_head (
  id       smallint not null default 1,
  number bigint not null,
  hash     bytea not null,
  at       timestamptz not null,
  constraint audit_head_pk primary key (id),
  constraint audit_head_the_one check (id = 1)
);
insert into platform.audit_head (number, hash, at) values (0, '', clock_timestamp());
comment on table platform.audit_head is 'Not audited: it seals the audit trail';

-- Batches of transactions that look at the database as it was when they began: they cannot see the newest
-- seal, so the next transaction that ends seals for them.
create table platform.audit_unsealed (
  batch bigint not null,
  constraint audit_unsealed_pk primary key (batch),
  constraint audit_unsealed_batch foreign key (batch) references platform.audit_batch (id)
);
comment on table platform.audit_unsealed is 'Not audited: it seals the audit trail';

-- All that an entry says. Whoever adds a column to the trail adds it here where it is not null only, so
-- that older entries keep their fingerprint.
create function platform.audit_digest(e platform.audit_entry) returns bytea
  language sql stable parallel safe
return sha256(convert_to(json_build_array(e.id, extract(epoch from e.at), e.actor, e.on_behalf_of, e.room,
  e.table_name, e.row_key, e.former_key, e.operation, e.before, e.after, e.transaction::text, e.audience)::text, 'UTF8'));

create function platform.seal_hash(p_number bigint, p_at timestamptz, p_previous bytea, b platform.audit_batch) returns bytea
  language sql stable parallel safe
return sha256(p_previous || convert_to(jsonb_build_array(p_number, extract(epoch from p_at), b.id, b.transaction::text,
  b.first_id, b.last_id, extract(epoch from b.at), b.ids, b.rows)::text, 'UTF8') || b.digests);

-- Fingerprints are taken before anybody waits for anybody.
create function platform.batch_entries() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_last bigint      := currval('platform.audit_entry_id_seq');
  v_at   timestamptz := clock_timestamp();
  v_done bigint;
begin
  -- Where constraints are made immediate in the middle of a transaction, what follows opens anew.
  perform set_config('digit.trail', '', true);
  v_done := (select max(b.last_id) from platform.audit_batch b
              where b.transaction = pg_current_xact_id() and b.first_id >= new.id);
  insert into platform.audit_batch (transaction, first_id, last_id, at, ids, rows, digests)
  select pg_current_xact_id(), min(t.id), max(t.id), v_at, array_agg(t.id order by t.id),
         array_agg(t.row order by t.id), string_agg(t.digest, ''::bytea order by t.id)
    from (select e.id, e.room || '.' || e.table_name || '/' || e.row_key as row, platform.audit_digest(e) as digest,
                 (row_number() over (order by e.id) - 1) / 10000 as part
            from platform.audit_entry e
           where e.id between greatest(new.id, v_done + 1) and v_last and e.transaction = pg_current_xact_id()) t
   group by t.part
   order by t.part;
  return null;
end
$$;

-- The one place where transactions that end at the same time wait for each other. It is queued when the
-- other checks at a transaction's end are, or have been: nobody waits for those.
create function platform.seal_batch() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    insert into platform.audit_unsealed (batch) values (new.id);
  else
    perform platform.seal(new.id);
  end if;
  return null;
end
$$;

create function platform.seal(p_batch bigint) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_head  platform.audit_head;
  v_batch platform.audit_batch;
  v_hash  bytea;
  v_at    timestamptz;
  v_id    bigint;
begin
  select * into v_head from platform.audit_head for update;
  foreach v_id in array array(select u.batch from platform.audit_unsealed u order by u.batch) || p_batch loop
    continue when v_id is null;
    select * into v_batch from platform.audit_batch b where b.id = v_id;
    v_at := clock_timestamp();
    v_hash := platform.seal_hash(v_head.number + 1, v_at, v_head.hash, v_batch);
    insert into platform.audit_seal (number, batch, at, previous, hash)
    values (v_head.number + 1, v_id, v_at, v_head.hash, v_hash);
    v_head.number := v_head.number + 1;
    v_head.hash := v_hash;
    v_head.at := v_at;
  end loop;
  update platform.audit_head h
     set number = v_head.number, hash = v_head.hash, at = v_head.at
   where h.number <> v_head.number;
  delete from platform.audit_unsealed u
   where exists (select from platform.audit_seal s where s.batch = u.batch);
end
$$;

-- What the trail holds so far is sealed as it is found: rows that nobody watched at first, known since the
-- tables were made; then the entries of each transaction.
do $$
declare
  v_table regclass;
  v_first timestamptz := clock_timestamp();
begin
  if to_regclass('platform.flyway_schema_history') is not null then
    execute 'select coalesce(min(installed_on)::timestamptz, $1) from platform.flyway_schema_history'
      into v_first using v_first;
  end if;
  for v_table in select tgrelid from pg_trigger where tgfoid = 'platform.audit()'::regprocedure order by tgrelid loop
    perform platform.audit_baseline(v_table, v_first);
    perform platform.veil_rows(v_table);
  end loop;
  insert into platform.audit_batch (transaction, first_id, last_id, at, ids, rows, digests)
  select t.transaction, min(t.id), max(t.id), t.known, array_agg(t.id order by t.id), array_agg(t.row order by t.id),
         string_agg(t.digest, ''::bytea order by t.id)
    from (select e.id, e.transaction, e.room || '.' || e.table_name || '/' || e.row_key as row, platform.audit_digest(e) as digest,
                 max(e.at) over (partition by e.transaction) as known,
                 (row_number() over (partition by e.transaction order by e.id) - 1) / 10000 as part
            from platform.audit_entry e) t
   group by t.transaction, t.known, t.part
   order by t.known, min(t.id);
  insert into platform.audit_unsealed (batch) select id from platform.audit_batch;
  perform platform.seal(null);
end
$$;

create constraint trigger audit_entry_batched after insert on platform.audit_entry
  deferrable initially deferred
  for each row when (new.opens) execute function platform.batch_entries();
create constraint trigger audit_batch_sealed after insert on platform.audit_batch
  deferrable initially deferred
  for each row execute function platform.seal_batch();
select platform.append_only('platform.audit_batch');
select platform.append_only('platform.audit_seal');

revoke all on function platform.audit_baseline(regclass, timestamptz), platform.audit_table(regclass),
  platform.audit_parent(regclass, regclass, text[]), platform.audit_secret(regclass, text[]),
  platform.veil(text, text, text, jsonb), platform.seal(bigint) from public;
grant select on platform.audit_about, platform.audit_veil, platform.audit_parent to digit_app;
grant select (id, transaction, first_id, last_id, at) on platform.audit_batch to digit_app;
grant select (number, batch, at, hash) on platform.audit_seal to digit_app;
grant select on platform.audit_head to digit_app;
