-- Roles on activities that are asked of a municipality or a body, and what comes of it; the hours that each
-- makes available for a role in a quarter; what an hour costs. Who chairs and who leads is kept in activity_role.

-- One row is one role of one person. Hours are minutes a week, in quarters of an hour: a fifth of them, the
-- minutes of a working day, is then whole, so that any span of working days comes to whole minutes and no sum
-- is ever rounded.
create table portfolio.role_engagement (
  id           bigint generated always as identity,
  activity     text not null,
  role         text not null,
  municipality char(4),
  body         text,
  -- Whoever is asked, as one value.
  holder       text not null generated always as (coalesce(municipality::text, body)) stored,
  -- The period that was asked for, and the one that came of it: cut where it ended early.
  asked        daterange not null,
  period       daterange not null,
  minutes_week integer not null,
  kind         text not null,
  purpose      text,
  consequence  text,
  state        text not null default 'REQUESTED',
  -- The day since which the state holds.
  since        date not null,
  person       text,
  account      text,
  remark       text,
  version      integer not null default 1,
  constraint role_engagement_pk primary key (id),
  constraint role_engagement_activity foreign key (activity) references portfolio.activity (id),
  constraint role_engagement_municipality foreign key (municipality) references association.municipality (code),
  constraint role_engagement_body foreign key (body) references association.body (id),
  constraint role_engagement_account foreign key (account) references people.account (username),
  constraint role_engagement_role check (role in ('OWNER', 'CHAIR', 'STEERING_MEMBER', 'LEAD', 'SUB_LEAD',
    'LOCAL_LEAD', 'BUSINESS_LEAD', 'ARCHITECT', 'CONTRACT_MANAGER', 'PROCESS_CONSULTANT', 'TEST_LEAD',
    'BENEFIT_OWNER', 'MEMBER')),
  constraint role_engagement_one_asked check ((municipality is null) <> (body is null)),
  constraint role_engagement_period check (not isempty(period) and not lower_inf(period)
    and asked @> period and lower(asked) = lower(period)),
  constraint role_engagement_hours check (minutes_week between 15 and 3600 and minutes_week % 15 = 0),
  constraint role_engagement_kind check (kind in ('OWN_TIME', 'BUY_OUT', 'SECONDED')),
  constraint role_engagement_state check (state in ('REQUESTED', 'ALLOCATED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
  constraint role_engagement_person check ((person is not null or state not in ('ALLOCATED', 'ENDED'))
    and (person is null and account is null or state in ('ALLOCATED', 'ENDED', 'WITHDRAWN'))),
  constraint role_engagement_answer_reason check (remark is not null or state not in ('REFUSED', 'ENDED')),
  constraint role_engagement_ended check (case when state = 'ENDED'
    then not upper_inf(period) and period <> asked else period = asked end),
  constraint role_engagement_words check (purpose <> '' and consequence <> '' and person <> '' and remark <> ''),
  -- Nobody is in the same role of the same activity twice at a time.
  constraint role_engagement_once exclude using gist (activity with =, role with =, account with =, period with &&)
    where (account is not null and state in ('ALLOCATED', 'ENDED'))
);
comment on column portfolio.role_engagement.minutes_week is 'minutes of work a week, a multiple of 15';
create index role_engagement_activity_ix on portfolio.role_engagement (activity, role);
create index role_engagement_municipality_ix on portfolio.role_engagement (municipality);
create index role_engagement_body_ix on portfolio.role_engagement (body);
create index role_engagement_account_ix on portfolio.role_engagement (account);
create index role_engagement_open_ix on portfolio.role_engagement (holder) where state = 'REQUESTED';
create index role_engagement_since_ix on portfolio.role_engagement (since);
create index role_engagement_vacant_ix on portfolio.role_engagement (activity, role)
  where state in ('REQUESTED', 'REFUSED', 'ENDED');

-- Every state that an engagement was in, with the day, the words, and who wrote it down when.
create table portfolio.role_engagement_event (
  engagement  bigint not null,
  number      integer not null,
  activity    text not null,
  state       text not null,
  since       date not null,
  period      daterange not null,
  person      text,
  account     text,
  remark      text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint role_engagement_event_pk primary key (engagement, number),
  constraint role_engagement_event_engagement foreign key (engagement) references portfolio.role_engagement (id),
  constraint role_engagement_event_activity foreign key (activity) references portfolio.activity (id)
);
create index role_engagement_event_activity_ix on portfolio.role_engagement_event (activity, since);
create index role_engagement_event_since_ix on portfolio.role_engagement_event (since);
comment on table portfolio.role_engagement_event is
  'Not audited: written by the trigger of role_engagement, which is audited, and only added to';

-- The ways on, and what stays as it was asked.
create function portfolio.role_engagement_moves_on() returns trigger
  language plpgsql
as $$
declare
  v_broken text;
begin
  if tg_op = 'INSERT' then
    if new.state not in ('REQUESTED', 'ALLOCATED') then
      v_broken := 'role_engagement_begins_asked';
    end if;
  elsif (old.activity, old.role, old.municipality, old.body, old.asked, old.minutes_week, old.kind, old.purpose,
         old.consequence)
        is distinct from (new.activity, new.role, new.municipality, new.body, new.asked, new.minutes_week, new.kind,
         new.purpose, new.consequence) then
    v_broken := 'role_engagement_stays_as_asked';
  elsif (old.state, new.state) not in (('REQUESTED', 'ALLOCATED'), ('REQUESTED', 'REFUSED'), ('REQUESTED', 'WITHDRAWN'),
         ('ALLOCATED', 'ENDED'), ('ALLOCATED', 'WITHDRAWN')) then
    v_broken := 'role_engagement_transition';
  elsif new.since < old.since then
    v_broken := 'role_engagement_goes_forward';
  elsif old.state = 'ALLOCATED' and new.state = 'WITHDRAWN' and new.since > lower(old.period) then
    v_broken := 'role_engagement_begun';
  end if;
  if v_broken is not null then
    raise exception 'the engagement % may not go on like this', new.id
      using errcode = 'check_violation', schema = 'portfolio', table = 'role_engagement', constraint = v_broken;
  end if;
  return new;
end
$$;
create trigger moves_on before insert or update on portfolio.role_engagement
  for each row execute function portfolio.role_engagement_moves_on();

create function portfolio.role_engagement_told() returns trigger
  language plpgsql
as $$
begin
  insert into portfolio.role_engagement_event (engagement, number, activity, state, since, period, person, account,
    remark, recorded_by)
  values (new.id, new.version, new.activity, new.state, new.since, new.period, new.person, new.account, new.remark,
    coalesce(nullif(current_setting('digit.actor', true), ''), 'role ' || session_user));
  return null;
end
$$;
create trigger told after insert or update on portfolio.role_engagement
  for each row execute function portfolio.role_engagement_told();
select platform.append_only('portfolio.role_engagement_event');
select platform.audit_table('portfolio.role_engagement');
select platform.audit_parent('portfolio.role_engagement', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.role_engagement', 'activity', 'portfolio.activity', 'id');
select platform.restrict_with('portfolio.role_engagement_event', 'activity', 'portfolio.activity', 'id');
select platform.known_when('portfolio.role_engagement_event',
  '(t.engagement, t.number) in (select e.id, n.number from portfolio_then.role_engagement e
      cross join lateral generate_series(1, e.version) as n (number))');

-- The hours that a municipality or a body makes available for a role in a quarter, as it says since a day: the
-- latest statement counts, none is changed.
create table portfolio.role_capacity (
  id           bigint generated always as identity,
  municipality char(4),
  body         text,
  holder       text not null generated always as (coalesce(municipality::text, body)) stored,
  role         text not null,
  quarter      date not null,
  hours        integer not null,
  stated_on    date not null,
  constraint role_capacity_pk primary key (id),
  constraint role_capacity_municipality foreign key (municipality) references association.municipality (code),
  constraint role_capacity_body foreign key (body) references association.body (id),
  constraint role_capacity_one_holder check ((municipality is null) <> (body is null)),
  constraint role_capacity_role check (role in ('OWNER', 'CHAIR', 'STEERING_MEMBER', 'LEAD', 'SUB_LEAD',
    'LOCAL_LEAD', 'BUSINESS_LEAD', 'ARCHITECT', 'CONTRACT_MANAGER', 'PROCESS_CONSULTANT', 'TEST_LEAD',
    'BENEFIT_OWNER', 'MEMBER')),
  constraint role_capacity_quarter check (extract(day from quarter) = 1
    and extract(month from quarter) in (1, 4, 7, 10)),
  constraint role_capacity_hours check (hours between 0 and 100000)
);
create index role_capacity_latest on portfolio.role_capacity (holder, role, quarter, stated_on desc, id desc);
create index role_capacity_municipality_ix on portfolio.role_capacity (municipality);
create index role_capacity_body_ix on portfolio.role_capacity (body);
create index role_capacity_quarter_ix on portfolio.role_capacity (quarter);
select platform.append_only('portfolio.role_capacity');
select platform.audit_table('portfolio.role_capacity');

-- What an hour of bought-out or seconded staff costs: the rate of a municipality and a role comes before that of a
-- municipality, that before one of a role, that before the one for all.
create table portfolio.staff_rate (
  id           bigint generated always as identity,
  municipality char(4),
  role         text,
  period       daterange not null,
  per_hour     numeric(14,2) not null,
  source       text not null,
  version      integer not null default 1,
  constraint staff_rate_pk primary key (id),
  constraint staff_rate_municipality foreign key (municipality) references association.municipality (code),
  constraint staff_rate_role check (role in ('OWNER', 'CHAIR', 'STEERING_MEMBER', 'LEAD', 'SUB_LEAD',
    'LOCAL_LEAD', 'BUSINESS_LEAD', 'ARCHITECT', 'CONTRACT_MANAGER', 'PROCESS_CONSULTANT', 'TEST_LEAD',
    'BENEFIT_OWNER', 'MEMBER')),
  constraint staff_rate_period check (not isempty(period) and not lower_inf(period)),
  constraint staff_rate_per_hour check (per_hour > 0 and per_hour < 100000),
  constraint staff_rate_source check (source <> ''),
  constraint staff_rate_once exclude using gist (coalesce(municipality::text, '') with =, coalesce(role, '') with =,
    period with &&)
);
create index staff_rate_municipality_ix on portfolio.staff_rate (municipality);
select platform.audit_table('portfolio.staff_rate');

grant select, insert, update on portfolio.role_engagement, portfolio.staff_rate to digit_app;
grant select, insert on portfolio.role_engagement_event, portfolio.role_capacity to digit_app;
