-- How risks are measured: what the levels from 1 to 5 mean, and the thresholds that follow from a score. Both
-- change over time, and a day is measured by what was in force on it.
create table portfolio.risk_scale (
  area        text not null,
  level       smallint not null,
  period      daterange not null,
  word_da     text not null,
  word_en     text not null,
  meaning_da  text not null,
  meaning_en  text not null,
  -- From which amount, or how many days of delay, a consequence is this level.
  from_amount numeric(14,2),
  from_days   integer,
  -- The share of the economic consequence that is set aside at this probability.
  percent     numeric(5,2),
  source_da   text not null,
  source_en   text not null,
  constraint risk_scale_pk primary key (area, level, period without overlaps),
  constraint risk_scale_area check (area in ('PROBABILITY', 'ECONOMY', 'TIME', 'QUALITY', 'BENEFITS')),
  constraint risk_scale_level check (level between 1 and 5),
  constraint risk_scale_period check (not isempty(period)),
  constraint risk_scale_words check (word_da <> '' and word_en <> '' and meaning_da <> '' and meaning_en <> ''),
  constraint risk_scale_source check (source_da <> '' and source_en <> ''),
  constraint risk_scale_amount check ((from_amount is not null) = (area = 'ECONOMY') and from_amount >= 0),
  constraint risk_scale_days check ((from_days is not null) = (area = 'TIME') and from_days >= 0),
  constraint risk_scale_percent check ((percent is not null) = (area = 'PROBABILITY') and percent between 0 and 100)
);
select platform.audit_table('portfolio.risk_scale');

create table portfolio.risk_rule (
  rule      text not null,
  period    daterange not null,
  value     integer not null,
  source_da text not null,
  source_en text not null,
  constraint risk_rule_pk primary key (rule, period without overlaps),
  constraint risk_rule_rule check (rule in ('YELLOW_FROM', 'RED_FROM', 'GATE_FROM', 'REASSESS_DAYS')),
  constraint risk_rule_period check (not isempty(period)),
  constraint risk_rule_source check (source_da <> '' and source_en <> ''),
  constraint risk_rule_value check (value > 0 and (rule = 'REASSESS_DAYS' or value <= 25))
);
select platform.audit_table('portfolio.risk_rule');

insert into portfolio.risk_scale (area, level, period, word_da, word_en, meaning_da, meaning_en, from_amount, from_days,
  percent, source_da, source_en)
select v.area, v.level, daterange(null, null), v.word_da, v.word_en, v.meaning_da, v.meaning_en, v.amount, v.days,
       v.percent, 'Systemets udgangspunkt; foreningen har ikke vedtaget en skala',
       'The system''s starting point; the association has not adopted a scale'
  from (values
    ('PROBABILITY', 1, 'Meget lille', 'Very small', 'Sker under 1 ud af 10 gange', 'Happens less than 1 time in 10', null::numeric, null::integer, 5::numeric),
    ('PROBABILITY', 2, 'Lille', 'Small', 'Sker 1 til 3 ud af 10 gange', 'Happens 1 to 3 times in 10', null, null, 20),
    ('PROBABILITY', 3, 'Middel', 'Medium', 'Sker 3 til 5 ud af 10 gange', 'Happens 3 to 5 times in 10', null, null, 40),
    ('PROBABILITY', 4, 'Stor', 'Large', 'Sker 5 til 7 ud af 10 gange', 'Happens 5 to 7 times in 10', null, null, 60),
    ('PROBABILITY', 5, 'Meget stor', 'Very large', 'Sker over 7 ud af 10 gange', 'Happens more than 7 times in 10', null, null, 85),
    ('ECONOMY', 1, 'Ubetydelig', 'Negligible', 'Klares inden for budgettet', 'Is met within the budget', 0, null, null),
    ('ECONOMY', 2, 'Mindre', 'Minor', 'Kræver, at poster flyttes', 'Items have to be moved', 50000, null, null),
    ('ECONOMY', 3, 'Mærkbar', 'Noticeable', 'Bruger af risikopuljen', 'Draws on the risk reserve', 250000, null, null),
    ('ECONOMY', 4, 'Alvorlig', 'Serious', 'Kræver en ny bevilling', 'Needs a further grant', 1000000, null, null),
    ('ECONOMY', 5, 'Kritisk', 'Critical', 'Truer aktivitetens økonomi', 'Threatens the activity''s economy', 5000000, null, null),
    ('TIME', 1, 'Ubetydelig', 'Negligible', 'Indhentes uden ændringer i planen', 'Is made up without a change of plan', null, 0, null),
    ('TIME', 2, 'Mindre', 'Minor', 'En milepæl flytter sig lidt', 'A milestone moves a little', null, 5, null),
    ('TIME', 3, 'Mærkbar', 'Noticeable', 'Flere milepæle flytter sig', 'Several milestones move', null, 20, null),
    ('TIME', 4, 'Alvorlig', 'Serious', 'En bølge eller fase flytter sig', 'A wave or phase moves', null, 60, null),
    ('TIME', 5, 'Kritisk', 'Critical', 'Hele tidsplanen skal lægges om', 'The whole timetable has to be made anew', null, 120, null),
    ('QUALITY', 1, 'Ubetydelig', 'Negligible', 'Brugerne mærker det ikke', 'Users do not notice', null, null, null),
    ('QUALITY', 2, 'Mindre', 'Minor', 'Mindre ønsker opfyldes ikke', 'Minor wishes are not met', null, null, null),
    ('QUALITY', 3, 'Mærkbar', 'Noticeable', 'Krav opfyldes med omveje', 'Requirements are met by detours', null, null, null),
    ('QUALITY', 4, 'Alvorlig', 'Serious', 'Vigtige krav opfyldes ikke', 'Important requirements are not met', null, null, null),
    ('QUALITY', 5, 'Kritisk', 'Critical', 'Løsningen kan ikke tages i brug', 'The solution cannot be taken into use', null, null, null),
    ('BENEFITS', 1, 'Ubetydelig', 'Negligible', 'Gevinsterne nås', 'The benefits are reached', null, null, null),
    ('BENEFITS', 2, 'Mindre', 'Minor', 'Enkelte gevinster kommer senere', 'Some benefits come later', null, null, null),
    ('BENEFITS', 3, 'Mærkbar', 'Noticeable', 'Enkelte gevinster falder bort', 'Some benefits are lost', null, null, null),
    ('BENEFITS', 4, 'Alvorlig', 'Serious', 'Vigtige gevinster falder bort', 'Important benefits are lost', null, null, null),
    ('BENEFITS', 5, 'Kritisk', 'Critical', 'Business casen holder ikke', 'The business case does not hold', null, null, null)
  ) as v (area, level, word_da, word_en, meaning_da, meaning_en, amount, days, percent);

insert into portfolio.risk_rule (rule, period, value, source_da, source_en)
select v.rule, daterange(null, null), v.value, 'Systemets udgangspunkt; foreningen har ikke vedtaget en grænse',
       'The system''s starting point; the association has not adopted a threshold'
  from (values ('YELLOW_FROM', 6), ('RED_FROM', 15), ('GATE_FROM', 15), ('REASSESS_DAYS', 90)) as v (rule, value);

grant select, insert, update on portfolio.risk_scale, portfolio.risk_rule to digit_app;
