-- Columns whose values never stand in the audit trail, wherever they are: that a secret changed is
-- history, the secret is not. A new secret gets a name from this list, or the list grows.
create function platform.secret_columns() returns text[]
  language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp
return array['password_hash', 'token_hash', 'totp_secret', 'code_hash'];

-- The trail's function is asked to use the list as it stands, so that whatever else it does stays. Where
-- the trail is told of secrets table by table (platform.audit_secret), the tables' own migrations do so.
do $$
declare
  v_function text := pg_get_functiondef('platform.audit()'::regprocedure);
begin
  if to_regprocedure('platform.audit_secret(regclass, text[])') is null then
    v_function := replace(v_function, $q$array['password_hash', 'token_hash']$q$, 'platform.secret_columns()');
    if position('platform.secret_columns()' in v_function) = 0 then
      raise exception 'platform.audit() keeps a list of secret columns of its own';
    end if;
    execute v_function;
  end if;
end
$$;
