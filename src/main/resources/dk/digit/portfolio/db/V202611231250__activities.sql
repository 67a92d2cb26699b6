-- What the members work on together: activities, their phases and roles over time, milestones, the
-- decisions behind them, and the year's words about each.

create schema portfolio;

create table portfolio.activity (
  id        text not null,
  name_da   text not null,
  name_en   text not null,
  kind      text not null,
  supplier  text,
  product   text,
  remark_da text,
  remark_en text,
  version   integer not null default 1,
  constraint activity_pk primary key (id),
  constraint activity_id_form check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 40),
  constraint activity_name check (name_da <> '' and name_en <> ''),
  constraint activity_kind check (kind in ('PROJECT', 'SYSTEM_IN_OPERATION', 'NETWORK')),
  constraint activity_optional check (supplier <> '' and product <> '' and remark_da <> '' and remark_en <> '')
);
create unique index activity_name_da_once on portfolio.activity (lower(name_da));
create unique index activity_name_en_once on portfolio.activity (lower(name_en));
select platform.audit_table('portfolio.activity');

-- A period without a first day began on a day that nobody wrote down.
create table portfolio.activity_phase (
  activity        text not null,
  phase           text not null,
  period          daterange not null,
  start_precision text,
  start_doubtful  boolean not null default false,
  reason_da       text,
  reason_en       text,
  decision        text,
  constraint activity_phase_pk primary key (activity, period without overlaps),
  constraint activity_phase_activity foreign key (activity) references portfolio.activity (id),
  constraint activity_phase_phase check (phase in ('IDEA', 'ANALYSIS', 'PROCUREMENT', 'IMPLEMENTATION',
    'OPERATIONS', 'REALISATION', 'RUNNING', 'REDUCED', 'PAUSED', 'CLOSED')),
  constraint activity_phase_period check (not isempty(period)),
  constraint activity_phase_start check (lower_inf(period) = (start_precision is null)
    and start_precision in ('DAY', 'MONTH', 'YEAR') and (start_precision is not null or not start_doubtful)),
  constraint activity_phase_reason check (reason_da <> '' and reason_en <> ''),
  constraint activity_phase_decision foreign key (decision) references meetings.decision (id)
);
create index activity_phase_decision_ix on portfolio.activity_phase (decision);
select platform.audit_table('portfolio.activity_phase');

-- A project goes through phases, a network runs: a phase must belong to the activity's kind.
create function portfolio.phase_fits_kind() returns trigger
  language plpgsql
as $$
declare
  v_network boolean := (select kind = 'NETWORK' from portfolio.activity where id = new.activity);
begin
  if new.phase <> 'CLOSED' and v_network <> (new.phase in ('RUNNING', 'REDUCED', 'PAUSED')) then
    raise exception 'the phase % does not belong to this kind of activity', new.phase
      using errcode = 'check_violation', schema = 'portfolio', table = 'activity_phase',
            constraint = 'activity_phase_fits_kind';
  end if;
  return new;
end
$$;
create trigger fits_kind before insert or update on portfolio.activity_phase
  for each row execute function portfolio.phase_fits_kind();

create function portfolio.kind_fits_phases() returns trigger
  language plpgsql
as $$
begin
  if (new.kind = 'NETWORK') <> (old.kind = 'NETWORK')
     and exists (select from portfolio.activity_phase where activity = new.id and phase <> 'CLOSED') then
    raise exception 'the activity has phases of its former kind'
      using errcode = 'check_violation', schema = 'portfolio', table = 'activity',
            constraint = 'activity_kind_fits_phases';
  end if;
  return new;
end
$$;
create trigger kind_fits_phases before update of kind on portfolio.activity
  for each row execute function portfolio.kind_fits_phases();

-- Who chairs and who leads. The holder is a municipality, a body, or a body represented by one
-- municipality; it may be missing only where the source could not be read.
create table portfolio.activity_role (
  activity     text not null,
  role         text not null,
  period       daterange not null,
  municipality char(4),
  body         text,
  certain      boolean not null default true,
  remark       text,
  constraint activity_role_pk primary key (activity, role, period without overlaps),
  constraint activity_role_activity foreign key (activity) references portfolio.activity (id),
  constraint activity_role_role check (role in ('CHAIR', 'LEAD')),
  constraint activity_role_period check (not isempty(period)),
  constraint activity_role_municipality foreign key (municipality) references association.municipality (code),
  constraint activity_role_body foreign key (body) references association.body (id),
  constraint activity_role_holder check (municipality is not null or body is not null or not certain),
  constraint activity_role_remark check (remark <> '')
);
create index activity_role_municipality_ix on portfolio.activity_role (municipality);
create index activity_role_body_ix on portfolio.activity_role (body);
select platform.audit_table('portfolio.activity_role');

create table portfolio.milestone (
  id        bigint generated always as identity,
  activity  text not null,
  kind      text not null,
  due_on    date not null,
  precision text not null default 'DAY',
  doubtful  boolean not null default false,
  -- The last day that a month or a year may mean.
  last_on   date not null generated always as (case precision
    when 'MONTH' then (date_trunc('month', due_on::timestamp) + interval '1 month - 1 day')::date
    when 'YEAR' then make_date(extract(year from due_on)::int, 12, 31)
    else due_on end) stored,
  text_da   text not null,
  text_en   text not null,
  done      boolean not null default false,
  version   integer not null default 1,
  constraint milestone_pk primary key (id),
  constraint milestone_activity foreign key (activity) references portfolio.activity (id),
  constraint milestone_kind check (kind in ('DECISION', 'TENDER', 'CONTRACT', 'GO_LIVE', 'WORKSHOP', 'OTHER')),
  constraint milestone_precision check (precision in ('DAY', 'MONTH', 'YEAR')),
  constraint milestone_text check (text_da <> '' and text_en <> '')
);
create index milestone_activity_ix on portfolio.milestone (activity, due_on);
create index milestone_due_on on portfolio.milestone (due_on);
select platform.audit_table('portfolio.milestone');

create table portfolio.activity_decision (
  activity text not null,
  decision text not null,
  constraint activity_decision_pk primary key (activity, decision),
  constraint activity_decision_activity foreign key (activity) references portfolio.activity (id),
  constraint activity_decision_decision foreign key (decision) references meetings.decision (id)
);
create index activity_decision_decision_ix on portfolio.activity_decision (decision);
select platform.audit_table('portfolio.activity_decision');

-- The year's words about an activity. Every save is a version of its own: the newest counts, none is
-- changed. So two writers meet at the primary key, and a final text stays what it was.
create table portfolio.narrative (
  activity   text not null,
  year       smallint not null,
  lang       text not null,
  version    integer not null,
  state      text not null,
  body       text not null,
  reason     text,
  written_at timestamptz not null default now(),
  written_by text not null,
  constraint narrative_pk primary key (activity, year, lang, version),
  constraint narrative_activity foreign key (activity) references portfolio.activity (id),
  constraint narrative_year check (year between 2000 and 2200),
  constraint narrative_lang check (lang in ('da', 'en')),
  constraint narrative_version check (version > 0),
  constraint narrative_state check (state in ('DRAFT', 'REVIEWED', 'FINAL')),
  constraint narrative_body check (length(body) <= 20000),
  constraint narrative_not_empty check (state = 'DRAFT' or body ~ '\S'),
  constraint narrative_reason check (reason <> '')
);

-- The only ways on: draft to draft, draft to reviewed, reviewed to final or back to draft, final back
-- to draft with a reason. The words change in a draft only.
create function portfolio.narrative_moves_on() returns trigger
  language plpgsql
as $$
declare
  v_before portfolio.narrative;
  v_broken text;
begin
  select * into v_before from portfolio.narrative
   where activity = new.activity and year = new.year and lang = new.lang
   order by version desc limit 1;
  if not found then
    if new.version <> 1 or new.state <> 'DRAFT' then
      v_broken := 'narrative_begins_as_draft';
    end if;
  elsif new.version = v_before.version then
    return new; -- the primary key tells
  elsif new.version <> v_before.version + 1 then
    v_broken := 'narrative_next_version';
  elsif (v_before.state, new.state) not in
        (('DRAFT', 'DRAFT'), ('DRAFT', 'REVIEWED'), ('REVIEWED', 'FINAL'), ('REVIEWED', 'DRAFT'), ('FINAL', 'DRAFT')) then
    v_broken := 'narrative_transition';
  elsif v_before.state = 'FINAL' and new.reason is null then
    v_broken := 'narrative_reopening_needs_reason';
  elsif v_before.state = 'FINAL' and new.body <> v_before.body then
    v_broken := 'narrative_changes_in_draft_only';
  elsif new.state <> 'DRAFT' and new.body <> v_before.body then
    v_broken := 'narrative_changes_in_draft_only';
  end if;
  if v_broken is not null then
    raise exception 'the text may not go from version % (%) to version % (%)',
      v_before.version, v_before.state, new.version, new.state
      using errcode = 'check_violation', schema = 'portfolio', table = 'narrative', constraint = v_broken;
  end if;
  return new;
end
$$;
create trigger moves_on before insert on portfolio.narrative
  for each row execute function portfolio.narrative_moves_on();
select platform.append_only('portfolio.narrative');
select platform.audit_table('portfolio.narrative');

grant usage on schema portfolio to digit_app;
grant select, insert, update, delete on portfolio.activity, portfolio.activity_phase, portfolio.activity_role,
  portfolio.milestone, portfolio.activity_decision to digit_app;
grant select, insert on portfolio.narrative to digit_app;
