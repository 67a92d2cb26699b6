-- Who measures what when, what was measured, and what has become of each municipality's part.
create table benefits.measuring_plan (
  part         bigint not null,
  -- Asked from its first day to the day before its end.
  period       daterange not null,
  function     text not null,
  -- What the function is called at home; never a name.
  title        text,
  every_months smallint not null,
  -- How long after the day measured it is to be in.
  within_days  smallint not null default 30,
  version      integer not null default 1,
  constraint measuring_plan_pk primary key (part, period without overlaps),
  constraint measuring_plan_part foreign key (part) references benefits.benefit_part (id),
  constraint measuring_plan_period check (not isempty(period) and not lower_inf(period)),
  constraint measuring_plan_function check (function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER', 'CONTRACT_MANAGER',
    'CONTROLLER', 'IT_ARCHITECT', 'CONSULTANT', 'CHIEF_EXECUTIVE', 'CHIEF_DIGITALISATION_OFFICER',
    'BUSINESS_AREA_MANAGER', 'SECURITY_COORDINATOR', 'SPECIALIST')),
  constraint measuring_plan_title check (title <> ''),
  constraint measuring_plan_every check (every_months between 1 and 60),
  constraint measuring_plan_within check (within_days between 0 and 365)
);

create table benefits.measurement (
  id          bigint generated always as identity,
  part        bigint not null,
  measured_on date not null,
  value       numeric(20,6) not null,
  remark      text,
  -- Why it holds although it looks wrong beside what was measured before.
  confirmed   text,
  -- The measurement that this one puts right.
  corrects    bigint,
  came_by     text not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint measurement_pk primary key (id),
  constraint measurement_part foreign key (part) references benefits.benefit_part (id),
  constraint measurement_of_part unique (id, part),
  constraint measurement_remark check (remark <> '' and confirmed <> ''),
  constraint measurement_corrects foreign key (corrects, part) references benefits.measurement (id, part),
  constraint measurement_came_by check (came_by in ('PAGE', 'FILE', 'API'))
);
create unique index measurement_corrected_once on benefits.measurement (corrects, part) where corrects is not null;
create index measurement_as_of on benefits.measurement (part, measured_on desc, id desc);

-- A day has one measurement that counts: one that nothing puts right. Whoever enters one waits for others who enter
-- for the same part.
create function benefits.one_measurement_a_day() returns trigger
  language plpgsql
as $$
begin
  perform from benefits.benefit_part where id = new.part for no key update;
  if exists (
      select from benefits.measurement m
       where m.part = new.part and m.measured_on = new.measured_on and m.id is distinct from new.corrects
         and not exists (select from benefits.measurement c where c.corrects = m.id)) then
    raise exception 'part % was measured on % already', new.part, new.measured_on
      using errcode = 'unique_violation', schema = 'benefits', table = 'measurement',
            constraint = 'measurement_one_a_day';
  end if;
  return new;
end
$$;
create trigger one_a_day before insert on benefits.measurement
  for each row execute function benefits.one_measurement_a_day();

create table benefits.benefit_state (
  id          bigint generated always as identity,
  part        bigint not null,
  since       date not null,
  state       text not null,
  reason_da   text,
  reason_en   text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint benefit_state_pk primary key (id),
  constraint benefit_state_part foreign key (part) references benefits.benefit_part (id),
  constraint benefit_state_state check (state in ('NOT_STARTED', 'UNDER_WAY', 'HARVESTED', 'LOST')),
  constraint benefit_state_reason check (reason_da <> '' and reason_en <> '' and (reason_da is not null or reason_en is null)),
  constraint benefit_state_with_reason check (state in ('NOT_STARTED', 'UNDER_WAY') or reason_da is not null)
);
create index benefit_state_as_of on benefits.benefit_state (part, since desc, id desc);

-- Nobody has harvested what nobody has measured.
create function benefits.harvest_is_measured() returns trigger
  language plpgsql
as $$
declare
  v_broken text;
begin
  if exists (select from benefits.benefit_state where part = new.part and since > new.since) then
    v_broken := 'benefit_state_goes_on';
  elsif new.state = 'HARVESTED' and not exists (
      select from benefits.measurement m
       where m.part = new.part and m.measured_on <= new.since
         and not exists (select from benefits.measurement c where c.corrects = m.id)) then
    v_broken := 'benefit_state_measured';
  end if;
  if v_broken is not null then
    raise exception 'part % may not be % from %', new.part, new.state, new.since
      using errcode = 'check_violation', schema = 'benefits', table = 'benefit_state', constraint = v_broken;
  end if;
  return new;
end
$$;
create trigger is_measured before insert on benefits.benefit_state
  for each row execute function benefits.harvest_is_measured();

-- What was reported harvested stays measured: a correction may not move its measurement behind that day.
create function benefits.harvest_stays_measured() returns trigger
  language plpgsql
as $$
declare
  v_newest benefits.benefit_state;
begin
  perform from benefits.benefit_part where id = new.part for no key update;
  select * into v_newest from benefits.benefit_state where part = new.part order by since desc, id desc limit 1;
  if v_newest.state = 'HARVESTED' and new.measured_on > v_newest.since and not exists (
      select from benefits.measurement m
       where m.part = new.part and m.measured_on <= v_newest.since and m.id <> new.corrects
         and not exists (select from benefits.measurement c where c.corrects = m.id)) then
    raise exception 'part % is harvested since %', new.part, v_newest.since
      using errcode = 'check_violation', schema = 'benefits', table = 'measurement',
            constraint = 'measurement_harvested';
  end if;
  return new;
end
$$;
create trigger stays_measured before insert on benefits.measurement
  for each row when (new.corrects is not null) execute function benefits.harvest_stays_measured();

do $$
declare
  v_table text;
begin
  foreach v_table in array array['measuring_plan', 'measurement', 'benefit_state'] loop
    perform platform.audit_table(('benefits.' || v_table)::regclass);
    perform platform.audit_parent(('benefits.' || v_table)::regclass, 'benefits.benefit_part', 'part');
    perform platform.restrict_with(('benefits.' || v_table)::regclass, 'part', 'benefits.benefit_part', 'id');
  end loop;
end
$$;
select platform.append_only('benefits.measurement');
select platform.append_only('benefits.benefit_state');
grant select, insert, update on benefits.measuring_plan to digit_app;
grant select, insert on benefits.measurement, benefits.benefit_state to digit_app;

-- Where a municipality does not do as the shared standard says, and since when. Kept here as long as no other room
-- keeps the standard.
create table benefits.departure (
  id           bigint generated always as identity,
  activity     text not null,
  municipality char(4) not null,
  period       daterange not null,
  process_da   text not null,
  process_en   text,
  reason_da    text not null,
  reason_en    text,
  example      boolean not null default false,
  version      integer not null default 1,
  constraint departure_pk primary key (id),
  constraint departure_activity foreign key (activity) references portfolio.activity (id),
  constraint departure_municipality foreign key (municipality) references association.municipality (code),
  constraint departure_period check (not isempty(period) and not lower_inf(period)),
  constraint departure_process check (process_da <> '' and process_en <> ''),
  constraint departure_reason check (reason_da <> '' and reason_en <> '')
);
create index departure_activity_ix on benefits.departure (activity);
create index departure_municipality_ix on benefits.departure (municipality);
select platform.audit_table('benefits.departure');
select platform.audit_parent('benefits.departure', 'portfolio.activity', 'activity');
select platform.restrict_with('benefits.departure', 'activity', 'portfolio.activity', 'id');
grant select, insert, update on benefits.departure to digit_app;
