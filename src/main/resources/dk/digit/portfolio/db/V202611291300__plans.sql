-- The plan of an activity: work packages beside the milestones, what depends on what, across activities
-- too, and the plan as it was on the days that somebody set it as the baseline.

-- The id that another planning program knows the milestone by, so that its file comes back to the same one.
alter table portfolio.milestone add column guid uuid;
alter table portfolio.milestone add constraint milestone_of_activity unique (activity, id);
alter table portfolio.milestone add constraint milestone_guid_once unique (activity, guid);

create table portfolio.work_package (
  id           bigint generated always as identity,
  activity     text not null,
  name_da      text not null,
  name_en      text,
  start_on     date not null,
  finish_on    date not null,
  progress     integer not null default 0,
  started_on   date,
  finished_on  date,
  responsible  text,
  municipality char(4),
  guid         uuid,
  version      integer not null default 1,
  constraint work_package_pk primary key (id),
  constraint work_package_of_activity unique (activity, id),
  constraint work_package_guid_once unique (activity, guid),
  constraint work_package_activity foreign key (activity) references portfolio.activity (id),
  constraint work_package_municipality foreign key (municipality) references association.municipality (code),
  constraint work_package_name check (name_da <> '' and length(name_da) <= 300 and name_en <> '' and length(name_en) <= 300),
  constraint work_package_days check (start_on <= finish_on),
  constraint work_package_span check (start_on >= date '1990-01-01' and finish_on <= date '2199-12-31'),
  constraint work_package_progress check (progress between 0 and 100),
  constraint work_package_finished check (started_on <= finished_on and (finished_on is null or progress = 100)),
  constraint work_package_responsible check (responsible <> '' and length(responsible) <= 200)
);
create index work_package_activity_ix on portfolio.work_package (activity, start_on);
create index work_package_municipality_ix on portfolio.work_package (municipality, activity) where municipality is not null;
select platform.audit_table('portfolio.work_package');
select platform.audit_parent('portfolio.work_package', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.work_package', 'activity', 'portfolio.activity', 'id');

-- The later end waits for the earlier one: for its end or its beginning, with its own beginning or end,
-- and a number of days between. Links go with what they link.
create table portfolio.plan_link (
  id             bigint generated always as identity,
  from_activity  text not null,
  from_milestone bigint,
  from_package   bigint,
  to_activity    text not null,
  to_milestone   bigint,
  to_package     bigint,
  kind           text not null default 'FS',
  lag_days       integer not null default 0,
  version        integer not null default 1,
  constraint plan_link_pk primary key (id),
  constraint plan_link_once unique nulls not distinct (from_milestone, from_package, to_milestone, to_package),
  constraint plan_link_from_milestone foreign key (from_activity, from_milestone)
    references portfolio.milestone (activity, id) on delete cascade,
  constraint plan_link_from_package foreign key (from_activity, from_package)
    references portfolio.work_package (activity, id) on delete cascade,
  constraint plan_link_to_milestone foreign key (to_activity, to_milestone)
    references portfolio.milestone (activity, id) on delete cascade,
  constraint plan_link_to_package foreign key (to_activity, to_package)
    references portfolio.work_package (activity, id) on delete cascade,
  constraint plan_link_from check (num_nonnulls(from_milestone, from_package) = 1),
  constraint plan_link_to check (num_nonnulls(to_milestone, to_package) = 1),
  constraint plan_link_itself check (coalesce(from_milestone <> to_milestone, true) and coalesce(from_package <> to_package, true)),
  constraint plan_link_kind check (kind in ('FS', 'SS', 'FF', 'SF')),
  constraint plan_link_lag check (lag_days between -3650 and 3650)
);
create index plan_link_from_milestone_ix on portfolio.plan_link (from_activity, from_milestone);
create index plan_link_from_package_ix on portfolio.plan_link (from_activity, from_package);
create index plan_link_to_milestone_ix on portfolio.plan_link (to_activity, to_milestone);
create index plan_link_to_package_ix on portfolio.plan_link (to_activity, to_package);
create index plan_link_milestone_on on portfolio.plan_link (from_milestone) where from_milestone is not null;
create index plan_link_package_on on portfolio.plan_link (from_package) where from_package is not null;
select platform.audit_table('portfolio.plan_link');
select platform.audit_parent('portfolio.plan_link', 'portfolio.activity', 'from_activity');
select platform.audit_parent('portfolio.plan_link', 'portfolio.activity', 'to_activity');
-- A link tells of both its ends: who may not see the one does not see the link.
alter table portfolio.plan_link enable row level security;
create policy audience on portfolio.plan_link
  using (from_activity in (select id from portfolio.activity) and to_activity in (select id from portfolio.activity));

-- Nothing waits for itself, not even by way of others. All links are looked at, those too that the writer
-- may not see. Writers of links go one after the other: each sees what the one before it has written.
create function portfolio.plan_link_without_cycle() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'UPDATE' and (new.from_milestone, new.from_package, new.to_milestone, new.to_package)
     is not distinct from (old.from_milestone, old.from_package, old.to_milestone, old.to_package) then
    return new;
  end if;
  if new.from_milestone = new.to_milestone or new.from_package = new.to_package then
    return new; -- the check tells
  end if;
  perform pg_advisory_xact_lock(hashtext('portfolio.plan_link'));
  if exists (
    with recursive waits (milestone, package) as (
      select new.to_milestone, new.to_package
      union
      select l.to_milestone, l.to_package
        from waits w
        join portfolio.plan_link l on (l.from_milestone = w.milestone or l.from_package = w.package)
         and l.id is distinct from new.id
    )
    select from waits w
     where (w.milestone, w.package) is not distinct from (new.from_milestone, new.from_package)) then
    raise exception 'the link closes a circle'
      using errcode = 'check_violation', schema = 'portfolio', table = 'plan_link', constraint = 'plan_link_cycle';
  end if;
  return new;
end
$$;
revoke execute on function portfolio.plan_link_without_cycle() from public;
create trigger without_cycle before insert or update on portfolio.plan_link
  for each row execute function portfolio.plan_link_without_cycle();

create table portfolio.plan_baseline (
  id       bigint generated always as identity,
  activity text not null,
  name     text not null,
  taken_on date not null,
  constraint plan_baseline_pk primary key (id),
  constraint plan_baseline_of_activity unique (activity, id),
  constraint plan_baseline_name_once unique (activity, name),
  constraint plan_baseline_activity foreign key (activity) references portfolio.activity (id),
  constraint plan_baseline_name check (name ~ '\S' and length(name) <= 100)
);
create index plan_baseline_taken_on on portfolio.plan_baseline (taken_on);
select platform.append_only('portfolio.plan_baseline');
select platform.audit_table('portfolio.plan_baseline');
select platform.audit_parent('portfolio.plan_baseline', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.plan_baseline', 'activity', 'portfolio.activity', 'id');

-- What stood in the plan, by its name there: `m12` a milestone, `p7` a work package. No foreign key: what was
-- planned stays on record when the plan drops it.
create table portfolio.plan_baseline_item (
  activity  text not null,
  baseline  bigint not null,
  item      text not null,
  name_da   text not null,
  name_en   text,
  start_on  date not null,
  finish_on date not null,
  constraint plan_baseline_item_pk primary key (baseline, item),
  constraint plan_baseline_item_baseline foreign key (activity, baseline) references portfolio.plan_baseline (activity, id),
  constraint plan_baseline_item_item check (item ~ '^[mp][0-9]+$'),
  constraint plan_baseline_item_days check (start_on <= finish_on)
);
create index plan_baseline_item_baseline_ix on portfolio.plan_baseline_item (activity, baseline);
select platform.append_only('portfolio.plan_baseline_item');
select platform.audit_table('portfolio.plan_baseline_item');
select platform.audit_parent('portfolio.plan_baseline_item', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.plan_baseline_item', 'activity', 'portfolio.activity', 'id');

grant select, insert, update, delete on portfolio.work_package, portfolio.plan_link to digit_app;
grant select, insert on portfolio.plan_baseline, portfolio.plan_baseline_item to digit_app;

create function portfolio.found_package(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select p.id::text, '/portfolio/activities/' || p.activity || '/plan', p.name_da, coalesce(p.name_en, p.name_da),
         concat_ws(' ', a.name_da, p.responsible), concat_ws(' ', a.name_en, p.responsible),
         case when p.municipality is null then '{}'::text[] else array[p.municipality::text] end, p.start_on,
         a.audience, null::text[]
    from portfolio.work_package p
    join portfolio.activity a on a.id = p.activity
   where p_keys is null or p.id = any(p_keys::bigint[]);
end;
select platform.found_from('portfolio.package', 'portfolio.work_package', 'select id::text from changed',
  'portfolio.activity', 'id', 'activity');
select platform.found_from('portfolio.package', 'portfolio.activity',
  'select p.id::text from portfolio.work_package p join changed c on c.id = p.activity');
