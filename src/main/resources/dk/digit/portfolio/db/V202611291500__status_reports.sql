-- Status reports: written in series, dated, and from their publication on frozen with the figures of their day.

-- The day of a month, or its last where it is shorter.
create function portfolio.day_of_month(p_month date, p_day integer) returns date
  language sql immutable
return least(p_month + (p_day - 1), (p_month + interval '1 month - 1 day')::date);

-- When the next report of a series is due. A report counts for a day of the month that it is at most a week ahead of.
create function portfolio.status_due(p_every integer, p_day integer, p_period daterange, p_last date) returns date
  language sql immutable
begin atomic
  select case when p_period @> d.due then d.due end
    from (select coalesce(p_last + 8, lower(p_period)) as start) s
    cross join lateral (select case
        when p_every is not null then coalesce(p_last, lower(p_period)) + p_every
        when portfolio.day_of_month(date_trunc('month', s.start::timestamp)::date, p_day) >= s.start
          then portfolio.day_of_month(date_trunc('month', s.start::timestamp)::date, p_day)
        else portfolio.day_of_month((date_trunc('month', s.start::timestamp) + interval '1 month')::date, p_day)
      end as due) d;
end;

create table portfolio.status_series (
  id           bigint generated always as identity,
  activity     text not null,
  -- Whose roll-out it is about; nobody's where it is about the whole.
  municipality char(4),
  period       daterange not null,
  every_days   smallint,
  month_day    smallint,
  -- Who answers for it beside the activity's lead.
  responsible_body         text,
  responsible_municipality char(4),
  version      integer not null default 1,
  constraint status_series_pk primary key (id),
  constraint status_series_whose unique (id, activity),
  constraint status_series_activity foreign key (activity) references portfolio.activity (id),
  constraint status_series_municipality foreign key (municipality) references association.municipality (code),
  constraint status_series_responsible_body foreign key (responsible_body) references association.body (id),
  constraint status_series_responsible_municipality foreign key (responsible_municipality)
    references association.municipality (code),
  constraint status_series_responsible check (responsible_body is null or responsible_municipality is null),
  constraint status_series_period check (not isempty(period) and not lower_inf(period)),
  constraint status_series_rhythm check ((every_days is null) <> (month_day is null)
    and every_days between 1 and 366 and month_day between 1 and 31),
  constraint status_series_once exclude using gist (activity with =, coalesce(municipality::text, '') with =, period with &&)
);
create index status_series_activity_ix on portfolio.status_series (activity);
create index status_series_municipality_ix on portfolio.status_series (municipality);
create index status_series_responsible_body_ix on portfolio.status_series (responsible_body);
create index status_series_responsible_municipality_ix on portfolio.status_series (responsible_municipality);
select platform.audit_table('portfolio.status_series');
select platform.audit_parent('portfolio.status_series', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.status_series', 'activity', 'portfolio.activity', 'id');

create table portfolio.status_report (
  id            bigint generated always as identity,
  series        bigint not null,
  activity      text not null,
  reported_on   date not null,
  state         text not null default 'DRAFT',
  summary_da    text not null,
  summary_en    text,
  done_da       text,
  done_en       text,
  next_da       text,
  next_en       text,
  decisions_da  text,
  decisions_en  text,
  overall_computed text not null,
  overall_chosen   text,
  overall_reason   text,
  overall       text not null generated always as (coalesce(overall_chosen, overall_computed)) stored,
  corrects      bigint,
  correction    text,
  written_by    text not null,
  frozen        bytea,
  sha256        text generated always as (encode(sha256(frozen), 'hex')) stored,
  published_at  timestamptz,
  published_by  text,
  version       integer not null default 1,
  constraint status_report_pk primary key (id),
  constraint status_report_whose unique (id, activity),
  constraint status_report_in_series unique (id, series),
  constraint status_report_series foreign key (series, activity) references portfolio.status_series (id, activity),
  constraint status_report_corrects foreign key (corrects, series) references portfolio.status_report (id, series),
  constraint status_report_state check (state in ('DRAFT', 'PUBLISHED')),
  constraint status_report_published check ((state = 'PUBLISHED') = (frozen is not null)
    and (frozen is null) = (published_at is null) and (frozen is null) = (published_by is null)),
  constraint status_report_words check (summary_da <> '' and summary_en <> '' and done_da <> '' and done_en <> ''
    and next_da <> '' and next_en <> '' and decisions_da <> '' and decisions_en <> ''),
  constraint status_report_overall check (overall_computed in ('GREEN', 'YELLOW', 'RED', 'UNKNOWN')
    and overall_chosen in ('GREEN', 'YELLOW', 'RED', 'UNKNOWN')),
  constraint status_report_overall_reason check (overall_reason <> ''
    and (overall_chosen is null) = (overall_reason is null)),
  constraint status_report_correction check (correction <> '' and (corrects is null) = (correction is null))
);
create unique index status_report_one_draft on portfolio.status_report (series) where state = 'DRAFT';
-- A day has one report, and corrections of it.
create unique index status_report_one_a_day on portfolio.status_report (series, reported_on) where corrects is null;
create unique index status_report_corrected_once on portfolio.status_report (corrects, series) where corrects is not null;
create index status_report_series_ix on portfolio.status_report (series, activity);
create index status_report_newest_ix on portfolio.status_report (activity, reported_on desc, id desc);
select platform.audit_table('portfolio.status_report');
select platform.audit_parent('portfolio.status_report', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.status_report', 'activity', 'portfolio.activity', 'id');

create table portfolio.status_light (
  report   bigint not null,
  activity text not null,
  field    text not null,
  computed text not null,
  words_da text not null,
  words_en text not null,
  chosen   text,
  reason   text,
  light    text not null generated always as (coalesce(chosen, computed)) stored,
  constraint status_light_pk primary key (report, field),
  constraint status_light_report foreign key (report, activity) references portfolio.status_report (id, activity),
  constraint status_light_field check (field in ('TIME', 'MONEY', 'QUALITY', 'BENEFITS', 'RESOURCES', 'RISK')),
  constraint status_light_light check (computed in ('GREEN', 'YELLOW', 'RED', 'UNKNOWN')
    and chosen in ('GREEN', 'YELLOW', 'RED', 'UNKNOWN')),
  constraint status_light_words check (words_da <> '' and words_en <> ''),
  constraint status_light_reason check (reason <> '' and (chosen is null) = (reason is null))
);
create index status_light_report_ix on portfolio.status_light (report, activity);
create index status_light_activity_ix on portfolio.status_light (activity);
select platform.audit_table('portfolio.status_light');
select platform.audit_parent('portfolio.status_light', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.status_light', 'activity', 'portfolio.activity', 'id');

-- What is published stays as it is: a mistake is mended by a report that says what it corrects.
create function portfolio.status_is_published() returns trigger
  language plpgsql
as $$
begin
  if old.state = 'PUBLISHED' then
    raise exception 'a published status report is not changed'
      using errcode = 'check_violation', schema = 'portfolio', table = 'status_report',
            constraint = 'status_report_published_unchanged';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.state = 'PUBLISHED' and (select count(*) from portfolio.status_light l where l.report = new.id) < 6 then
    raise exception 'a status report is published with all its lights'
      using errcode = 'check_violation', schema = 'portfolio', table = 'status_report',
            constraint = 'status_report_all_lights';
  end if;
  return new;
end
$$;
create trigger published before update or delete on portfolio.status_report
  for each row execute function portfolio.status_is_published();

create function portfolio.status_begins_as_draft() returns trigger
  language plpgsql
as $$
begin
  if new.state <> 'DRAFT' then
    raise exception 'a status report begins as a draft'
      using errcode = 'check_violation', schema = 'portfolio', table = 'status_report',
            constraint = 'status_report_all_lights';
  end if;
  if new.corrects is not null and not exists (select from portfolio.status_report r
       where r.id = new.corrects and r.state = 'PUBLISHED' and r.reported_on = new.reported_on) then
    raise exception 'a correction is about a published report of the same day'
      using errcode = 'check_violation', schema = 'portfolio', table = 'status_report',
            constraint = 'status_report_corrects_published';
  end if;
  return new;
end
$$;
create trigger begins_as_draft before insert on portfolio.status_report
  for each row execute function portfolio.status_begins_as_draft();

create function portfolio.status_light_is_published() returns trigger
  language plpgsql
as $$
declare
  v_row record;
begin
  if tg_op = 'DELETE' then v_row := old; else v_row := new; end if;
  if exists (select from portfolio.status_report r where r.state = 'PUBLISHED'
              and (r.id = v_row.report or (tg_op = 'UPDATE' and r.id = old.report))) then
    raise exception 'a published status report is not changed'
      using errcode = 'check_violation', schema = 'portfolio', table = 'status_light',
            constraint = 'status_report_published_unchanged';
  end if;
  return v_row;
end
$$;
create trigger published before insert or update or delete on portfolio.status_light
  for each row execute function portfolio.status_light_is_published();

grant select, insert, update, delete on portfolio.status_series, portfolio.status_report, portfolio.status_light to digit_app;

-- Published reports are found by their words.
create function portfolio.found_status(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select r.id::text, '/portfolio/activities/' || r.activity || '/status/reports/' || r.id,
         a.name_da || ' ' || to_char(r.reported_on, 'DD-MM-YYYY'), a.name_en || ' ' || to_char(r.reported_on, 'DD-MM-YYYY'),
         regexp_replace(concat_ws(' ', r.summary_da, r.done_da, r.next_da, r.decisions_da), '[#*_>`|\[\]]+', ' ', 'g'),
         regexp_replace(concat_ws(' ', r.summary_en, r.done_en, r.next_en, r.decisions_en), '[#*_>`|\[\]]+', ' ', 'g'),
         case when s.municipality is null then '{}'::text[] else array[s.municipality::text] end,
         r.reported_on, a.audience, null::text[]
    from portfolio.status_report r
    join portfolio.status_series s on s.id = r.series
    join portfolio.activity a on a.id = r.activity
   where r.state = 'PUBLISHED' and (p_keys is null or r.id = any(p_keys::bigint[]));
end;
select platform.found_from('portfolio.status', 'portfolio.status_report', 'select id::text from changed',
  'portfolio.activity', 'id', 'activity');
select platform.found_from('portfolio.status', 'portfolio.activity',
  'select r.id::text from portfolio.status_report r join changed c on c.id = r.activity');
select platform.found_rebuild('portfolio.status');
