-- What people find of the books: each voucher with the texts of its postings, the accounts and the years.
-- What an activity is called is not told with its vouchers: an activity may be for fewer people than the books.

-- A voucher is posted and then never changed, so it is made from its postings: they come after it in the
-- same transaction. A million of them come in one statement, and then wait (platform.found_changed).
create function finance.found_voucher(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select concat(v.fiscal_year, '-', v.number), concat('/finance/vouchers/', v.fiscal_year, '/', v.number),
         concat(v.fiscal_year, '-', v.number, ' ', v.text), '',
         concat_ws(' ', p.texts, v.external_reference, v.reason), '',
         p.municipalities, v.dated_on, null::text[], null::text[]
    from (select split_part(key, '-', 1)::integer as fiscal_year, split_part(key, '-', 2)::integer as number
            from unnest(p_keys) key
           where p_keys is not null
          union all
          select fiscal_year, number from finance.voucher where p_keys is null) k
    join finance.voucher v on v.fiscal_year = k.fiscal_year and v.number = k.number
    cross join lateral (
      select string_agg(distinct nullif(p.text, v.text), ' ') as texts,
             array_agg(distinct p.municipality::text) filter (where p.municipality is not null) as municipalities
        from finance.posting p
       where p.fiscal_year = v.fiscal_year and p.voucher_number = v.number) p;
end;
select platform.found_from('finance.voucher', 'finance.posting',
  'select concat(fiscal_year, ''-'', voucher_number) from (select distinct fiscal_year, voucher_number from changed) v');

create function finance.found_account(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select a.code, '/finance/postings?account=' || a.code, a.code || ' ' || a.name_da, a.code || ' ' || a.name_en,
         '', '', '{}'::text[], null::date, null::text[], null::text[]
    from finance.account a
   where p_keys is null or a.code = any(p_keys);
end;
select platform.found_from('finance.account', 'finance.account', 'select code from changed');

create function finance.found_year(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select y.year::text, '/finance/years/' || y.year, 'Regnskab ' || y.year, 'Accounts ' || y.year,
         n.notes_da, n.notes_en, '{}'::text[], make_date(y.year, 12, 31), null::text[], null::text[]
    from finance.fiscal_year y
    left join (select fiscal_year, string_agg(text_da, ' ' order by number) as notes_da,
                      string_agg(text_en, ' ' order by number) as notes_en
                 from finance.statement_note group by fiscal_year) n on n.fiscal_year = y.year
   where p_keys is null or y.year = any(p_keys::integer[]);
end;
-- Not at every change of a year: it is changed for every batch that takes its numbers.
select platform.found_from('finance.year', 'finance.statement_note', 'select fiscal_year::text from changed');
create trigger found_finance_year_insert after insert on finance.fiscal_year referencing new table as new_rows
  for each statement execute function platform.found_changed('finance.year', 'select year::text from changed');

select platform.found_rebuild(kind) from unnest(array['finance.account', 'finance.year', 'finance.voucher']) kind;
