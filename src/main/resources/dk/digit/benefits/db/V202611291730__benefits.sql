-- What an activity is to bring: one profile for all, and for each municipality its owner, its baseline, its targets
-- and its start. What is said of these over time is added to and never changed.
create table benefits.benefit (
  id             bigint generated always as identity,
  activity       text not null,
  code           text not null,
  name_da        text collate "da-x-icu" not null,
  name_en        text not null,
  description_da text,
  description_en text,
  type           text not null,
  -- Whether more or less of the measure is better.
  better         text not null,
  measure_da     text not null,
  measure_en     text,
  unit           text not null,
  method_da      text,
  method_en      text,
  -- What one unit better is worth in a year, in kr., and whether that money can be taken out of a budget.
  worth          numeric(14,2),
  worth_source   text,
  cash           boolean not null default false,
  -- The line of the business case that it is there as.
  case_line      bigint,
  -- The business process that it comes from, for comparing how the standard is followed.
  process_da     text,
  process_en     text,
  proposed_on    date not null,
  dropped_on     date,
  dropped_reason text,
  -- Invented to show how it works: said on every page and in no report.
  example        boolean not null default false,
  version        integer not null default 1,
  constraint benefit_pk primary key (id),
  constraint benefit_activity foreign key (activity) references portfolio.activity (id),
  constraint benefit_of unique (id, activity),
  constraint benefit_once unique (activity, code),
  constraint benefit_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  constraint benefit_name check (name_da <> '' and name_en <> ''),
  constraint benefit_description check (description_da <> '' and description_en <> ''
    and (description_da is not null or description_en is null)),
  constraint benefit_type check (type in ('ECONOMIC', 'FREED_TIME', 'QUALITY', 'SERVICE', 'WORKING_ENVIRONMENT',
    'COMPLIANCE', 'STRATEGY')),
  constraint benefit_better check (better in ('MORE', 'LESS')),
  constraint benefit_measure check (measure_da <> '' and measure_en <> '' and unit <> '' and length(unit) <= 60),
  constraint benefit_method check (method_da <> '' and method_en <> '' and (method_da is not null or method_en is null)),
  constraint benefit_worth check (worth > 0 and worth_source <> '' and (worth is null) = (worth_source is null)
    and (worth is not null or not cash)),
  constraint benefit_case_line foreign key (case_line) references benefits.case_line (id),
  constraint benefit_process check (process_da <> '' and process_en <> '' and (process_da is not null or process_en is null)),
  constraint benefit_dropped check (dropped_on >= proposed_on and dropped_reason <> ''
    and (dropped_on is null) = (dropped_reason is null))
);
create index benefit_case_line_ix on benefits.benefit (case_line);
select platform.audit_table('benefits.benefit');
select platform.audit_parent('benefits.benefit', 'portfolio.activity', 'activity');
select platform.restrict_with('benefits.benefit', 'activity', 'portfolio.activity', 'id');

-- A municipality's part of it.
create table benefits.benefit_part (
  id                 bigint generated always as identity,
  benefit            bigint not null,
  municipality       char(4) not null,
  -- The measure before anything was changed.
  baseline           numeric(20,6),
  baseline_on        date,
  baseline_method_da text,
  baseline_method_en text,
  -- FIXED: on a day. WAVE: with the municipality's go-live, as many days later.
  starts             text not null,
  start_on           date,
  offset_days        smallint not null default 0,
  version            integer not null default 1,
  constraint benefit_part_pk primary key (id),
  constraint benefit_part_benefit foreign key (benefit) references benefits.benefit (id),
  constraint benefit_part_municipality foreign key (municipality) references association.municipality (code),
  constraint benefit_part_once unique (benefit, municipality),
  constraint benefit_part_baseline check ((baseline is null) = (baseline_on is null)
    and (baseline is not null or baseline_method_da is null)),
  constraint benefit_part_baseline_method check (baseline_method_da <> '' and baseline_method_en <> ''
    and (baseline_method_da is not null or baseline_method_en is null)),
  constraint benefit_part_starts check (starts in ('FIXED', 'WAVE') and (starts = 'FIXED') = (start_on is not null)
    and (starts = 'WAVE' or offset_days = 0))
);
create index benefit_part_municipality_ix on benefits.benefit_part (municipality);

-- Who has the gain in their own budget or line, and who drives the work: two roles, each somebody's from a day on.
-- A row without a function: nobody's.
create table benefits.benefit_role (
  id           bigint generated always as identity,
  part         bigint not null,
  role         text not null,
  since        date not null,
  function     text,
  -- What the function is called at home; never a name.
  title        text,
  recorded_at  timestamptz not null default now(),
  recorded_by  text not null,
  constraint benefit_role_pk primary key (id),
  constraint benefit_role_part foreign key (part) references benefits.benefit_part (id),
  constraint benefit_role_role check (role in ('OWNER', 'RESPONSIBLE')),
  constraint benefit_role_function check (function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER', 'CONTRACT_MANAGER',
    'CONTROLLER', 'IT_ARCHITECT', 'CONSULTANT', 'CHIEF_EXECUTIVE', 'CHIEF_DIGITALISATION_OFFICER',
    'BUSINESS_AREA_MANAGER', 'SECURITY_COORDINATOR', 'SPECIALIST')),
  constraint benefit_role_title check (title <> '' and (function is not null or title is null))
);
create index benefit_role_as_of on benefits.benefit_role (part, role, since desc, id desc);

-- What the measure is to be when. `step` counts a municipality's targets; the newest row of a step counts. A target
-- whose day has passed stays as it was.
create table benefits.benefit_target (
  id           bigint generated always as identity,
  part         bigint not null,
  step         smallint not null,
  agreed_on    date not null,
  due_on       date not null,
  value        numeric(20,6),
  -- As many months after the start; none: a day of its own.
  months_after smallint,
  reason       text,
  recorded_at  timestamptz not null default now(),
  recorded_by  text not null,
  constraint benefit_target_pk primary key (id),
  constraint benefit_target_part foreign key (part) references benefits.benefit_part (id),
  constraint benefit_target_step check (step between 1 and 40),
  constraint benefit_target_months check (months_after between 0 and 480),
  constraint benefit_target_reason check (reason <> '' and (value is not null or reason is not null))
);
comment on column benefits.benefit_target.value is 'None: the target is given up, with a reason.';
create index benefit_target_as_of on benefits.benefit_target (part, step, agreed_on desc, id desc);

create function benefits.target_moves_on() returns trigger
  language plpgsql
as $$
declare
  v_before benefits.benefit_target;
  v_broken text;
begin
  select * into v_before from benefits.benefit_target
   where part = new.part and step = new.step order by agreed_on desc, id desc limit 1;
  if not found then
    return new;
  end if;
  if new.agreed_on < v_before.agreed_on then
    v_broken := 'benefit_target_goes_on';
  elsif v_before.due_on < new.agreed_on or new.due_on < new.agreed_on then
    v_broken := 'benefit_target_past_stays';
  end if;
  if v_broken is not null then
    raise exception 'target % of part % may not change on %', new.step, new.part, new.agreed_on
      using errcode = 'check_violation', schema = 'benefits', table = 'benefit_target', constraint = v_broken;
  end if;
  return new;
end
$$;
create trigger moves_on before insert on benefits.benefit_target
  for each row execute function benefits.target_moves_on();

-- The owner has said yes to what the targets were then.
create table benefits.benefit_acceptance (
  id           bigint generated always as identity,
  part         bigint not null,
  accepted_on  date not null,
  -- In which function; never a name.
  accepted_as  text not null,
  remark       text,
  recorded_at  timestamptz not null default now(),
  recorded_by  text not null,
  constraint benefit_acceptance_pk primary key (id),
  constraint benefit_acceptance_part foreign key (part) references benefits.benefit_part (id),
  constraint benefit_acceptance_as check (accepted_as ~ '\S' and length(accepted_as) <= 200),
  constraint benefit_acceptance_remark check (remark <> '')
);
create index benefit_acceptance_as_of on benefits.benefit_acceptance (part, accepted_on desc, id desc);

-- What must be so before it can be harvested: for all, or for one municipality.
create table benefits.prerequisite (
  id           bigint generated always as identity,
  benefit      bigint not null,
  municipality char(4),
  kind         text not null,
  text_da      text not null,
  text_en      text,
  version      integer not null default 1,
  constraint prerequisite_pk primary key (id),
  constraint prerequisite_benefit foreign key (benefit) references benefits.benefit (id),
  constraint prerequisite_municipality foreign key (municipality) references association.municipality (code),
  constraint prerequisite_kind check (kind in ('WAVE_LIVE', 'PROCESS_IN_USE', 'OTHER')),
  constraint prerequisite_text check (text_da <> '' and text_en <> '')
);
create index prerequisite_benefit_ix on benefits.prerequisite (benefit);
create index prerequisite_municipality_ix on benefits.prerequisite (municipality);

-- Since when it is met in a municipality. That a wave is live is not said here: the waves know it.
create table benefits.prerequisite_met (
  prerequisite bigint not null,
  municipality char(4) not null,
  met_on       date not null,
  version      integer not null default 1,
  constraint prerequisite_met_pk primary key (prerequisite, municipality),
  constraint prerequisite_met_prerequisite foreign key (prerequisite) references benefits.prerequisite (id),
  constraint prerequisite_met_municipality foreign key (municipality) references association.municipality (code)
);
create index prerequisite_met_municipality_ix on benefits.prerequisite_met (municipality);

create table benefits.benefit_action (
  id           bigint generated always as identity,
  benefit      bigint not null,
  municipality char(4),
  text_da      text not null,
  text_en      text,
  due_on       date,
  function     text,
  title        text,
  done_on      date,
  -- What came of it, for others to learn from.
  outcome      text,
  version      integer not null default 1,
  constraint benefit_action_pk primary key (id),
  constraint benefit_action_benefit foreign key (benefit) references benefits.benefit (id),
  constraint benefit_action_municipality foreign key (municipality) references association.municipality (code),
  constraint benefit_action_text check (text_da <> '' and text_en <> ''),
  constraint benefit_action_function check (function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER', 'CONTRACT_MANAGER',
    'CONTROLLER', 'IT_ARCHITECT', 'CONSULTANT', 'CHIEF_EXECUTIVE', 'CHIEF_DIGITALISATION_OFFICER',
    'BUSINESS_AREA_MANAGER', 'SECURITY_COORDINATOR', 'SPECIALIST')),
  constraint benefit_action_title check (title <> '' and (function is not null or title is null)),
  constraint benefit_action_outcome check (outcome <> '' and (done_on is not null or outcome is null))
);
create index benefit_action_benefit_ix on benefits.benefit_action (benefit);
create index benefit_action_municipality_ix on benefits.benefit_action (municipality);

-- What gets worse by it.
create table benefits.side_effect (
  id           bigint generated always as identity,
  benefit      bigint not null,
  municipality char(4),
  text_da      text not null,
  text_en      text,
  version      integer not null default 1,
  constraint side_effect_pk primary key (id),
  constraint side_effect_benefit foreign key (benefit) references benefits.benefit (id),
  constraint side_effect_municipality foreign key (municipality) references association.municipality (code),
  constraint side_effect_text check (text_da <> '' and text_en <> '')
);
create index side_effect_benefit_ix on benefits.side_effect (benefit);
create index side_effect_municipality_ix on benefits.side_effect (municipality);

do $$
declare
  v_table text;
begin
  foreach v_table in array array['benefit_part', 'prerequisite', 'benefit_action', 'side_effect'] loop
    perform platform.audit_table(('benefits.' || v_table)::regclass);
    perform platform.audit_parent(('benefits.' || v_table)::regclass, 'benefits.benefit', 'benefit');
    perform platform.restrict_with(('benefits.' || v_table)::regclass, 'benefit', 'benefits.benefit', 'id');
  end loop;
  foreach v_table in array array['benefit_role', 'benefit_target', 'benefit_acceptance'] loop
    perform platform.audit_table(('benefits.' || v_table)::regclass);
    perform platform.audit_parent(('benefits.' || v_table)::regclass, 'benefits.benefit_part', 'part');
    perform platform.restrict_with(('benefits.' || v_table)::regclass, 'part', 'benefits.benefit_part', 'id');
    perform platform.append_only(('benefits.' || v_table)::regclass);
  end loop;
end
$$;
select platform.audit_table('benefits.prerequisite_met');
select platform.audit_parent('benefits.prerequisite_met', 'benefits.prerequisite', 'prerequisite');
select platform.restrict_with('benefits.prerequisite_met', 'prerequisite', 'benefits.prerequisite', 'id');

grant select, insert, update on benefits.benefit to digit_app;
grant select, insert, update, delete on benefits.benefit_part to digit_app;
grant select, insert on benefits.benefit_role, benefits.benefit_target, benefits.benefit_acceptance to digit_app;
grant select, insert, update, delete on benefits.prerequisite, benefits.prerequisite_met, benefits.benefit_action,
  benefits.side_effect to digit_app;

create function benefits.found_benefit(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select b.id::text, '/benefits/profiles/' || b.id, b.name_da, b.name_en,
         concat_ws(' ', a.name_da, b.measure_da, b.description_da, b.process_da),
         concat_ws(' ', a.name_en, coalesce(b.measure_en, b.measure_da), coalesce(b.description_en, b.description_da),
           coalesce(b.process_en, b.process_da)),
         p.municipalities, b.proposed_on, null::text[], a.audience
    from benefits.benefit b
    join portfolio.activity a on a.id = b.activity
    left join (select benefit, array_agg(distinct municipality::text) as municipalities
                 from benefits.benefit_part group by benefit) p on p.benefit = b.id
   where p_keys is null or b.id = any(p_keys::bigint[]);
end;
select platform.found_from('benefits.benefit', 'benefits.benefit', 'select id::text from changed',
  'portfolio.activity', 'id', 'activity');
select platform.found_from('benefits.benefit', 'benefits.benefit_part', 'select benefit::text from changed',
  'benefits.benefit', 'id', 'benefit');
select platform.found_from('benefits.benefit', 'portfolio.activity',
  'select b.id::text from benefits.benefit b join changed c on c.id = b.activity');
