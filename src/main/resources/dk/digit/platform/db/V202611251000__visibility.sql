-- Who sees a record. A table whose rows not everybody may see has a column `audience`: no value means
-- every account, otherwise the reader must bear one of its marks. The pool tells each connection the marks
-- of whoever it works for (`digit.audience`); the policies below read them there, so that no list, join,
-- count or export can forget to ask. An unset setting sees nothing that is restricted.
create function platform.admits(p_audience text[]) returns boolean
  language sql stable parallel safe
return p_audience is null
  or p_audience && string_to_array(current_setting('digit.audience', true), ' ')
  or current_setting('digit.audience', true) = 'system';

-- A mark is a word with an optional name: `members`, `person:controller`, `body:board`, `role:AUDITOR`.
create function platform.is_audience(p_audience text[]) returns boolean
  language sql immutable parallel safe
return p_audience is null
  or (cardinality(p_audience) > 0
      and array_position(p_audience, null) is null
      and array_to_string(p_audience, ' ') ~ '^(members|(person|municipality|body|role):[^ ]+)( (members|(person|municipality|body|role):[^ ]+))*$');

-- Restricts a table by its own column.
create function platform.restrict_by_audience(p_table regclass) returns void
  language plpgsql
as $$
begin
  execute format('alter table %s add column audience text[]', p_table);
  execute format('alter table %s add constraint %I check (platform.is_audience(audience))',
                 p_table, (select relname from pg_class where oid = p_table) || '_audience');
  execute format('alter table %s enable row level security', p_table);
  execute format('create policy audience on %s using (platform.admits(audience))', p_table);
end
$$;

-- Restricts the rows that belong to a restricted table's rows: who does not see the one does not see the other.
create function platform.restrict_with(p_table regclass, p_column name, p_parent regclass, p_key name) returns void
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('create policy audience on %s using (%I in (select %I from %s))', p_table, p_column, p_key, p_parent);
end
$$;
