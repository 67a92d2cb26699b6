-- Risks and issues of activities and of the portfolio itself. What is said of one changes over time: how it is
-- assessed, who owns it, what sets it off, how it stands and at which level; each is a dated row that is added
-- to, so that the register can be asked for any day.
create table portfolio.risk (
  id             bigint generated always as identity,
  -- None: of the portfolio as a whole.
  activity       text,
  -- Its name in a register that is brought in again and again.
  key            text,
  kind           text not null,
  title_da       text not null,
  title_en       text,
  cause_da       text,
  cause_en       text,
  event_da       text,
  event_en       text,
  consequence_da text,
  consequence_en text,
  -- What it is expected to hit, before somebody says how hard.
  hits           text[] not null default '{}',
  raised_on      date not null,
  -- The risk that has become this issue.
  issue_of       bigint,
  version        integer not null default 1,
  constraint risk_pk primary key (id),
  constraint risk_activity foreign key (activity) references portfolio.activity (id),
  constraint risk_key check (key ~ '\S' and length(key) <= 40),
  constraint risk_kind check (kind in ('RISK', 'ISSUE')),
  constraint risk_title check (title_da <> '' and title_en <> ''),
  constraint risk_cause check (cause_da <> '' and cause_en <> '' and (cause_da is not null or cause_en is null)),
  constraint risk_event check (event_da <> '' and event_en <> '' and (event_da is not null or event_en is null)),
  constraint risk_consequence check (consequence_da <> '' and consequence_en <> ''
    and (consequence_da is not null or consequence_en is null)),
  constraint risk_hits check (hits <@ array['ECONOMY', 'TIME', 'QUALITY', 'BENEFITS']),
  constraint risk_issue_of foreign key (issue_of) references portfolio.risk (id),
  constraint risk_issue_of_once unique (issue_of),
  constraint risk_issue_of_risk check (issue_of is null or kind = 'ISSUE')
);
create unique index risk_key_once on portfolio.risk (coalesce(activity, ''), key);
create index risk_activity_ix on portfolio.risk (activity);
select platform.audit_table('portfolio.risk');
select platform.audit_parent('portfolio.risk', 'portfolio.activity', 'activity');

-- A risk of an activity is seen by those who see the activity; one of the portfolio by every account, unless
-- it is for some only.
alter table portfolio.risk add column audience text[];
alter table portfolio.risk add constraint risk_audience check (platform.is_audience(audience));
alter table portfolio.risk add constraint risk_audience_of_portfolio check (activity is null or audience is null);
alter table portfolio.risk enable row level security;
create policy audience on portfolio.risk using (case when activity is null then platform.admits(audience)
  else activity in (select id from portfolio.activity) end);
select platform.audit_inheritance();

-- What is said of a risk is said of it on a day on which it was there.
create function portfolio.risk_is_there() returns trigger
  language plpgsql
as $$
declare
  v_day date := (to_jsonb(new) ->> tg_argv[0])::date;
begin
  if v_day < (select raised_on from portfolio.risk where id = new.risk) then
    raise exception 'the risk was not there yet on %', v_day
      using errcode = 'check_violation', schema = 'portfolio', table = tg_table_name, constraint = tg_argv[1];
  end if;
  return new;
end
$$;

create table portfolio.risk_assessment (
  id                   bigint generated always as identity,
  risk                 bigint not null,
  assessed_on          date not null,
  probability          smallint not null,
  on_economy           smallint,
  on_time              smallint,
  on_quality           smallint,
  on_benefits          smallint,
  cost                 numeric(14,2),
  delay_days           integer,
  -- After the mitigation, where somebody has thought about it.
  residual_probability smallint,
  residual_consequence smallint,
  note_da              text,
  note_en              text,
  consequence          smallint generated always as (greatest(on_economy, on_time, on_quality, on_benefits)) stored,
  score                smallint generated always as
    ((probability * greatest(on_economy, on_time, on_quality, on_benefits))::smallint) stored,
  recorded_at          timestamptz not null default now(),
  recorded_by          text not null,
  constraint risk_assessment_pk primary key (id),
  constraint risk_assessment_risk foreign key (risk) references portfolio.risk (id),
  constraint risk_assessment_probability check (probability between 1 and 5),
  constraint risk_assessment_consequence check (on_economy between 1 and 5 and on_time between 1 and 5
    and on_quality between 1 and 5 and on_benefits between 1 and 5),
  constraint risk_assessment_field check (num_nonnulls(on_economy, on_time, on_quality, on_benefits) > 0),
  constraint risk_assessment_cost check (cost >= 0),
  constraint risk_assessment_delay check (delay_days >= 0),
  constraint risk_assessment_residual check (residual_probability between 1 and 5 and residual_consequence between 1 and 5
    and (residual_probability is null) = (residual_consequence is null)),
  constraint risk_assessment_note check (note_da <> '' and note_en <> '' and (note_da is not null or note_en is null))
);
create index risk_assessment_as_of on portfolio.risk_assessment (risk, assessed_on desc, id desc);
create trigger is_there before insert on portfolio.risk_assessment
  for each row execute function portfolio.risk_is_there('assessed_on', 'risk_assessment_not_before');

create table portfolio.risk_state (
  id          bigint generated always as identity,
  risk        bigint not null,
  since       date not null,
  state       text not null,
  reason_da   text,
  reason_en   text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint risk_state_pk primary key (id),
  constraint risk_state_risk foreign key (risk) references portfolio.risk (id),
  constraint risk_state_state check (state in ('OPEN', 'WATCHED', 'OCCURRED', 'CLOSED')),
  constraint risk_state_reason check (reason_da <> '' and reason_en <> '' and (reason_da is not null or reason_en is null)),
  constraint risk_state_closed_with_reason check (state <> 'CLOSED' or reason_da is not null)
);
create index risk_state_as_of on portfolio.risk_state (risk, since desc, id desc);
create trigger is_there before insert on portfolio.risk_state
  for each row execute function portfolio.risk_is_there('since', 'risk_state_not_before');

-- A state follows the one before, and only a risk can occur.
create function portfolio.risk_state_moves_on() returns trigger
  language plpgsql
as $$
declare
  v_broken text;
begin
  if exists (select from portfolio.risk_state where risk = new.risk and since > new.since) then
    v_broken := 'risk_state_goes_on';
  elsif new.state = 'OCCURRED' and (select kind from portfolio.risk where id = new.risk) <> 'RISK' then
    v_broken := 'risk_state_of_risk';
  end if;
  if v_broken is not null then
    raise exception 'the risk may not be % from %', new.state, new.since
      using errcode = 'check_violation', schema = 'portfolio', table = 'risk_state', constraint = v_broken;
  end if;
  return new;
end
$$;
create trigger moves_on before insert on portfolio.risk_state
  for each row execute function portfolio.risk_state_moves_on();

-- Who sees to it from a day on; a row without anybody: nobody does.
create table portfolio.risk_owner (
  id                 bigint generated always as identity,
  risk               bigint not null,
  since              date not null,
  owner_function     text,
  owner_municipality char(4),
  owner_body         text,
  recorded_at        timestamptz not null default now(),
  recorded_by        text not null,
  constraint risk_owner_pk primary key (id),
  constraint risk_owner_risk foreign key (risk) references portfolio.risk (id),
  constraint risk_owner_function check (owner_function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER',
    'CONTRACT_MANAGER', 'CONTROLLER', 'IT_ARCHITECT', 'CONSULTANT', 'CHIEF_EXECUTIVE',
    'CHIEF_DIGITALISATION_OFFICER', 'BUSINESS_AREA_MANAGER', 'SECURITY_COORDINATOR', 'SPECIALIST')),
  constraint risk_owner_one check (num_nonnulls(owner_function, owner_body) <= 1
    and (owner_municipality is null or owner_function is not null)),
  constraint risk_owner_municipality foreign key (owner_municipality) references association.municipality (code),
  constraint risk_owner_body foreign key (owner_body) references association.body (id)
);
create index risk_owner_as_of on portfolio.risk_owner (risk, since desc, id desc);
create index risk_owner_municipality_ix on portfolio.risk_owner (owner_municipality);
create index risk_owner_body_ix on portfolio.risk_owner (owner_body);
create trigger is_there before insert on portfolio.risk_owner
  for each row execute function portfolio.risk_is_there('since', 'risk_owner_not_before');

-- What sets it off, as it was known from a day on: an event, perhaps its day, and what happens then. A row
-- without an event and a day: nothing is known any more.
create table portfolio.risk_trigger (
  id          bigint generated always as identity,
  risk        bigint not null,
  told_on     date not null,
  event_da    text,
  event_en    text,
  due_on      date,
  precision   text,
  doubtful    boolean not null default false,
  last_on     date generated always as (case precision
    when 'MONTH' then (date_trunc('month', due_on::timestamp) + interval '1 month - 1 day')::date
    when 'YEAR' then make_date(extract(year from due_on)::int, 12, 31)
    else due_on end) stored,
  then_da     text,
  then_en     text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint risk_trigger_pk primary key (id),
  constraint risk_trigger_risk foreign key (risk) references portfolio.risk (id),
  constraint risk_trigger_event check (event_da <> '' and event_en <> '' and (event_da is not null or event_en is null)),
  constraint risk_trigger_then check (then_da <> '' and then_en <> '' and (then_da is not null or then_en is null)
    and (then_da is null or coalesce(event_da, due_on::text) is not null)),
  constraint risk_trigger_day check ((due_on is null) = (precision is null) and precision in ('DAY', 'MONTH', 'YEAR')
    and (due_on is not null or not doubtful))
);
create index risk_trigger_as_of on portfolio.risk_trigger (risk, told_on desc, id desc);
create trigger is_there before insert on portfolio.risk_trigger
  for each row execute function portfolio.risk_is_there('told_on', 'risk_trigger_not_before');

-- What is done about it.
create table portfolio.risk_action (
  id                 bigint generated always as identity,
  risk               bigint not null,
  text_da            text not null,
  text_en            text,
  agreed_on          date not null,
  due_on             date,
  owner_function     text,
  owner_municipality char(4),
  owner_body         text,
  ended_on           date,
  outcome            text,
  version            integer not null default 1,
  constraint risk_action_pk primary key (id),
  constraint risk_action_risk foreign key (risk) references portfolio.risk (id),
  constraint risk_action_text check (text_da <> '' and text_en <> ''),
  constraint risk_action_due check (due_on >= agreed_on),
  constraint risk_action_function check (owner_function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER',
    'CONTRACT_MANAGER', 'CONTROLLER', 'IT_ARCHITECT', 'CONSULTANT', 'CHIEF_EXECUTIVE',
    'CHIEF_DIGITALISATION_OFFICER', 'BUSINESS_AREA_MANAGER', 'SECURITY_COORDINATOR', 'SPECIALIST')),
  constraint risk_action_owner check (num_nonnulls(owner_function, owner_body) <= 1
    and (owner_municipality is null or owner_function is not null)),
  constraint risk_action_municipality foreign key (owner_municipality) references association.municipality (code),
  constraint risk_action_body foreign key (owner_body) references association.body (id),
  constraint risk_action_end check ((ended_on is null) = (outcome is null) and outcome in ('DONE', 'DROPPED')
    and ended_on >= agreed_on)
);
create index risk_action_risk_ix on portfolio.risk_action (risk, due_on);
create index risk_action_municipality_ix on portfolio.risk_action (owner_municipality);
create index risk_action_body_ix on portfolio.risk_action (owner_body);
create trigger is_there before insert or update on portfolio.risk_action
  for each row execute function portfolio.risk_is_there('agreed_on', 'risk_action_not_before');

-- Lifted to a level that can decide; taken on there, or sent back.
create table portfolio.risk_escalation (
  id          bigint generated always as identity,
  risk        bigint not null,
  to_level    text not null,
  raised_on   date not null,
  reason_da   text not null,
  reason_en   text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint risk_escalation_pk primary key (id),
  constraint risk_escalation_risk foreign key (risk) references portfolio.risk (id),
  constraint risk_escalation_level check (to_level in ('PORTFOLIO', 'BOARD')),
  constraint risk_escalation_reason check (reason_da <> '' and reason_en <> '')
);
create index risk_escalation_as_of on portfolio.risk_escalation (risk, raised_on desc, id desc);
create trigger is_there before insert on portfolio.risk_escalation
  for each row execute function portfolio.risk_is_there('raised_on', 'risk_escalation_not_before');

create table portfolio.risk_answer (
  id          bigint generated always as identity,
  escalation  bigint not null,
  answered_on date not null,
  answer      text not null,
  reason_da   text,
  reason_en   text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint risk_answer_pk primary key (id),
  constraint risk_answer_escalation foreign key (escalation) references portfolio.risk_escalation (id),
  constraint risk_answer_answer check (answer in ('TAKEN_ON', 'SENT_BACK')),
  constraint risk_answer_reason check (reason_da <> '' and reason_en <> '' and (reason_da is not null or reason_en is null)),
  constraint risk_answer_sent_back_with_reason check (answer <> 'SENT_BACK' or reason_da is not null)
);
create index risk_answer_as_of on portfolio.risk_answer (escalation, answered_on desc, id desc);

create function portfolio.risk_answer_comes_after() returns trigger
  language plpgsql
as $$
begin
  if new.answered_on < (select raised_on from portfolio.risk_escalation where id = new.escalation) then
    raise exception 'nobody answers before the question'
      using errcode = 'check_violation', schema = 'portfolio', table = 'risk_answer', constraint = 'risk_answer_not_before';
  end if;
  return new;
end
$$;
create trigger comes_after before insert on portfolio.risk_answer
  for each row execute function portfolio.risk_answer_comes_after();

-- All of it is seen, and told in the trail, with its risk.
do $$
declare
  v_table text;
begin
  foreach v_table in array array['risk_assessment', 'risk_state', 'risk_owner', 'risk_trigger', 'risk_action', 'risk_escalation'] loop
    perform platform.audit_table(('portfolio.' || v_table)::regclass);
    perform platform.audit_parent(('portfolio.' || v_table)::regclass, 'portfolio.risk', 'risk');
    perform platform.restrict_with(('portfolio.' || v_table)::regclass, 'risk', 'portfolio.risk', 'id');
    if v_table <> 'risk_action' then
      perform platform.append_only(('portfolio.' || v_table)::regclass);
    end if;
  end loop;
end
$$;
select platform.audit_table('portfolio.risk_answer');
select platform.audit_parent('portfolio.risk_answer', 'portfolio.risk_escalation', 'escalation');
select platform.restrict_with('portfolio.risk_answer', 'escalation', 'portfolio.risk_escalation', 'id');
select platform.append_only('portfolio.risk_answer');

grant select, insert, update on portfolio.risk, portfolio.risk_action to digit_app;
grant select, insert on portfolio.risk_assessment, portfolio.risk_state, portfolio.risk_owner, portfolio.risk_trigger,
  portfolio.risk_escalation, portfolio.risk_answer to digit_app;

create function portfolio.found_risk(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select r.id::text, '/portfolio/risks/' || r.id, r.title_da, coalesce(r.title_en, r.title_da),
         concat_ws(' ', a.name_da, r.cause_da, r.event_da, r.consequence_da),
         concat_ws(' ', a.name_en, coalesce(r.cause_en, r.cause_da), coalesce(r.event_en, r.event_da),
           coalesce(r.consequence_en, r.consequence_da)),
         o.municipalities, r.raised_on, r.audience, a.audience
    from portfolio.risk r
    left join portfolio.activity a on a.id = r.activity
    left join (select risk, array_agg(distinct owner_municipality::text) as municipalities
                 from portfolio.risk_owner group by risk) o on o.risk = r.id
   where p_keys is null or r.id = any(p_keys::bigint[]);
end;
select platform.found_from('portfolio.risk', 'portfolio.risk', 'select id::text from changed',
  'portfolio.activity', 'id', 'activity');
select platform.found_from('portfolio.risk', 'portfolio.risk_owner', 'select risk::text from changed',
  'portfolio.risk', 'id', 'risk');
select platform.found_from('portfolio.risk', 'portfolio.activity',
  'select r.id::text from portfolio.risk r join changed c on c.id = r.activity');
