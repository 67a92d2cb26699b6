-- The business case of an activity: what it costs and brings by option, year and municipality, as formulas over
-- assumptions. Amounts are computed and never stored here; a frozen version keeps them.
create table benefits.business_case (
  id             bigint generated always as identity,
  activity       text not null,
  -- In fixed prices of this year.
  price_year     smallint not null,
  first_year     smallint not null,
  years          smallint not null,
  chosen_option  bigint,
  summary_da     text,
  summary_en     text,
  -- How far costs and net benefit may move from the newest frozen version before somebody is told, in per cent.
  cost_tolerance smallint,
  net_tolerance  smallint,
  -- Invented to show how it works: said on every page and in no report.
  example        boolean not null default false,
  version        integer not null default 1,
  constraint business_case_pk primary key (id),
  constraint business_case_activity foreign key (activity) references portfolio.activity (id),
  constraint business_case_once unique (activity),
  constraint business_case_of unique (id, activity),
  constraint business_case_years check (years between 1 and 40 and first_year between 2000 and 2199
    and price_year between 2000 and 2199),
  constraint business_case_summary check (summary_da <> '' and summary_en <> '' and (summary_da is not null or summary_en is null)),
  constraint business_case_tolerance check (cost_tolerance between 0 and 1000 and net_tolerance between 0 and 1000)
);
select platform.audit_table('benefits.business_case');
select platform.audit_parent('benefits.business_case', 'portfolio.activity', 'activity');
select platform.restrict_with('benefits.business_case', 'activity', 'portfolio.activity', 'id');

-- The municipalities that it is computed for.
create table benefits.case_municipality (
  business_case bigint not null,
  municipality  char(4) not null,
  constraint case_municipality_pk primary key (business_case, municipality),
  constraint case_municipality_case foreign key (business_case) references benefits.business_case (id),
  constraint case_municipality_municipality foreign key (municipality) references association.municipality (code)
);
create index case_municipality_municipality_ix on benefits.case_municipality (municipality);

create table benefits.case_option (
  id             bigint generated always as identity,
  business_case  bigint not null,
  code           text not null,
  kind           text not null,
  name_da        text not null,
  name_en        text,
  description_da text,
  description_en text,
  place          smallint not null,
  version        integer not null default 1,
  constraint case_option_pk primary key (id),
  constraint case_option_case foreign key (business_case) references benefits.business_case (id),
  constraint case_option_of_case unique (id, business_case),
  constraint case_option_once unique (business_case, code),
  constraint case_option_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint case_option_kind check (kind in ('NOTHING', 'ALONE', 'TOGETHER', 'OTHER')),
  constraint case_option_name check (name_da <> '' and name_en <> ''),
  constraint case_option_description check (description_da <> '' and description_en <> ''
    and (description_da is not null or description_en is null))
);
-- To do nothing, alone and together are each told once.
create unique index case_option_kind_once on benefits.case_option (business_case, kind) where kind <> 'OTHER';
alter table benefits.business_case add constraint business_case_chosen
  foreign key (chosen_option, id) references benefits.case_option (id, business_case);
create index business_case_chosen_ix on benefits.business_case (chosen_option, id);

create table benefits.assumption (
  id                 bigint generated always as identity,
  business_case      bigint not null,
  code               text not null,
  name_da            text collate "da-x-icu" not null,
  name_en            text,
  unit               text not null,
  -- Which side of the case it is for: the sheets 1.a and 1.b of the state's model.
  side               text not null,
  -- Computed from other assumptions instead of having values of its own.
  formula            text,
  spread             text not null default 'PERT',
  source_da          text,
  source_en          text,
  owner_function     text,
  owner_municipality char(4),
  -- What the owner is called at home; a function, never a name.
  owner_title        text,
  remark_da          text,
  remark_en          text,
  changed_at         timestamptz not null default now(),
  changed_by         text not null,
  version            integer not null default 1,
  constraint assumption_pk primary key (id),
  constraint assumption_case foreign key (business_case) references benefits.business_case (id),
  constraint assumption_of_case unique (id, business_case),
  constraint assumption_once unique (business_case, code),
  constraint assumption_code check (code ~ '^[a-zæøå][a-zæøå0-9_]{0,39}$'),
  constraint assumption_name check (name_da <> '' and name_en <> ''),
  constraint assumption_unit check (length(unit) <= 60),
  constraint assumption_side check (side in ('COST', 'BENEFIT')),
  constraint assumption_formula check (formula ~ '\S' and length(formula) <= 4000),
  constraint assumption_spread check (spread in ('FIXED', 'PERT', 'TRIANGULAR')),
  constraint assumption_source check (source_da <> '' and source_en <> '' and (source_da is not null or source_en is null)),
  constraint assumption_owner_function check (owner_function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER',
    'CONTRACT_MANAGER', 'CONTROLLER', 'IT_ARCHITECT', 'CONSULTANT', 'CHIEF_EXECUTIVE',
    'CHIEF_DIGITALISATION_OFFICER', 'BUSINESS_AREA_MANAGER', 'SECURITY_COORDINATOR', 'SPECIALIST')),
  constraint assumption_owner check (owner_title <> '' and (owner_function is not null
    or (owner_municipality is null and owner_title is null))),
  constraint assumption_owner_municipality foreign key (owner_municipality) references association.municipality (code),
  constraint assumption_remark check (remark_da <> '' and remark_en <> '' and (remark_da is not null or remark_en is null))
);
create index assumption_owner_municipality_ix on benefits.assumption (owner_municipality);

-- What it is worth: for all, or for one municipality, from a calendar year to another. A value for a municipality
-- counts before the one for all.
create table benefits.assumption_value (
  id           bigint generated always as identity,
  assumption   bigint not null,
  municipality char(4),
  years        int4range not null default '(,)',
  pessimistic  numeric(20,6) not null,
  likely       numeric(20,6) not null,
  optimistic   numeric(20,6) not null,
  version      integer not null default 1,
  constraint assumption_value_pk primary key (id),
  constraint assumption_value_assumption foreign key (assumption) references benefits.assumption (id),
  constraint assumption_value_municipality foreign key (municipality) references association.municipality (code),
  constraint assumption_value_years check (not isempty(years)),
  constraint assumption_value_between check
    (likely between least(pessimistic, optimistic) and greatest(pessimistic, optimistic)),
  constraint assumption_value_once exclude using gist
    (assumption with =, (coalesce(municipality, '')::text) with =, years with &&)
);
create index assumption_value_assumption_ix on benefits.assumption_value (assumption);
create index assumption_value_municipality_ix on benefits.assumption_value (municipality);

-- Two assumptions that go up and down together, or against each other.
create table benefits.correlation (
  business_case bigint not null,
  one           bigint not null,
  other         bigint not null,
  coefficient   numeric(4,3) not null,
  constraint correlation_pk primary key (one, other),
  constraint correlation_one foreign key (one, business_case) references benefits.assumption (id, business_case),
  constraint correlation_other foreign key (other, business_case) references benefits.assumption (id, business_case),
  constraint correlation_case foreign key (business_case) references benefits.business_case (id),
  constraint correlation_pair check (one < other),
  constraint correlation_coefficient check (coefficient between -1 and 1 and coefficient <> 0)
);
create index correlation_one_ix on benefits.correlation (one, business_case);
create index correlation_other_ix on benefits.correlation (other, business_case);
create index correlation_case_ix on benefits.correlation (business_case);

create table benefits.case_line (
  id            bigint generated always as identity,
  business_case bigint not null,
  option        bigint not null,
  code          text not null,
  name_da       text collate "da-x-icu" not null,
  name_en       text,
  side          text not null,
  nature        text not null,
  recurring     boolean not null,
  formula       text not null,
  -- Of what the formula gives; kr. for money. A line that is no money is told beside the money.
  unit          text not null,
  -- EACH: the formula is one municipality's. The others: it is all's, and is shared by that key.
  sharing       text not null default 'EACH',
  -- The figure that it is shared by.
  shared_by     text,
  -- CASE: with the first year of the case. WAVE: with the municipality's own start.
  starts        text not null default 'CASE',
  offset_months smallint not null default 0,
  -- For how many months; none: to the end of the case. One-off lines have none.
  lasts_months  smallint,
  -- The benefit that this cost is paid to obtain: net is gross without it.
  obtains       bigint,
  remark_da     text,
  remark_en     text,
  place         smallint not null default 0,
  version       integer not null default 1,
  constraint case_line_pk primary key (id),
  constraint case_line_option foreign key (option, business_case) references benefits.case_option (id, business_case),
  constraint case_line_in_option unique (id, option),
  constraint case_line_once unique (option, code),
  constraint case_line_code check (code ~ '^[a-zæøå][a-zæøå0-9_]{0,39}$'),
  constraint case_line_name check (name_da <> '' and name_en <> ''),
  constraint case_line_nature check (case side
    when 'COST' then nature in ('EXTERNAL', 'INTERNAL_HOURS', 'BUY_OUT', 'LICENCE', 'TRANSITION', 'OTHER_COST')
    when 'BENEFIT' then nature in ('CASH', 'FREED_TIME', 'QUALITY', 'SERVICE', 'WORKING_ENVIRONMENT', 'COMPLIANCE', 'STRATEGY')
    else false end),
  constraint case_line_formula check (formula ~ '\S' and length(formula) <= 4000),
  constraint case_line_unit check (unit <> '' and length(unit) <= 60),
  constraint case_line_sharing check (sharing in ('EACH', 'EQUAL', 'FIGURE') and (sharing = 'FIGURE') = (shared_by is not null)),
  constraint case_line_shared_by foreign key (shared_by) references benefits.figure (code),
  constraint case_line_starts check (starts in ('CASE', 'WAVE')),
  constraint case_line_offset check (offset_months between -600 and 600),
  constraint case_line_lasts check (lasts_months between 1 and 600 and (recurring or lasts_months is null)),
  constraint case_line_obtains foreign key (obtains, option) references benefits.case_line (id, option),
  constraint case_line_obtains_cost check (obtains is null or side = 'COST'),
  constraint case_line_remark check (remark_da <> '' and remark_en <> '' and (remark_da is not null or remark_en is null))
);
create index case_line_option_ix on benefits.case_line (option, business_case);
create index case_line_obtains_ix on benefits.case_line (obtains, option);
create index case_line_shared_by_ix on benefits.case_line (shared_by);

-- Risks of the activity whose expected cost the case sets money aside for: twelve at most.
create table benefits.case_risk (
  business_case bigint not null,
  risk          bigint not null,
  place         smallint not null,
  constraint case_risk_pk primary key (business_case, risk),
  constraint case_risk_case foreign key (business_case) references benefits.business_case (id),
  constraint case_risk_risk foreign key (risk) references portfolio.risk (id),
  constraint case_risk_place_once unique (business_case, place),
  constraint case_risk_twelve check (place between 1 and 12)
);
create index case_risk_risk_ix on benefits.case_risk (risk);

do $$
declare
  v_table text;
begin
  foreach v_table in array array['case_municipality', 'case_option', 'assumption', 'correlation', 'case_line', 'case_risk'] loop
    perform platform.audit_table(('benefits.' || v_table)::regclass);
    perform platform.audit_parent(('benefits.' || v_table)::regclass, 'benefits.business_case', 'business_case');
    perform platform.restrict_with(('benefits.' || v_table)::regclass, 'business_case', 'benefits.business_case', 'id');
  end loop;
end
$$;
select platform.audit_table('benefits.assumption_value');
select platform.audit_parent('benefits.assumption_value', 'benefits.assumption', 'assumption');
select platform.restrict_with('benefits.assumption_value', 'assumption', 'benefits.assumption', 'id');

grant select, insert, update on benefits.business_case to digit_app;
grant select, insert, update, delete on benefits.case_municipality, benefits.case_option, benefits.assumption,
  benefits.assumption_value, benefits.correlation, benefits.case_line, benefits.case_risk to digit_app;
