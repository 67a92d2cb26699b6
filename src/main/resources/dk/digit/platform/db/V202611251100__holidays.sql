-- Days on which offices are closed, as dated rules with their source: a rule that ends keeps telling what
-- was true before. Weekends follow from the week and are no rule here.

create table platform.holiday_rule (
  id       text not null,
  name_da  text collate "da-x-icu" not null,
  name_en  text not null,
  closing  text not null,
  easter   smallint,
  month    smallint,
  day      smallint,
  period   daterange not null,
  source   text not null,
  constraint holiday_rule_pk primary key (id),
  constraint holiday_rule_id check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint holiday_rule_name check (name_da <> '' and name_en <> ''),
  constraint holiday_rule_closing check (closing in ('HOLIDAY', 'CUSTOM')),
  constraint holiday_rule_basis check ((easter is null) = (month is not null and day is not null)
    and (month is null) = (day is null)),
  constraint holiday_rule_easter check (easter between -100 and 100),
  constraint holiday_rule_day check (month between 1 and 12 and day between 1 and 31),
  constraint holiday_rule_period check (not isempty(period) and not lower_inf(period)),
  constraint holiday_rule_source check (source <> '')
);
comment on column platform.holiday_rule.closing is
  'HOLIDAY: a holiday by law. CUSTOM: none by law, but offices are usually closed';
comment on column platform.holiday_rule.easter is 'days after Easter Sunday, negative before it';
select platform.audit_table('platform.holiday_rule');

insert into platform.holiday_rule (id, name_da, name_en, closing, easter, month, day, period, source)
select id, name_da, name_en, closing, easter, month, day, period::daterange, source
  from (values
  ('new-year', 'Nytårsdag', 'New Year''s Day', 'HOLIDAY', null, 1, 1, '[1771-01-01,)', 'law'),
  ('maundy-thursday', 'Skærtorsdag', 'Maundy Thursday', 'HOLIDAY', -3, null, null, '[1771-01-01,)', 'law'),
  ('good-friday', 'Langfredag', 'Good Friday', 'HOLIDAY', -2, null, null, '[1771-01-01,)', 'law'),
  ('easter-sunday', 'Påskedag', 'Easter Sunday', 'HOLIDAY', 0, null, null, '[1771-01-01,)', 'law'),
  ('easter-monday', '2. påskedag', 'Easter Monday', 'HOLIDAY', 1, null, null, '[1771-01-01,)', 'law'),
  ('prayer-day', 'Store bededag', 'General Prayer Day', 'HOLIDAY', 26, null, null, '[1771-01-01,2024-01-01)', 'prayer'),
  ('ascension', 'Kristi himmelfartsdag', 'Ascension Day', 'HOLIDAY', 39, null, null, '[1771-01-01,)', 'law'),
  ('whit-sunday', 'Pinsedag', 'Whit Sunday', 'HOLIDAY', 49, null, null, '[1771-01-01,)', 'law'),
  ('whit-monday', '2. pinsedag', 'Whit Monday', 'HOLIDAY', 50, null, null, '[1771-01-01,)', 'law'),
  ('constitution-day', 'Grundlovsdag', 'Constitution Day', 'CUSTOM', null, 6, 5, '[1849-06-05,)', 'closing'),
  ('christmas-eve', 'Juleaftensdag', 'Christmas Eve', 'CUSTOM', null, 12, 24, '[1771-01-01,)', 'closing'),
  ('christmas-day', '1. juledag', 'Christmas Day', 'HOLIDAY', null, 12, 25, '[1771-01-01,)', 'law'),
  ('second-christmas-day', '2. juledag', 'Second Christmas Day', 'HOLIDAY', null, 12, 26, '[1771-01-01,)', 'law'),
  ('new-years-eve', 'Nytårsaftensdag', 'New Year''s Eve', 'CUSTOM', null, 12, 31, '[1771-01-01,)', 'closing')
  ) as rule (id, name_da, name_en, closing, easter, month, day, period, cited)
  join (values
  ('law', 'Helligdagsreformen af 1770; opregnet i bemærkningerne til lukkelovens § 2 (Folketingstidende 2009-10, A, L 96)'),
  ('prayer', 'Afskaffet fra 1. januar 2024: lov om konsekvenser ved afskaffelsen af store bededag som helligdag (L 13, 2022-23, 2. samling)'),
  ('closing', 'Ingen helligdag; butikker lukker helt eller delvis efter lukkelovens § 2, kontorer efter overenskomst og kutyme')
  ) as law (cited, source) using (cited);

grant select on platform.holiday_rule to digit_app;
