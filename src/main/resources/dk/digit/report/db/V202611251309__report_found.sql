-- An annual report is found by the newest version of each text of its newest edition.
create function report.found_report(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select r.year::text, '/report/years/' || r.year, 'Årsrapport ' || r.year, 'Annual report ' || r.year,
         t.words_da, t.words_en, '{}'::text[], make_date(r.year, 12, 31), null::text[], null::text[]
    from (select year, max(edition) as edition from report.annual_report group by year) r
    left join lateral (
      select string_agg(words, ' ' order by section) filter (where lang = 'da') as words_da,
             string_agg(words, ' ' order by section) filter (where lang = 'en') as words_en
        from (select distinct on (t.lang, t.section) t.lang, t.section,
                     regexp_replace(t.text, '[#*_>`|\[\]]+', ' ', 'g') as words
                from report.report_text t
               where t.year = r.year and t.edition = r.edition
               order by t.lang, t.section, t.version desc) newest) t on true
   where p_keys is null or r.year = any(p_keys::integer[]);
end;
select platform.found_from('report.report', 'report.annual_report', 'select year::text from changed');
select platform.found_from('report.report', 'report.report_text', 'select year::text from changed');

select platform.found_rebuild('report.report');
