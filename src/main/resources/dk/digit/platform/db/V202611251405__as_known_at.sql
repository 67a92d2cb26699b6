-- What the system knew at a moment of the past: beside the schema of each room a schema `<room>_then`, in
-- which every audited table is a view of the same name and columns that rebuilds the rows from the trail.
-- Queries that are sent there instead show the rooms as they were known then (docs/decisions/041).

-- The moment that is looked at; nothing is known where none is set.
create function platform.known_at() returns timestamptz
  language sql stable parallel safe
return nullif(current_setting('digit.known_at', true), '')::timestamptz;

-- Tables without a trail that are only added to: which of their rows there were is told by another table.
-- `condition` names the row `t`.
create table platform.then_rule (
  room       text not null,
  table_name text not null,
  condition  text not null,
  constraint then_rule_pk primary key (room, table_name)
);
comment on table platform.then_rule is 'Not audited: set by migrations only';

create function platform.known_when(p_table regclass, p_condition text) returns void
  language sql
begin atomic
  insert into platform.then_rule (room, table_name, condition)
  select n.nspname, c.relname, p_condition
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = p_table
  on conflict on constraint then_rule_pk do update set condition = excluded.condition;
end;

-- Columns that change without the trail taking note: how they follow from other rows. `expression` names the
-- row `r`.
create table platform.then_column (
  room        text not null,
  table_name  text not null,
  column_name text not null,
  expression  text not null,
  constraint then_column_pk primary key (room, table_name, column_name)
);
comment on table platform.then_column is 'Not audited: set by migrations only';

create function platform.known_as(p_table regclass, p_column text, p_expression text) returns void
  language sql
begin atomic
  insert into platform.then_column (room, table_name, column_name, expression)
  select n.nspname, c.relname, p_column, p_expression
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = p_table
  on conflict on constraint then_column_pk do update set expression = excluded.expression;
end;

-- A row that leaves open what the table did not have yet: such columns hold what they were given when they
-- came.
create function platform.row_before_columns(p_table regclass) returns text
  language sql stable
return (
  select case when bool_or(a.atthasmissing)
           then format('row(%s)::%s', string_agg(case when a.atthasmissing
                  then format('%L::%s', (a.attmissingval::text::text[])[1], format_type(a.atttypid, a.atttypmod))
                  else 'null' end, ', ' order by a.attnum), p_table)
           else format('null::%s', p_table) end
    from pg_attribute a
   where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped);

create function platform.build_then_table(p_room text, p_table regclass, p_name text) returns void
  language plpgsql
as $$
declare
  v_secrets text[] := (select w.secrets from platform.audit_watch w where w.room = p_room and w.table_name = p_name);
  v_columns text   := (
    select string_agg(case when d.expression is null then format('r.%I', a.attname)
                           else format('(%s) as %I', d.expression, a.attname) end, ', ' order by a.attnum)
      from pg_attribute a
      left join platform.then_column d on d.room = p_room and d.table_name = p_name and d.column_name = a.attname
     where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped);
begin
  execute format($sql$
    create view %1$I.%2$I with (security_invoker = true) as
    select %6$s
      from (
        select distinct on (k.row_key) k.after
          from (
            select e.row_key, e.id, e.after
              from platform_then.audit_entry e where e.room = %3$L and e.table_name = %2$L
             union all
            select e.former_key, e.id, null
              from platform_then.audit_entry e where e.room = %3$L and e.table_name = %2$L and e.former_key is not null) k
         order by k.row_key, k.id desc, k.after nulls last) n
      cross join lateral jsonb_populate_record(%4$s, n.after - %5$L::text[]) r
     where n.after is not null
    $sql$, p_room || '_then', p_name, p_room, platform.row_before_columns(p_table), coalesce(v_secrets, '{}'), v_columns);
end
$$;

-- A view of a room over its tables of then; left out where one of them has no then.
create function platform.build_then_view(p_room text, p_view regclass, p_name text) returns void
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
  execute format('create view %I.%I with (security_invoker = true) as %s', p_room || '_then', p_name, v_definition);
end
$$;

-- Before migrations run: a view must not hold up the change of a table.
create function platform.drop_then() returns void
  language plpgsql
as $$
declare
  v_schema text;
begin
  -- Nodes that start together do it one after the other.
  perform pg_advisory_xact_lock(hashtextextended('platform.build_then', 0));
  for v_schema in
    select n.nspname from pg_namespace n
     where n.nspname like '%\_then' and to_regnamespace(quote_ident(left(n.nspname, -5))) is not null
  loop
    execute format('drop schema %I cascade', v_schema);
  end loop;
end
$$;

-- Made anew whenever migrations have run, so that a new room, table or column needs nothing.
create function platform.build_then() returns void
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

revoke all on function platform.build_then(), platform.drop_then(), platform.known_when(regclass, text),
  platform.known_as(regclass, text, text) from public;
