-- Search: one index of everything that people may find. A room writes a function that turns its records
-- into index rows, `<room>.found_<noun>(keys)`, and says which tables they are made from
-- (`platform.found_from`). From then on every change of those tables changes the index in the same
-- transaction, whoever makes it. Why it is built so: docs/decisions/050.

-- Words that are alike without being the same.
create extension if not exists pg_trgm with schema public;

-- Words ------------------------------------------------------------------------------------------

-- Every word as it is, without the small Danish ones.
create text search dictionary platform.found_plain (template = pg_catalog.simple, stopwords = danish);
create text search configuration platform.found_plain (copy = pg_catalog.simple);
alter text search configuration platform.found_plain
  alter mapping for asciiword, word, numword with platform.found_plain;

-- How words are compared: small letters, `æ ø å` as `ae oe aa`, no accents, nothing but letters and digits.
create function platform.found_fold(p_text text) returns text
  language sql immutable strict parallel safe
return regexp_replace(
  translate(replace(replace(replace(replace(replace(lower(p_text collate pg_c_utf8),
    'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), 'ä', 'ae'), 'ö', 'oe'),
    'áàâãéèêëíìîïóòôõúùûüýÿñç', 'aaaaeeeeiiiioooouuuuyync'),
  '[^[:alnum:]]+', ' ', 'g');

-- The small Danish words that folding has changed.
create function platform.found_small_words() returns text[]
  language sql immutable parallel safe
return array['paa', 'naar', 'saadan', 'ogsaa', 'vaer', 'vaere', 'vaeret'];

create function platform.found_words(p_folded text) returns text[]
  language sql immutable parallel safe
return tsvector_to_array(ts_delete(to_tsvector('platform.found_plain', p_folded), platform.found_small_words()));

-- Words and their stems, Danish as well as English.
create function platform.found_stems(p_danish text, p_english text) returns text[]
  language sql immutable parallel safe
return tsvector_to_array(ts_delete(
  to_tsvector('pg_catalog.danish', p_danish) || to_tsvector('pg_catalog.english', p_english)
    || to_tsvector('platform.found_plain', p_danish || ' ' || p_english),
  platform.found_small_words()));

-- A year and its quarter in one number, 20234. What has no day is always of today and comes first. What is
-- older than the system's own records lies in whole years: a search for a rare word looks into each bucket
-- there is, one for a common word reads the newest only. A later migration may move the line, and reindexes.
create function platform.found_bucket(p_day date) returns integer
  language sql immutable parallel safe
return case when p_day is null then 99999
  when p_day < date '2024-01-01' then extract(year from p_day)::integer * 10
  else extract(year from p_day)::integer * 10 + extract(quarter from p_day)::integer end;

-- What a row can be found by. Each entry begins with the bucket of the row, so that a search goes back
-- through time and stops when it has enough, however common its words are. A row that not everybody may
-- see begins with the marks of those who may instead: to anybody else its entries do not exist, and no
-- search of theirs so much as touches them. After that comes what the word is:
--   .word  anywhere, and its stems      >word  in the title, and its stems     =title  a short title, whole
--   /kkind /mmunicipality               what filters ask for
create function platform.found_entries(p_title_da text, p_title_en text, p_text_da text, p_text_en text,
  p_kind text, p_municipalities text[], p_day date, p_audience text[]) returns tsvector
  language plpgsql immutable parallel safe cost 10000
as $$
declare
  v_end      constant text := E'\x01';
  v_title_da constant text := platform.found_fold(p_title_da);
  v_title_en constant text := platform.found_fold(p_title_en);
  v_entries  text;
  v_bucket   text;
  v_all      text[] := '{}';
begin
  v_entries := array_to_string(array['/k' || p_kind,
         case when length(v_title_da) between 1 and 30 then '=' || btrim(v_title_da) end,
         case when length(v_title_en) between 1 and 30 then '=' || btrim(v_title_en) end], v_end)
    || coalesce(v_end || '/m' || nullif(array_to_string(p_municipalities, v_end || '/m'), ''), '')
    || coalesce(v_end || '>' || nullif(array_to_string(
         platform.found_stems(v_title_da, v_title_en), v_end || '>'), ''), '')
    || coalesce(v_end || '.' || nullif(array_to_string(
         platform.found_stems(v_title_da || ' ' || platform.found_fold(left(p_text_da, 50000)),
           v_title_en || ' ' || platform.found_fold(left(p_text_en, 50000))), v_end || '.'), ''), '');
  foreach v_bucket in array coalesce(
      (select array_agg(mark || '|') from unnest(p_audience) mark), array[platform.found_bucket(p_day)::text]) loop
    v_all := v_all || string_to_array(v_bucket || replace(v_entries, v_end, v_end || v_bucket), v_end);
  end loop;
  return array_to_tsvector(v_all);
end
$$;

-- The index ----------------------------------------------------------------------------------------

-- One row for each record that can be found, as the room's function tells it. `municipalities`: the codes of
-- those it is about. `audience`: as in the record, null where every account may see it; `audience_above`: where
-- the record is also as closed as another that it belongs to, and the two differ.
create table platform.found (
  id             bigint generated always as identity,
  kind           text not null,
  key            text not null,
  path           text not null,
  title_da       text not null,
  title_en       text not null,
  text_da        text not null,
  text_en        text not null,
  municipalities text[] not null,
  on_day         date,
  bucket         integer not null generated always as (platform.found_bucket(on_day)) stored,
  audience       text[],
  audience_above text[],
  constraint found_pk primary key (id),
  constraint found_once unique (kind, key),
  constraint found_audience check (platform.is_audience(audience) and platform.is_audience(audience_above)),
  constraint found_above check (audience is not null or audience_above is null)
);
create index found_entries_ix on platform.found using gin (platform.found_entries(
  title_da, title_en, text_da, text_en, kind, municipalities, on_day, audience))
  with (fastupdate = off);
-- Nothing is planned by the frequency of entries; telling it would cost every analyze seconds.
alter index platform.found_entries_ix alter column 1 set statistics 0;
create index found_bucket_ix on platform.found (bucket) where audience is null;
alter table platform.found enable row level security;
create policy audience on platform.found using (platform.admits(audience) and platform.admits(audience_above));

-- What a room's function tells of a record, in the order of the index's columns.
create type platform.found_row as (
  key            text,
  path           text,
  title_da       text,
  title_en       text,
  text_da        text,
  text_en        text,
  municipalities text[],
  on_day         date,
  audience       text[],
  audience_above text[]
);

-- Nothing where a text is missing, and the audiences in their simplest form.
create function platform.found_plainly(p_row platform.found_row) returns platform.found_row
  language sql immutable parallel safe
return row((p_row).key, (p_row).path, coalesce((p_row).title_da, ''), coalesce((p_row).title_en, ''),
  coalesce((p_row).text_da, ''), coalesce((p_row).text_en, ''),
  array_remove(coalesce((p_row).municipalities, '{}'), null), (p_row).on_day,
  coalesce((p_row).audience, (p_row).audience_above),
  case when (p_row).audience <> (p_row).audience_above then (p_row).audience_above end)::platform.found_row;

-- Words of titles, by the mark of those who may see such a title ('' is everybody, and then no other mark is
-- needed): where slips of the keyboard and the insides of compounds are looked up. A word may stay when its
-- last title has gone, and may be there twice: what is found by it is asked of the index, where it then finds
-- nothing.
create table platform.found_word (
  id   bigint generated always as identity,
  mark text not null,
  word text not null,
  constraint found_word_pk primary key (id)
);
create index found_word_ix on platform.found_word (word, mark);
create index found_word_like on platform.found_word using gin (word public.gin_trgm_ops) with (fastupdate = off);

-- Records whose rows are still to be made: what came in by the thousand. Never shown meanwhile.
create table platform.found_waiting (
  id   bigint generated always as identity,
  kind text not null,
  keys text[] not null,
  constraint found_waiting_pk primary key (id)
);

comment on table platform.found is 'Not audited: made from records that are';
comment on table platform.found_word is 'Not audited: made from records that are';
comment on table platform.found_waiting is 'Not audited: work to do';

-- Keeping it true ------------------------------------------------------------------------------------

-- The function that tells the records of a kind: 'finance.voucher' has finance.found_voucher.
create function platform.found_teller(p_kind text) returns text
  language sql immutable parallel safe
return format('%I.%I', split_part(p_kind, '.', 1), 'found_' || split_part(p_kind, '.', 2));

-- Makes the rows of some records anew. Rows that are there are locked before the records are read: of two
-- transactions that change one record's row, the later one reads what the earlier one has committed.
create function platform.found_refresh(p_kind text, p_keys text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_rows platform.found_row[];
begin
  perform from platform.found f where f.kind = p_kind and f.key = any(p_keys) order by f.key for update;
  execute format('select array_agg(platform.found_plainly(r)) from %s($1) r', platform.found_teller(p_kind))
    into v_rows using p_keys;
  delete from platform.found f
   where f.kind = p_kind and f.key = any(p_keys)
     and not exists (select from unnest(v_rows) r where r.key = f.key);
  insert into platform.found as f
         (kind, key, path, title_da, title_en, text_da, text_en, municipalities, on_day, audience, audience_above)
  select p_kind, r.* from unnest(v_rows) r order by r.key
  on conflict (kind, key) do update
     set path = excluded.path, title_da = excluded.title_da, title_en = excluded.title_en,
         text_da = excluded.text_da, text_en = excluded.text_en, municipalities = excluded.municipalities,
         on_day = excluded.on_day, audience = excluded.audience, audience_above = excluded.audience_above
   where (f.path, f.title_da, f.title_en, f.text_da, f.text_en, f.municipalities, f.on_day, f.audience, f.audience_above)
         is distinct from (excluded.path, excluded.title_da, excluded.title_en, excluded.text_da, excluded.text_en,
           excluded.municipalities, excluded.on_day, excluded.audience, excluded.audience_above);
  insert into platform.found_word (mark, word)
  select distinct m.mark, w.word
    from unnest(v_rows) r
    cross join lateral unnest(platform.found_words(platform.found_fold(concat_ws(' ', r.title_da, r.title_en)))) w (word)
    cross join lateral unnest(coalesce(r.audience, array[''])) m (mark)
   where length(w.word) between 4 and 60 and w.word !~ '[0-9]'
     and not exists (select from platform.found_word k where k.word = w.word and k.mark in (m.mark, ''));
end
$$;
revoke execute on function platform.found_refresh from public;

create function platform.found_put_off(p_kind text, p_keys text[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
insert into platform.found_waiting (kind, keys)
select p_kind, array_agg(k.key)
  from unnest(p_keys) with ordinality k (key, place)
 group by (k.place - 1) / 500
 order by 1, min(k.place)
$$;
revoke execute on function platform.found_put_off from public;

-- Attached with the kind, the query that tells the keys of the changed records, and the table and column
-- of what stands above them (see found_from). Up to a thousand rows are made anew at once. More are made
-- by whoever calls found_fill; until then rows that might show too much are gone.
create function platform.found_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_changed text := case tg_op
    when 'INSERT' then 'select * from new_rows'
    when 'DELETE' then 'select * from old_rows'
    else 'select * from new_rows union all select * from old_rows' end;
  v_keys text[];
begin
  if tg_nargs > 2 then
    execute format('with changed as (%s) select from %s where %I in (select %I from changed) order by %3$I for share',
                   v_changed, tg_argv[2], tg_argv[3], tg_argv[4]);
  end if;
  execute format('with changed as (%s) select array_agg(key) from (select distinct key from (%s) c (key)) k where key is not null',
                 v_changed, tg_argv[1]) into v_keys;
  if v_keys is null then
    return null;
  end if;
  if cardinality(v_keys) <= 1000 then
    perform platform.found_refresh(tg_argv[0], v_keys);
  else
    if tg_op <> 'INSERT' then
      delete from platform.found f where f.kind = tg_argv[0] and f.key = any(v_keys);
    end if;
    perform platform.found_put_off(tg_argv[0], v_keys);
  end if;
  return null;
end
$$;

-- Records of a kind are made from a table.
--   p_keys: a query for the keys of the records that rows of the table, as `changed`, belong to
--   p_above, p_above_key, p_column: where the record takes its audience from the row that `p_column` names.
--   That row is held until the transaction ends: who gives it another audience waits, or is waited for.
create function platform.found_from(p_kind text, p_table regclass, p_keys text,
    p_above regclass default null, p_above_key name default null, p_column name default null) returns void
  language plpgsql
as $$
declare
  v_name text := 'found_' || replace(p_kind, '.', '_');
  v_args text := concat_ws(', ', quote_literal(p_kind), quote_literal(p_keys),
    quote_literal(p_above::text), quote_literal(p_above_key), quote_literal(p_column));
begin
  execute format('create trigger %I after insert on %s referencing new table as new_rows for each statement execute function platform.found_changed(%s)',
                 v_name || '_insert', p_table, v_args);
  execute format('create trigger %I after update on %s referencing old table as old_rows new table as new_rows for each statement execute function platform.found_changed(%s)',
                 v_name || '_update', p_table, v_args);
  execute format('create trigger %I after delete on %s referencing old table as old_rows for each statement execute function platform.found_changed(%s)',
                 v_name || '_delete', p_table, v_args);
end
$$;

-- Makes some of the rows that wait; false when none do. Twice, because a row that is not there yet cannot be
-- locked before its record is read: the second time sees what a transaction did that overtook the first.
create function platform.found_fill() returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_next record;
begin
  select * into v_next from platform.found_waiting order by id limit 1 for update skip locked;
  if not found then
    return false;
  end if;
  perform platform.found_refresh(v_next.kind, v_next.keys);
  perform platform.found_refresh(v_next.kind, v_next.keys);
  delete from platform.found_waiting where id = v_next.id;
  return true;
end
$$;

-- Every kind that some room tells.
create function platform.found_kinds() returns setof text
  language sql stable parallel safe
begin atomic
  select n.nspname || '.' || substr(p.proname, 7)
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
   where p.prorettype = 'platform.found_row'::regtype and p.proretset and p.proname like 'found\_%'
   order by 1;
end;

-- Lets every row of a kind be made anew, and drops those without a record.
create function platform.found_rebuild(p_kind text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_keys text[];
begin
  execute format('select coalesce(array_agg(r.key order by r.on_day, r.key), ''{}'') from %s(null) r',
                 platform.found_teller(p_kind)) into v_keys;
  delete from platform.found_waiting where kind = p_kind;
  delete from platform.found f
   where f.kind = p_kind and not exists (select from unnest(v_keys) k (key) where k.key = f.key);
  perform platform.found_put_off(p_kind, v_keys);
end
$$;

-- Forgets the words that no title has any more.
create function platform.found_tidy_words() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
delete from platform.found_word;
with told as (
  select distinct m.mark, w.word
    from platform.found f
    cross join lateral unnest(platform.found_words(platform.found_fold(concat_ws(' ', f.title_da, f.title_en)))) w (word)
    cross join lateral unnest(coalesce(f.audience, array[''])) m (mark)
   where length(w.word) between 4 and 60 and w.word !~ '[0-9]')
insert into platform.found_word (mark, word)
select t.mark, t.word
  from told t
 where t.mark = '' or not exists (select from told o where o.word = t.word and o.mark = '')
$$;

-- Where index and records differ, at most so many of each kind. What still waits is no difference.
create function platform.found_differences(p_limit integer) returns table (kind text, key text, difference text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_kind text;
begin
  for v_kind in select platform.found_kinds() loop
    return query execute format($query$
      with waiting as materialized (select unnest(w.keys) as key from platform.found_waiting w where w.kind = $1)
      select $1, coalesce(r.key, f.key),
             case when f.key is null then 'MISSING' when r.key is null then 'LEFT_OVER'
                  when (f.audience, f.audience_above) is distinct from (r.audience, r.audience_above) then 'AUDIENCE'
                  else 'STALE' end
        from (select (platform.found_plainly(t)).* from %s(null) t) r
        full join (select * from platform.found f where f.kind = $1) f on f.key = r.key
       where (f.path, f.title_da, f.title_en, f.text_da, f.text_en, f.municipalities, f.on_day, f.audience, f.audience_above)
             is distinct from (r.path, r.title_da, r.title_en, r.text_da, r.text_en, r.municipalities, r.on_day,
               r.audience, r.audience_above)
         and not exists (select from waiting w where w.key = coalesce(r.key, f.key))
       order by 2
       limit $2$query$, platform.found_teller(v_kind)) using v_kind, p_limit;
  end loop;
  return query
    select f.kind, '*', 'UNTOLD' from platform.found f
     where f.kind not in (select platform.found_kinds()) group by f.kind;
end
$$;

-- Finding ----------------------------------------------------------------------------------------------

-- The marks of whoever this connection works for.
create function platform.found_marks() returns text[]
  language sql stable parallel safe
return coalesce(string_to_array(nullif(current_setting('digit.audience', true), ''), ' '), '{}');

-- What somebody typed, word by word, without words too small to search by: the stems of each, and the words
-- of titles that hold it inside.
create function platform.found_terms(p_typed text)
  returns table (word text, stems text[], inside text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  -- By parts of words, never word by word through all of them.
  set enable_seqscan = off
  set enable_indexscan = off
  set enable_indexonlyscan = off
as $$
select t.word, t.stems,
       case when length(t.root) < 3 then '{}' else array(
         select distinct i.word
           from (select k.word
                   from platform.found_word k
                  where k.word like '%_' || t.root || '%'
                    and (k.mark = '' or k.mark = any(platform.found_marks()))
                  limit 60) i
          order by 1) end
  from (select w.word, w.place, s.stems,
               coalesce((select min(stem) from unnest(s.stems) stem where length(stem) >= 4), w.word) as root
          from (select left(typed, 60) as word, place
                  from unnest(string_to_array(btrim(platform.found_fold(p_typed)), ' ')) with ordinality u (typed, place)
                 where typed <> '') w
          cross join lateral (select platform.found_stems(w.word, w.word)) s (stems)
         where to_tsvector('pg_catalog.danish', w.word) <> '' and to_tsvector('pg_catalog.english', w.word) <> ''
           and w.word <> all(platform.found_small_words())) t
 order by t.place
$$;

-- Words of titles that these may have been meant for, the likest of each first.
-- Two slips cost a long word less of its likeness than a short one, so of long words more is asked.
create function platform.found_near(p_words text[]) returns table (word text, near text)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp
  set pg_trgm.similarity_threshold = 0.3
as $$
declare
  v_word text;
begin
  foreach v_word in array p_words loop
    perform set_config('pg_trgm.similarity_threshold', case
      when length(v_word) < 7 then '0.22' when length(v_word) < 10 then '0.3' else '0.4' end, true);
    return query
      select v_word, k.word
        from platform.found_word k
       where k.word % v_word and (k.mark = '' or k.mark = any(platform.found_marks()))
       group by k.word
       order by similarity(k.word, v_word) desc, k.word
       limit 40;
  end loop;
end
$$;

-- The newest rows that answer a query over the entries, in which `§` stands for the bucket or mark that each
-- entry begins with. Goes back through the buckets until it has enough.
--
-- It runs as the owner: with row level security over it, the planner may not use an index whose operator is
-- not marked leakproof, and `@@` is not. So it asks for the audience itself, by the marks that the connection
-- was told, never by what the caller says; and whoever shows a row reads it again from the table, where the
-- policy asks once more.
create function platform.found_hits(p_query text, p_kinds text[], p_year integer, p_limit integer)
  returns table (id bigint, on_day date)
  language plpgsql stable security definer rows 1000
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_marks  constant text[] := platform.found_marks();
  v_last   constant integer := case when p_year is null then 0 else p_year * 10 - 1 end;
  v_bucket integer := case when p_year is null then 100000 else p_year * 10 + 5 end;
  v_left   integer := p_limit;
  v_found  integer;
  v_mark   text;
begin
  -- The inner queries keep to the one index: put together with others it would read those whole.
  foreach v_mark in array v_marks loop
    return query
      select f.id, f.on_day
        from (select t.id, t.on_day, t.kind, t.bucket, t.audience, t.audience_above
                from platform.found t
               where platform.found_entries(t.title_da, t.title_en, t.text_da, t.text_en, t.kind, t.municipalities,
                       t.on_day, t.audience) @@ replace(p_query, '§', replace(v_mark, '''', '''''') || '|')::tsquery
              offset 0) f
       where f.audience && v_marks and (f.audience_above is null or f.audience_above && v_marks)
         and f.kind = any(p_kinds) and (p_year is null or f.bucket / 10 = p_year)
       order by f.on_day desc nulls first, f.id desc
       limit p_limit;
  end loop;
  loop
    select max(f.bucket) into v_bucket
      from platform.found f
     where f.audience is null and f.bucket < v_bucket and f.bucket > v_last;
    exit when v_bucket is null or v_left <= 0;
    return query
      select f.id, f.on_day
        from (select t.id, t.on_day, t.kind, t.audience
                from platform.found t
               where platform.found_entries(t.title_da, t.title_en, t.text_da, t.text_en, t.kind, t.municipalities,
                       t.on_day, t.audience) @@ replace(p_query, '§', v_bucket::text)::tsquery
              offset 0) f
       where f.audience is null and f.kind = any(p_kinds)
       order by f.on_day desc nulls first, f.id desc
       limit v_left;
    get diagnostics v_found = row_count;
    v_left := v_left - v_found;
  end loop;
end
$$;

-- What the application may do: read rows, ask the functions, and let waiting rows be made.
grant select on platform.found to digit_app;
grant usage on type platform.found_row to digit_app;
