-- What was decided point by point, who sees to it, by what power, when it is looked at again, and what it
-- binds in other rooms.
alter table meetings.decision
  add column owner_function     text,
  add column owner_municipality char(4),
  add column owner_body         text,
  add column mandate_body       text,
  add column mandate_da         text,
  add column mandate_en         text,
  add column review_on          date;
alter table meetings.decision
  add constraint decision_owner_function check (owner_function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER',
    'CONTRACT_MANAGER', 'CONTROLLER', 'IT_ARCHITECT', 'CONSULTANT', 'CHIEF_EXECUTIVE',
    'CHIEF_DIGITALISATION_OFFICER', 'BUSINESS_AREA_MANAGER', 'SECURITY_COORDINATOR', 'SPECIALIST')),
  add constraint decision_owner check (num_nonnulls(owner_function, owner_body) <= 1
    and (owner_municipality is null or owner_function is not null)),
  add constraint decision_owner_municipality foreign key (owner_municipality) references association.municipality (code),
  add constraint decision_owner_body foreign key (owner_body) references association.body (id),
  add constraint decision_mandate_body foreign key (mandate_body) references association.body (id),
  add constraint decision_mandate check (mandate_da <> '' and mandate_en <> ''
    and (mandate_da is not null or mandate_en is null)),
  add constraint decision_review_after check (review_on >= decided_on);
create index decision_owner_municipality_ix on meetings.decision (owner_municipality);
create index decision_owner_body_ix on meetings.decision (owner_body);
create index decision_mandate_body_ix on meetings.decision (mandate_body);

create table meetings.decision_item (
  decision text not null,
  number   smallint not null,
  text_da  text not null,
  text_en  text not null,
  constraint decision_item_pk primary key (decision, number),
  constraint decision_item_decision foreign key (decision) references meetings.decision (id),
  constraint decision_item_number check (number > 0),
  constraint decision_item_text check (text_da <> '')
);
select platform.audit_table('meetings.decision_item');
select platform.audit_parent('meetings.decision_item', 'meetings.decision', 'decision');
select platform.restrict_with('meetings.decision_item', 'decision', 'meetings.decision', 'id');

-- What a decision is meant to set in motion. The record that `reference` names lies in a room above, which
-- says what it is called and whether it has begun; where no room knows it, the label says what is meant.
create table meetings.decision_binding (
  id        bigint generated always as identity,
  decision  text not null,
  kind      text not null,
  reference text,
  label_da  text,
  label_en  text,
  constraint decision_binding_pk primary key (id),
  constraint decision_binding_decision foreign key (decision) references meetings.decision (id),
  constraint decision_binding_kind check (kind in
    ('ACTIVITY_PHASE', 'BUDGET_LINE', 'CONTRACT', 'CONTRIBUTION', 'SEAT', 'OTHER')),
  constraint decision_binding_what check (num_nonnulls(reference, label_da) > 0),
  constraint decision_binding_reference check (reference ~ '^[^[:space:]]+$' and length(reference) <= 120),
  constraint decision_binding_label check (label_da <> '' and label_en <> ''
    and (label_da is not null or label_en is null)),
  constraint decision_binding_once unique nulls not distinct (decision, kind, reference, label_da)
);
create index decision_binding_reference_ix on meetings.decision_binding (kind, reference);
select platform.audit_table('meetings.decision_binding');
select platform.audit_parent('meetings.decision_binding', 'meetings.decision', 'decision');
select platform.restrict_with('meetings.decision_binding', 'decision', 'meetings.decision', 'id');

grant select, insert, update, delete on meetings.decision_item, meetings.decision_binding to digit_app;

create or replace function meetings.found_decision(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select d.id, '/meetings/decisions/' || d.id, d.text_da, d.text_en,
         concat_ws(' ', b.name_da, i.items_da, d.mandate_da, n.notes_da),
         concat_ws(' ', b.name_en, i.items_en, d.mandate_en, n.notes_en),
         '{}'::text[], d.decided_on, d.audience, m.audience
    from meetings.decision d
    left join meetings.meeting m on m.id = d.meeting
    join association.pub_body b on b.id = d.body
    left join (select decision, string_agg(text_da, ' ' order by number) as items_da,
                      string_agg(text_en, ' ' order by number) as items_en
                 from meetings.decision_item group by decision) i on i.decision = d.id
    left join (select decision, string_agg(concat_ws(' ', note_da, evidence_da), ' ' order by id) as notes_da,
                      string_agg(concat_ws(' ', note_en, evidence_en), ' ' order by id) as notes_en
                 from meetings.decision_state group by decision) n on n.decision = d.id
   where p_keys is null or d.id = any(p_keys);
end;
select platform.found_from('meetings.decision', 'meetings.decision_item', 'select decision from changed',
  'meetings.decision', 'id', 'decision');
