-- Accounts are found by those who may see them.
create function people.found_account(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select a.username, '/people/accounts/' || a.username, a.display_name, a.display_name, a.username, a.username,
         array[a.municipality_code::text], null::date, null::text[], null::text[]
    from people.account a
   where p_keys is null or a.username = any(p_keys);
end;
select platform.found_from('people.account', 'people.account', 'select username from changed');

select platform.found_rebuild('people.account');
