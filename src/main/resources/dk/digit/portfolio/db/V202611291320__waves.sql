-- Waves: the groups of municipalities that a system comes into use in, and how far each of them is. Wave 0 is
-- the clarification with the supplier, which all do together: nobody has a place in it.
create table portfolio.wave (
  id                bigint generated always as identity,
  activity          text not null,
  number            smallint not null,
  name_da           text,
  name_en           text,
  start_on          date,
  start_precision   text,
  start_doubtful    boolean not null default false,
  go_live_on        date,
  go_live_precision text,
  go_live_doubtful  boolean not null default false,
  -- The last day that a month or a year may mean.
  go_live_last_on   date generated always as (case go_live_precision
    when 'MONTH' then (date_trunc('month', go_live_on::timestamp) + interval '1 month - 1 day')::date
    when 'YEAR' then make_date(extract(year from go_live_on)::int, 12, 31)
    else go_live_on end) stored,
  decision          text,
  -- Reported for the wave as a whole, where nobody knows its municipalities: live, or clarified. Without a
  -- day it was so before anybody wrote days down.
  reached           boolean not null default false,
  reached_on        date,
  reached_precision text,
  reached_doubtful  boolean not null default false,
  remark_da         text,
  remark_en         text,
  version           integer not null default 1,
  constraint wave_pk primary key (id),
  constraint wave_activity foreign key (activity) references portfolio.activity (id),
  constraint wave_of_activity unique (id, activity),
  constraint wave_number_once unique (activity, number),
  constraint wave_number check (number between 0 and 99),
  constraint wave_name check (name_da <> '' and name_en <> '' and (name_da is not null or name_en is null)),
  constraint wave_start check ((start_on is null) = (start_precision is null)
    and start_precision in ('DAY', 'MONTH', 'YEAR') and (start_on is not null or not start_doubtful)),
  constraint wave_go_live check ((go_live_on is null) = (go_live_precision is null)
    and go_live_precision in ('DAY', 'MONTH', 'YEAR') and (go_live_on is not null or not go_live_doubtful)),
  constraint wave_starts_first check (start_on <= go_live_last_on),
  constraint wave_decision foreign key (decision) references meetings.decision (id),
  constraint wave_reached check ((reached_on is null) = (reached_precision is null)
    and reached_precision in ('DAY', 'MONTH', 'YEAR') and (reached_on is not null or not reached_doubtful)
    and (reached or reached_on is null)),
  constraint wave_remark check (remark_da <> '' and remark_en <> '' and (remark_da is not null or remark_en is null))
);
create index wave_decision_ix on portfolio.wave (decision);
create index wave_go_live_ix on portfolio.wave (go_live_last_on);

create function portfolio.wave_fits_kind() returns trigger
  language plpgsql
as $$
begin
  if exists (select from portfolio.activity where id = new.activity and kind = 'NETWORK') then
    raise exception 'a network has no waves'
      using errcode = 'check_violation', schema = 'portfolio', table = 'wave', constraint = 'wave_fits_kind';
  end if;
  return new;
end
$$;
create trigger fits_kind before insert or update of activity on portfolio.wave
  for each row execute function portfolio.wave_fits_kind();

-- Who goes in which wave, and since when: one wave at a time for a municipality and an activity.
create table portfolio.wave_place (
  activity     text not null,
  municipality char(4) not null,
  period       daterange not null,
  wave         bigint not null,
  reason       text,
  constraint wave_place_pk primary key (activity, municipality, period without overlaps),
  constraint wave_place_wave foreign key (wave, activity) references portfolio.wave (id, activity),
  constraint wave_place_municipality foreign key (municipality) references association.municipality (code),
  constraint wave_place_period check (not isempty(period) and not lower_inf(period)),
  constraint wave_place_reason check (reason <> '')
);
create index wave_place_wave_ix on portfolio.wave_place (wave, activity);
create index wave_place_municipality_ix on portfolio.wave_place (municipality);

create function portfolio.place_fits_wave() returns trigger
  language plpgsql
as $$
declare
  v_wave portfolio.wave;
begin
  select * into v_wave from portfolio.wave where id = new.wave for share;
  if v_wave.number = 0 then
    raise exception 'nobody has a place in the clarification'
      using errcode = 'check_violation', schema = 'portfolio', table = 'wave_place',
            constraint = 'wave_place_not_in_clarification';
  elsif v_wave.reached then
    raise exception 'the wave is reported as a whole'
      using errcode = 'check_violation', schema = 'portfolio', table = 'wave_place',
            constraint = 'wave_place_not_reported_whole';
  end if;
  return new;
end
$$;
create trigger fits_wave before insert or update on portfolio.wave_place
  for each row execute function portfolio.place_fits_wave();

create function portfolio.wave_fits_places() returns trigger
  language plpgsql
as $$
begin
  if (new.reached or new.number = 0) and exists (select from portfolio.wave_place where wave = new.id) then
    raise exception 'the wave has municipalities'
      using errcode = 'check_violation', schema = 'portfolio', table = 'wave',
            constraint = case when new.number = 0 then 'wave_clarification_has_no_places'
                              else 'wave_reached_has_no_places' end;
  end if;
  return new;
end
$$;
create trigger fits_places before update on portfolio.wave
  for each row execute function portfolio.wave_fits_places();

-- How far a municipality is with each step: added to, never changed. A row says how it is from a day on.
create table portfolio.wave_step (
  id           bigint generated always as identity,
  activity     text not null,
  municipality char(4) not null,
  step         text not null,
  state        text not null,
  since        date not null,
  planned_on   date,
  remark       text,
  recorded_at  timestamptz not null default now(),
  recorded_by  text not null,
  constraint wave_step_pk primary key (id),
  constraint wave_step_activity foreign key (activity) references portfolio.activity (id),
  constraint wave_step_municipality foreign key (municipality) references association.municipality (code),
  constraint wave_step_step check (step in
    ('CLARIFIED', 'CONFIGURED', 'DATA_CONVERTED', 'TRAINED', 'TESTED', 'LIVE', 'HANDED_OVER')),
  constraint wave_step_state check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'NOT_NEEDED')),
  constraint wave_step_live_is_needed check (step <> 'LIVE' or state <> 'NOT_NEEDED'),
  constraint wave_step_skipped_with_reason check (state <> 'NOT_NEEDED' or remark is not null),
  constraint wave_step_remark check (remark <> '')
);
create index wave_step_as_of on portfolio.wave_step (activity, municipality, step, since desc, id desc);
create index wave_step_municipality_ix on portfolio.wave_step (municipality);
create index wave_step_live_ix on portfolio.wave_step (since) where step = 'LIVE';

create function portfolio.step_rank(p_step text) returns integer
  language sql immutable parallel safe
return array_position(array['CLARIFIED', 'CONFIGURED', 'DATA_CONVERTED', 'TRAINED', 'TESTED', 'LIVE', 'HANDED_OVER'],
                      p_step);

-- Steps are done in their order: on every day on which a step is done, each one before it is done as well, or not
-- needed. Work may go on in any order. A new row rules from its day up to the next row of the same step.
create function portfolio.step_in_order() returns trigger
  language plpgsql
as $$
declare
  v_until  date;
  v_broken text;
begin
  -- Whoever reports about the activity at the same time waits.
  perform from portfolio.activity where id = new.activity for no key update;
  if not exists (select from portfolio.wave_place
                  where activity = new.activity and municipality = new.municipality) then
    v_broken := 'wave_step_needs_place';
  elsif new.state <> 'NOT_NEEDED' then
    select min(since) into v_until from portfolio.wave_step
     where activity = new.activity and municipality = new.municipality and step = new.step and since > new.since;
    if new.state = 'DONE' and exists (
         -- A step before it that is not settled on one of the days: nothing said by the first of them, or a row.
         select from unnest(array['CLARIFIED', 'CONFIGURED', 'DATA_CONVERTED', 'TRAINED', 'TESTED', 'LIVE']) before (step)
          where portfolio.step_rank(before.step) < portfolio.step_rank(new.step)
            and (not exists (select from portfolio.wave_step s
                              where s.activity = new.activity and s.municipality = new.municipality
                                and s.step = before.step and s.since <= new.since)
                 or exists (select from (select state, since,
                                                lead(since) over (order by since, id) as until
                                           from portfolio.wave_step
                                          where activity = new.activity and municipality = new.municipality
                                            and step = before.step) s
                             where s.state in ('NOT_STARTED', 'UNDER_WAY')
                               and s.since < coalesce(s.until, 'infinity')
                               and s.since < coalesce(v_until, 'infinity')
                               and new.since < coalesce(s.until, 'infinity')))) then
      v_broken := 'wave_step_in_order';
    elsif new.state <> 'DONE' and exists (
         select from (select step, state, since,
                             lead(since) over (partition by step order by since, id) as until
                        from portfolio.wave_step
                       where activity = new.activity and municipality = new.municipality
                         and portfolio.step_rank(step) > portfolio.step_rank(new.step)) s
          where s.state = 'DONE'
            and s.since < coalesce(s.until, 'infinity')
            and s.since < coalesce(v_until, 'infinity')
            and new.since < coalesce(s.until, 'infinity')) then
      v_broken := 'wave_step_later_is_done';
    end if;
  end if;
  if v_broken is not null then
    raise exception 'the step % may not be % from % on', new.step, new.state, new.since
      using errcode = 'check_violation', schema = 'portfolio', table = 'wave_step', constraint = v_broken;
  end if;
  return new;
end
$$;
create trigger in_order before insert on portfolio.wave_step
  for each row execute function portfolio.step_in_order();
select platform.append_only('portfolio.wave_step');

-- What a municipality says of its own readiness: added to, never changed.
create table portfolio.wave_readiness (
  id           bigint generated always as identity,
  activity     text not null,
  municipality char(4) not null,
  on_day       date not null,
  light        text not null,
  percent      smallint,
  reason       text,
  recorded_at  timestamptz not null default now(),
  recorded_by  text not null,
  constraint wave_readiness_pk primary key (id),
  constraint wave_readiness_activity foreign key (activity) references portfolio.activity (id),
  constraint wave_readiness_municipality foreign key (municipality) references association.municipality (code),
  constraint wave_readiness_light check (light in ('GREEN', 'YELLOW', 'RED')),
  constraint wave_readiness_percent check (percent between 0 and 100),
  constraint wave_readiness_reason check (reason <> '' and (light = 'GREEN' or reason is not null))
);
create index wave_readiness_as_of on portfolio.wave_readiness (activity, municipality, on_day desc, id desc);
create index wave_readiness_municipality_ix on portfolio.wave_readiness (municipality);
select platform.append_only('portfolio.wave_readiness');

-- Who leads an activity at home in a municipality: a title, and an account where there is one.
create table portfolio.local_lead (
  activity     text not null,
  municipality char(4) not null,
  period       daterange not null,
  title        text not null,
  account      text,
  constraint local_lead_pk primary key (activity, municipality, period without overlaps),
  constraint local_lead_activity foreign key (activity) references portfolio.activity (id),
  constraint local_lead_municipality foreign key (municipality) references association.municipality (code),
  constraint local_lead_account foreign key (account) references people.account (username),
  constraint local_lead_period check (not isempty(period) and not lower_inf(period)),
  constraint local_lead_title check (title <> '')
);
create index local_lead_municipality_ix on portfolio.local_lead (municipality);
create index local_lead_account_ix on portfolio.local_lead (account);

-- A municipality's own hours on an activity, by quarter (its first day).
create table portfolio.local_hours (
  activity     text not null,
  municipality char(4) not null,
  quarter      date not null,
  planned      integer,
  spent        integer,
  version      integer not null default 1,
  constraint local_hours_pk primary key (activity, municipality, quarter),
  constraint local_hours_activity foreign key (activity) references portfolio.activity (id),
  constraint local_hours_municipality foreign key (municipality) references association.municipality (code),
  constraint local_hours_quarter check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  constraint local_hours_hours check (planned between 0 and 100000 and spent between 0 and 100000),
  constraint local_hours_something check (num_nonnulls(planned, spent) > 0)
);
create index local_hours_municipality_ix on portfolio.local_hours (municipality);

select platform.audit_table(('portfolio.' || t)::regclass),
       platform.audit_parent(('portfolio.' || t)::regclass, 'portfolio.activity', 'activity'),
       platform.restrict_with(('portfolio.' || t)::regclass, 'activity', 'portfolio.activity', 'id')
  from unnest(array['wave', 'wave_place', 'wave_step', 'wave_readiness', 'local_lead', 'local_hours']) t;

grant select, insert, update, delete on portfolio.wave, portfolio.wave_place, portfolio.local_lead,
  portfolio.local_hours to digit_app;
grant select, insert on portfolio.wave_step, portfolio.wave_readiness to digit_app;

create function portfolio.found_wave(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select w.id::text, '/portfolio/activities/' || w.activity || '/waves',
         concat_ws(': ', 'Bølge ' || w.number, w.name_da), concat_ws(': ', 'Wave ' || w.number, coalesce(w.name_en, w.name_da)),
         concat_ws(' ', a.name_da, w.remark_da), concat_ws(' ', a.name_en, w.remark_en),
         coalesce((select array_agg(distinct p.municipality::text) from portfolio.wave_place p
                    where p.wave = w.id and upper_inf(p.period)), '{}'),
         coalesce(w.reached_on, w.go_live_on), a.audience, null::text[]
    from portfolio.wave w
    join portfolio.activity a on a.id = w.activity
   where p_keys is null or w.id = any(p_keys::bigint[]);
end;
select platform.found_from('portfolio.wave', 'portfolio.wave', 'select id::text from changed',
  'portfolio.activity', 'id', 'activity');
select platform.found_from('portfolio.wave', 'portfolio.wave_place', 'select wave::text from changed',
  'portfolio.activity', 'id', 'activity');
select platform.found_from('portfolio.wave', 'portfolio.activity',
  'select w.id::text from portfolio.wave w join changed c on c.id = w.activity');
