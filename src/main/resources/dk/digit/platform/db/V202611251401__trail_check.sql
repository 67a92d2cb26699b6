-- Whether the trail is whole, and whether the tables are what the trail says. Asked by `./digit check`;
-- runs as the owner, who sees confidential rows too, and tells keys and names of columns, no content.

-- Every entry against the fingerprint taken of it, every seal against the one before. One pass over the
-- entries; only batches that do not agree are looked at entry by entry.
create function platform.trail_faults(p_limit integer)
  returns table (fault text, number bigint, entry bigint, at timestamptz, actor text, row_name text)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set work_mem = '64MB'
  set jit = off
as $$
declare
  v_wrong bigint[];
begin
  if exists (select from platform.audit_unsealed) then
    perform platform.seal(null);
  end if;

  return query
    select c.fault, c.number, null::bigint, c.at, null::text, c.rows[1] || case when cardinality(c.rows) > 1 then ' …' else '' end
      from (
        select s.number, s.at, b.rows, case
                 when s.number <> coalesce(lag(s.number) over w, 0) + 1 then 'SEAL_GONE'
                 when s.previous <> coalesce(lag(s.hash) over w, ''::bytea) then 'SEAL_BROKEN'
                 when b.id is null or s.hash <> platform.seal_hash(s.number, s.at, s.previous, b) then 'SEAL_CHANGED'
               end as fault
          from platform.audit_seal s
          left join platform.audit_batch b on b.id = s.batch
        window w as (order by s.number)) c
     where c.fault is not null
     order by c.number
     limit p_limit;

  return query
    select 'HEAD_DIFFERS', h.number, null::bigint, h.at, null::text, null::text
      from platform.audit_head h
      left join platform.audit_seal s on s.number = h.number
     where h.number <> coalesce((select max(l.number) from platform.audit_seal l), 0)
        or h.number > 0 and s.hash is distinct from h.hash;

  return query
    select 'BATCH_UNSEALED', null::bigint, b.first_id, b.at, null::text, b.rows[1]
      from platform.audit_batch b
     where not exists (select from platform.audit_seal s where s.batch = b.id)
     order by b.id
     limit p_limit;

  -- Entries of no batch come together under null.
  select coalesce(array_agg(w.batch), '{}') into v_wrong
    from (
      select coalesce(b.id, f.batch) as batch
        from (
          select t.batch, array_agg(t.id order by t.id) as ids, string_agg(t.digest, ''::bytea order by t.id) as digests
            from (
              select l.batch, e.id, platform.audit_digest(e) as digest
                from platform.audit_entry e
                left join (select b.id as batch, unnest(b.ids) as id from platform.audit_batch b) l on l.id = e.id) t
           group by t.batch) f
        full join platform.audit_batch b on b.id = f.batch
       where f.batch is null or b.id is null or f.digests <> b.digests or f.ids <> b.ids
       limit p_limit) w;
  if cardinality(v_wrong) = 0 then
    return;
  end if;

  return query
    select case when e.id is null then 'ENTRY_GONE' else 'ENTRY_CHANGED' end,
           s.number, l.id, coalesce(e.at, b.at), e.actor, l.row
      from platform.audit_batch b
      left join platform.audit_seal s on s.batch = b.id
      cross join lateral unnest(b.ids, b.rows) with ordinality as l (id, row, place)
      left join platform.audit_entry e on e.id = l.id
     where b.id = any (v_wrong)
       and (e.id is null or platform.audit_digest(e) <> substr(b.digests, ((l.place - 1) * 32 + 1)::integer, 32))
     order by l.id
     limit p_limit;

  return query
    select 'ENTRY_ADDED', null::bigint, e.id, e.at, e.actor, e.room || '.' || e.table_name || '/' || e.row_key
      from platform.audit_entry e
     where not exists (select from (select unnest(b.ids) as id from platform.audit_batch b) l where l.id = e.id)
     order by e.id
     limit p_limit;
end
$$;

-- The rows of each audited table against the newest entry about each. Columns that the trail does not
-- watch (`after update of …`) or that came later than the entry are left out, and of secrets the
-- fingerprints are compared.
create function platform.trail_differences(p_limit integer)
  returns table (fault text, room text, table_name text, row_key text, entry bigint, at timestamptz, actor text, columns text)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set work_mem = '64MB'
  set jit = off
as $$
declare
  v_table   record;
  v_secrets text[];
begin
  return query
    select 'TRAIL_OFF', n.nspname::text, c.relname::text, null::text, null::bigint, null::timestamptz, null::text, null::text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p')
       and not exists (select from pg_trigger t
                        where t.tgrelid = c.oid and t.tgfoid = 'platform.audit()'::regprocedure and t.tgenabled in ('O', 'A'))
       and exists (select from platform.audit_entry e where e.room = n.nspname and e.table_name = c.relname)
     order by 2, 3;

  for v_table in
    select t.tgrelid::regclass as name, n.nspname as room, c.relname as table_name, platform.key_columns(t.tgrelid) as key,
           (select array_agg(a.attname::text) from pg_attribute a
             where a.attrelid = t.tgrelid and a.attnum = any (t.tgattr::smallint[])) as watched
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where t.tgfoid = 'platform.audit()'::regprocedure and not t.tgisinternal
     order by n.nspname, c.relname
  loop
    v_secrets := (select w.secrets from platform.audit_watch w
                   where w.room = v_table.room and w.table_name = v_table.table_name);
    return query execute format($sql$
      with held as (
        select platform.row_key(d.data, $3) as key, d.data
          from %s t cross join lateral (select platform.fingerprinted(to_jsonb(t), $4) as data) d
      ), told as (
        select distinct on (k.key) k.key, k.id, k.at, k.actor, k.after
          from (select e.row_key as key, e.id, e.at, e.actor, e.after
                  from platform.audit_entry e where e.room = $1 and e.table_name = $2
                 union all
                select e.former_key, e.id, e.at, e.actor, null
                  from platform.audit_entry e where e.room = $1 and e.table_name = $2 and e.former_key is not null) k
         order by k.key, k.id desc, k.after nulls last
      ), compared as (
        select coalesce(h.key, t.key) as key, t.id, t.at, t.actor, h.data, t.after
          from held h full join told t on t.key = h.key
         where h.data is distinct from t.after
      )
      select case when c.data is null then 'ROW_GONE' when c.after is null then 'ROW_UNKNOWN' else 'ROW_DIFFERS' end,
             $1, $2, c.key, c.id, c.at, c.actor, d.columns
        from compared c
        cross join lateral (
          select string_agg(a.key, ', ' order by a.key) as columns
            from jsonb_each(c.after) a
           where c.data ? a.key and a.value <> c.data -> a.key and a.value #>> '{}' is distinct from c.data ->> a.key
             and ($5::text[] is null or a.key = any ($5 || $3))) d
       where c.data is null or c.after is null or d.columns is not null
       order by c.key
       limit $6
      $sql$, v_table.name)
      using v_table.room::text, v_table.table_name::text, v_table.key, v_secrets, v_table.watched, p_limit;
  end loop;
end
$$;

-- What to keep elsewhere: with it, even a trail that was rewritten to its very end is found out.
create function platform.trail_receipt() returns table (number bigint, hash text, at timestamptz, entries bigint)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from platform.audit_unsealed) then
    perform platform.seal(null);
  end if;
  return query
    select h.number, encode(h.hash, 'hex'), h.at, (select count(*) from platform.audit_entry) from platform.audit_head h;
end
$$;
