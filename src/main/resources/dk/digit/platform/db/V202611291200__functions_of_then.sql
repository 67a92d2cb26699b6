-- What a room tells others by a function (`pub_…`) is told of then by its twin over the tables of then, as it
-- is with views (docs/decisions/041).

-- Calls of functions that have a then, sent there.
create function platform.functions_then(p_definition text) returns text
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_definition text := p_definition;
  v_function   record;
begin
  for v_function in
    select n.nspname as room, p.proname as name
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      join pg_namespace t on t.nspname = n.nspname || '_then'
      join pg_proc twin on twin.pronamespace = t.oid and twin.proname = p.proname
  loop
    v_definition := regexp_replace(v_definition, format('\m%s\.%s\(', v_function.room, v_function.name),
      format('%I.%I(', v_function.room || '_then', v_function.name), 'g');
  end loop;
  return v_definition;
end
$$;

-- Left out where a function needs a table that has no then.
create function platform.build_then_functions() returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_function   record;
  v_relation   record;
  v_definition text;
begin
  <<functions>>
  for v_function in
    select p.oid, n.nspname as room, p.proname as name
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.proname like 'pub\_%' and p.prosqlbody is not null
       and to_regnamespace(quote_ident(n.nspname || '_then')) is not null
     order by p.oid
  loop
    v_definition := replace(pg_get_functiondef(v_function.oid), format('FUNCTION %I.%I(', v_function.room, v_function.name),
      format('FUNCTION %I.%I(', v_function.room || '_then', v_function.name));
    for v_relation in
      select distinct n.nspname as room, c.relname as name,
             to_regclass(format('%I.%I', n.nspname || '_then', c.relname)) is not null as known
        from pg_depend d
        join pg_class c on c.oid = d.refobjid
        join pg_namespace n on n.oid = c.relnamespace
       where d.classid = 'pg_proc'::regclass and d.objid = v_function.oid and d.refclassid = 'pg_class'::regclass
         and n.nspname not in ('pg_catalog', 'information_schema')
    loop
      continue functions when not v_relation.known;
      v_definition := regexp_replace(v_definition, format('\m%s\.%s\M', v_relation.room, v_relation.name),
        format('%I.%I', v_relation.room || '_then', v_relation.name), 'g');
    end loop;
    execute v_definition;
  end loop;
end
$$;

-- A view of a room over its tables of then; left out where one of them has no then.
create or replace function platform.build_then_view(p_room text, p_view regclass, p_name text) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_definition text := pg_get_viewdef(p_view);
  v_relation   record;
begin
  for v_relation in
    select distinct n.nspname as room, c.relname as name,
           to_regclass(format('%I.%I', n.nspname || '_then', c.relname)) is not null as known
      from pg_rewrite w
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
      join pg_class c on c.oid = d.refobjid and c.oid <> w.ev_class
      join pg_namespace n on n.oid = c.relnamespace
     where w.ev_class = p_view and n.nspname not in ('pg_catalog', 'information_schema')
  loop
    if not v_relation.known then
      return;
    end if;
    v_definition := regexp_replace(v_definition, format('\m%s\.%s\M', v_relation.room, v_relation.name),
      format('%I.%I', v_relation.room || '_then', v_relation.name), 'g');
  end loop;
  execute format('create view %I.%I with (security_invoker = true) as %s',
    p_room || '_then', p_name, platform.functions_then(v_definition));
end
$$;

-- Made anew whenever migrations have run, so that a new room, table, function or column needs nothing.
create or replace function platform.build_then() returns void
  language plpgsql
as $$
declare
  v_room     text;
  v_relation record;
begin
  perform platform.drop_then();
  perform platform.audit_inheritance();
  for v_room in
    select distinct n.nspname
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where t.tgfoid = 'platform.audit()'::regprocedure
  loop
    execute format('create schema %I', v_room || '_then');
    execute format('grant usage on schema %I to digit_app', v_room || '_then');
  end loop;
  -- The trail itself: the entries of transactions that had ended. Whoever may not read an entry may not look
  -- at its row then either, hence with the rights of the reader.
  create view platform_then.audit_entry with (security_invoker = true) as
  select e.*
    from platform.audit_entry e
   where exists (
     select from platform.audit_batch b
      where b.transaction = e.transaction and b.first_id <= e.id and b.last_id >= e.id and b.at <= platform.known_at());
  create view platform_then.audit_about with (security_invoker = true) as select * from platform.audit_about;
  for v_relation in
    select t.tgrelid::regclass as oid, n.nspname as room, c.relname as name
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where t.tgfoid = 'platform.audit()'::regprocedure
     -- those that follow from others come last
     order by exists (select from platform.then_column d where d.room = n.nspname and d.table_name = c.relname),
              n.nspname, c.relname
  loop
    perform platform.build_then_table(v_relation.room, v_relation.oid, v_relation.name);
  end loop;
  -- A condition may rest on another table of the kind: in the order of the tables.
  for v_relation in
    select r.room, r.table_name, r.condition
      from platform.then_rule r
     order by format('%I.%I', r.room, r.table_name)::regclass::oid
  loop
    execute format('create view %I.%I with (security_invoker = true) as select t.* from %I.%I t where %s',
      v_relation.room || '_then', v_relation.table_name, v_relation.room, v_relation.table_name, v_relation.condition);
  end loop;
  perform platform.build_then_functions();
  for v_relation in
    select c.oid::regclass as oid, n.nspname as room, c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'v' and to_regnamespace(quote_ident(n.nspname || '_then')) is not null
      order by c.oid
  loop
    perform platform.build_then_view(v_relation.room, v_relation.oid, v_relation.name);
  end loop;
  for v_room in select n.nspname from pg_namespace n where n.nspname like '%\_then' loop
    execute format('grant select on all tables in schema %I to digit_app', v_room);
  end loop;
end
$$;

revoke all on function platform.functions_then(text), platform.build_then_functions() from public;
