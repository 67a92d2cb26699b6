-- Business cases and benefits: what the activities are expected to bring each municipality, and what they brought.
--
-- First what all business cases of the association share: rates, price indices, discount rates and figures about
-- the municipalities, each dated and with its source.
create schema benefits;
grant usage on schema benefits to digit_app;

-- A name that formulas may use, with three values at a time: what it is if things go badly, as expected, or well.
create table benefits.shared_assumption (
  code      text not null,
  name_da   text collate "da-x-icu" not null,
  name_en   text not null,
  unit      text not null,
  -- What the calculation itself uses it for; none: formulas only.
  purpose   text,
  remark_da text,
  remark_en text,
  version   integer not null default 1,
  constraint shared_assumption_pk primary key (code),
  constraint shared_assumption_code check (code ~ '^[a-zæøå][a-zæøå0-9_]{0,39}$'),
  constraint shared_assumption_name check (name_da <> '' and name_en <> ''),
  constraint shared_assumption_unit check (length(unit) <= 60),
  constraint shared_assumption_purpose check (purpose in ('PRICES', 'WAGES')),
  constraint shared_assumption_purpose_once unique (purpose),
  constraint shared_assumption_remark check (remark_da <> '' and remark_en <> '' and (remark_da is not null or remark_en is null))
);
select platform.audit_table('benefits.shared_assumption');

create table benefits.shared_value (
  assumption  text not null,
  valid       daterange not null,
  pessimistic numeric(20,6) not null,
  likely      numeric(20,6) not null,
  optimistic  numeric(20,6) not null,
  source_da   text not null,
  source_en   text not null,
  -- Not found in any source: a proposal until somebody gives one.
  assumed     boolean not null default false,
  version     integer not null default 1,
  constraint shared_value_pk primary key (assumption, valid without overlaps),
  constraint shared_value_assumption foreign key (assumption) references benefits.shared_assumption (code),
  constraint shared_value_valid check (not isempty(valid)),
  constraint shared_value_between check (likely between least(pessimistic, optimistic) and greatest(pessimistic, optimistic)),
  constraint shared_value_source check (source_da <> '' and source_en <> '')
);
select platform.audit_table('benefits.shared_value');
select platform.audit_parent('benefits.shared_value', 'benefits.shared_assumption', 'assumption');

-- What a krone is worth in later years: by how many years later, and by the day the rate holds from.
create table benefits.discount_rate (
  from_horizon smallint not null,
  valid        daterange not null,
  -- A share, not a percentage: 0.035.
  rate         numeric(7,6) not null,
  source_da    text not null,
  source_en    text not null,
  assumed      boolean not null default false,
  version      integer not null default 1,
  constraint discount_rate_pk primary key (from_horizon, valid without overlaps),
  constraint discount_rate_horizon check (from_horizon between 0 and 200),
  constraint discount_rate_valid check (not isempty(valid)),
  constraint discount_rate_sane check (rate between 0 and 1),
  constraint discount_rate_source check (source_da <> '' and source_en <> '')
);
select platform.audit_table('benefits.discount_rate');

-- Figures of each municipality: inhabitants, employees, users of a system.
create table benefits.figure (
  code    text not null,
  name_da text collate "da-x-icu" not null,
  name_en text not null,
  unit    text not null,
  version integer not null default 1,
  constraint figure_pk primary key (code),
  constraint figure_code check (code ~ '^[a-zæøå][a-zæøå0-9_]{0,39}$'),
  constraint figure_name check (name_da <> '' and name_en <> ''),
  constraint figure_unit check (length(unit) <= 60)
);
select platform.audit_table('benefits.figure');

create table benefits.figure_value (
  figure       text not null,
  municipality char(4) not null,
  valid        daterange not null,
  value        numeric(20,6) not null,
  source_da    text not null,
  source_en    text not null,
  version      integer not null default 1,
  constraint figure_value_pk primary key (figure, municipality, valid without overlaps),
  constraint figure_value_figure foreign key (figure) references benefits.figure (code),
  constraint figure_value_municipality foreign key (municipality) references association.municipality (code),
  constraint figure_value_valid check (not isempty(valid)),
  constraint figure_value_not_negative check (value >= 0),
  constraint figure_value_source check (source_da <> '' and source_en <> '')
);
create index figure_value_municipality_ix on benefits.figure_value (municipality);
select platform.audit_table('benefits.figure_value');
select platform.audit_parent('benefits.figure_value', 'benefits.figure', 'figure');

-- One name means one thing in a formula.
create function benefits.name_is_free() returns trigger
  language plpgsql
as $$
begin
  if exists (select from benefits.figure where code = new.code and tg_table_name <> 'figure')
      or exists (select from benefits.shared_assumption where code = new.code and tg_table_name <> 'shared_assumption') then
    raise exception 'the name % is taken', new.code
      using errcode = 'unique_violation', schema = 'benefits', table = tg_table_name,
            constraint = tg_table_name || '_name_taken';
  end if;
  return new;
end
$$;
create trigger name_is_free before insert or update of code on benefits.shared_assumption
  for each row execute function benefits.name_is_free();
create trigger name_is_free before insert or update of code on benefits.figure
  for each row execute function benefits.name_is_free();

grant select, insert, update, delete on benefits.shared_assumption, benefits.shared_value, benefits.discount_rate,
  benefits.figure, benefits.figure_value to digit_app;
