-- The benefit map of an activity: deliverable, changed behaviour, objective, benefit, purpose, and what leads to what.
create table benefits.map_node (
  id       bigint generated always as identity,
  activity text not null,
  kind     text not null,
  name_da  text,
  name_en  text,
  -- The profile that a benefit on the map is; its name is told from there.
  benefit  bigint,
  place    smallint not null default 0,
  version  integer not null default 1,
  constraint map_node_pk primary key (id),
  constraint map_node_activity foreign key (activity) references portfolio.activity (id),
  constraint map_node_of unique (id, activity),
  constraint map_node_kind check (kind in ('DELIVERABLE', 'BEHAVIOUR', 'OBJECTIVE', 'BENEFIT', 'PURPOSE')),
  constraint map_node_benefit foreign key (benefit, activity) references benefits.benefit (id, activity),
  constraint map_node_benefit_once unique (benefit, activity),
  constraint map_node_name check (name_da <> '' and name_en <> '' and (name_da is not null or name_en is null)
    and (benefit is not null) <> (name_da is not null)),
  constraint map_node_benefit_kind check (benefit is null or kind = 'BENEFIT')
);
create index map_node_activity_ix on benefits.map_node (activity);
select platform.audit_table('benefits.map_node');
select platform.audit_parent('benefits.map_node', 'portfolio.activity', 'activity');
select platform.restrict_with('benefits.map_node', 'activity', 'portfolio.activity', 'id');

create table benefits.map_link (
  activity  text not null,
  from_node bigint not null,
  to_node   bigint not null,
  constraint map_link_pk primary key (from_node, to_node),
  constraint map_link_from foreign key (from_node, activity) references benefits.map_node (id, activity) on delete cascade,
  constraint map_link_to foreign key (to_node, activity) references benefits.map_node (id, activity) on delete cascade
);
create index map_link_from_ix on benefits.map_link (from_node, activity);
create index map_link_to_ix on benefits.map_link (to_node, activity);
select platform.audit_table('benefits.map_link');
select platform.audit_parent('benefits.map_link', 'portfolio.activity', 'activity');
select platform.restrict_with('benefits.map_link', 'activity', 'portfolio.activity', 'id');

create function benefits.map_rank(p_kind text) returns integer
  language sql immutable parallel safe
return array_position(array['DELIVERABLE', 'BEHAVIOUR', 'OBJECTIVE', 'BENEFIT', 'PURPOSE'], p_kind);

-- A link leads onwards, so a map has no circle.
create function benefits.link_leads_on() returns trigger
  language plpgsql
as $$
begin
  if benefits.map_rank((select kind from benefits.map_node where id = new.from_node for share))
      >= benefits.map_rank((select kind from benefits.map_node where id = new.to_node for share)) then
    raise exception 'a link leads onwards'
      using errcode = 'check_violation', schema = 'benefits', table = 'map_link', constraint = 'map_link_leads_on';
  end if;
  return new;
end
$$;
create trigger leads_on before insert or update on benefits.map_link
  for each row execute function benefits.link_leads_on();
create function benefits.node_kind_stays() returns trigger
  language plpgsql
as $$
begin
  raise exception 'a node keeps its kind'
    using errcode = 'check_violation', schema = 'benefits', table = 'map_node', constraint = 'map_node_kind_stays';
end
$$;
create trigger kind_stays before update of kind on benefits.map_node
  for each row when (old.kind <> new.kind) execute function benefits.node_kind_stays();

grant select, insert, update, delete on benefits.map_node, benefits.map_link to digit_app;
