-- Rows of which the newest change was made by somebody at the database itself: the trail has it, but under a
-- database role instead of a person. The owner of the tables changes them when the program is installed.
create function platform.trail_outsiders(p_limit integer)
  returns table (room text, table_name text, row_key text, entry bigint, at timestamptz, actor text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
select e.room, e.table_name, e.row_key, e.id, e.at, e.actor
  from platform.audit_entry e
 where e.actor like 'role %'
   and e.actor <> (select 'role ' || c.relowner::regrole from pg_class c where c.oid = 'platform.audit_entry'::regclass)
   and not exists (
     select from platform.audit_entry n
      where n.room = e.room and n.table_name = e.table_name and n.id > e.id
        and (n.row_key = e.row_key or n.former_key = e.row_key))
 order by e.id desc
 limit p_limit
$$;
