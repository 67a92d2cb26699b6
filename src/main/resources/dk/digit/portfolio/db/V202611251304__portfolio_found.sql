-- What people find of the portfolio: each activity, milestone and text. What belongs to an activity is seen
-- by those who see the activity.

create function portfolio.found_activity(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select a.id, '/portfolio/activities/' || a.id, a.name_da, a.name_en,
         concat_ws(' ', a.supplier, a.product, a.remark_da, p.reasons_da),
         concat_ws(' ', a.supplier, a.product, a.remark_en, p.reasons_en),
         r.municipalities, null::date, a.audience, null::text[]
    from portfolio.activity a
    left join (select activity, string_agg(reason_da, ' ' order by period) as reasons_da,
                      string_agg(reason_en, ' ' order by period) as reasons_en
                 from portfolio.activity_phase group by activity) p on p.activity = a.id
    left join (select activity, array_agg(distinct municipality::text) as municipalities
                 from portfolio.activity_role group by activity) r on r.activity = a.id
   where p_keys is null or a.id = any(p_keys);
end;
select platform.found_from('portfolio.activity', 'portfolio.activity', 'select id from changed');
select platform.found_from('portfolio.activity', 'portfolio.activity_phase', 'select activity from changed',
  'portfolio.activity', 'id', 'activity');
select platform.found_from('portfolio.activity', 'portfolio.activity_role', 'select activity from changed',
  'portfolio.activity', 'id', 'activity');

create function portfolio.found_milestone(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select m.id::text, '/portfolio/activities/' || m.activity, m.text_da, m.text_en, a.name_da, a.name_en,
         '{}'::text[], m.due_on, a.audience, null::text[]
    from portfolio.milestone m
    join portfolio.activity a on a.id = m.activity
   where p_keys is null or m.id = any(p_keys::bigint[]);
end;
select platform.found_from('portfolio.milestone', 'portfolio.milestone', 'select id::text from changed',
  'portfolio.activity', 'id', 'activity');
select platform.found_from('portfolio.milestone', 'portfolio.activity',
  'select m.id::text from portfolio.milestone m join changed c on c.id = m.activity');

-- The newest version of a text. Its marks of emphasis and the like are no words.
create function portfolio.found_text(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select n.key, '/portfolio/activities/' || n.activity || '/texts/' || n.year || '/' || n.lang,
         a.name_da || ' ' || n.year, a.name_en || ' ' || n.year,
         case n.lang when 'da' then n.words end, case n.lang when 'en' then n.words end,
         '{}'::text[], make_date(n.year, 12, 31), a.audience, null::text[]
    from (select distinct on (t.activity, t.year, t.lang) t.activity, t.year, t.lang,
                 concat_ws('/', t.activity, t.year, t.lang) as key,
                 regexp_replace(t.body, '[#*_>`|\[\]]+', ' ', 'g') as words
            from portfolio.narrative t
           where p_keys is null or t.activity in (select split_part(k, '/', 1) from unnest(p_keys) k)
           order by t.activity, t.year, t.lang, t.version desc) n
    join portfolio.activity a on a.id = n.activity
   where p_keys is null or n.key = any(p_keys);
end;
select platform.found_from('portfolio.text', 'portfolio.narrative',
  'select concat_ws(''/'', activity, year, lang) from changed', 'portfolio.activity', 'id', 'activity');
select platform.found_from('portfolio.text', 'portfolio.activity',
  'select concat_ws(''/'', n.activity, n.year, n.lang) from portfolio.narrative n join changed c on c.id = n.activity');

select platform.found_rebuild(kind) from unnest(array['portfolio.activity', 'portfolio.milestone', 'portfolio.text']) kind;
