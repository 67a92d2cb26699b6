-- How activities hang together: what depends on what, and what they share. The other end may be a system that is no
-- activity, by its name.
create table portfolio.relation (
  id       bigint generated always as identity,
  activity text not null,
  other    text,
  system   text,
  kind     text not null,
  strength smallint not null,
  why      text not null,
  period   daterange not null,
  version  integer not null default 1,
  constraint relation_pk primary key (id),
  constraint relation_activity foreign key (activity) references portfolio.activity (id),
  constraint relation_other foreign key (other) references portfolio.activity (id),
  constraint relation_one_end check (num_nonnulls(other, system) = 1 and system <> ''),
  constraint relation_not_to_itself check (other <> activity),
  constraint relation_kind check (kind in
    ('DEPENDS_ON', 'SHARES_DATA', 'SHARES_SUPPLIER', 'SHARES_PEOPLE', 'REPLACES', 'SYNERGY')),
  constraint relation_strength check (strength between 1 and 3),
  constraint relation_why check (why <> ''),
  constraint relation_period check (not isempty(period) and not lower_inf(period)),
  constraint relation_once unique (activity, other, kind, period without overlaps)
);
create index relation_activity_ix on portfolio.relation (activity);
create index relation_other_ix on portfolio.relation (other);
select platform.audit_table('portfolio.relation');
select platform.audit_parent('portfolio.relation', 'portfolio.activity', 'activity');
select platform.audit_parent('portfolio.relation', 'portfolio.activity', 'other');

-- Only who sees both ends sees what is between them.
select platform.restrict_with('portfolio.relation', 'activity', 'portfolio.activity', 'id');
create policy other_end on portfolio.relation as restrictive
  using (other is null or other in (select id from portfolio.activity));

-- Nothing waits for itself: on no day do dependencies lead back to where they began. Asked of all rows, those too
-- that the writer does not see; two writers wait for each other.
create function portfolio.dependencies_lead_on() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if new.kind <> 'DEPENDS_ON' or new.other is null then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtext('portfolio.relation'));
  if exists (
    with recursive reached (activity, period) as (
      select new.other, new.period
       union
      select r.other, reached.period * r.period
        from reached
        join portfolio.relation r on r.activity = reached.activity and r.kind = 'DEPENDS_ON' and r.other is not null
                                 and r.period && reached.period and r.id <> new.id)
    select from reached where activity = new.activity) then
    raise exception 'the dependency leads back to where it begins'
      using errcode = 'check_violation', schema = 'portfolio', table = 'relation', constraint = 'relation_no_circle';
  end if;
  return new;
end
$$;
create trigger lead_on before insert or update on portfolio.relation
  for each row execute function portfolio.dependencies_lead_on();

grant select, insert, update, delete on portfolio.relation to digit_app;
