-- Meetings of the association's bodies, what they decided, what became of it, and the year's events.

create schema meetings;

create table meetings.meeting (
  id      text not null,
  body    text not null,
  kind    text not null,
  held_on date not null,
  place   text,
  remark  text,
  version integer not null default 1,
  constraint meeting_pk primary key (id),
  constraint meeting_id_form check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
  constraint meeting_kind check (kind in ('ORDINARY', 'EXTRAORDINARY')),
  constraint meeting_place check (place <> ''),
  constraint meeting_remark check (remark <> ''),
  constraint meeting_body foreign key (body) references association.body (id),
  constraint meeting_once unique (body, held_on),
  constraint meeting_day unique (id, body, held_on)
);
create index meeting_held_on on meetings.meeting (held_on desc, id);
select platform.audit_table('meetings.meeting');

-- A decision is made at a meeting, and then by its body on its day; or by a body whose meeting is not
-- recorded, on a day that may be known roughly only.
create table meetings.decision (
  id                text not null,
  meeting           text,
  number            smallint,
  body              text not null,
  decided_on        date not null,
  decided_precision text not null default 'DAY',
  decided_doubtful  boolean not null default false,
  text_da           text not null,
  text_en           text not null,
  proposed_by       text,
  due_on            date,
  due_precision     text,
  due_doubtful      boolean not null default false,
  version           integer not null default 1,
  constraint decision_pk primary key (id),
  constraint decision_id_form check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
  constraint decision_body foreign key (body) references association.body (id),
  constraint decision_meeting foreign key (meeting, body, decided_on)
    references meetings.meeting (id, body, held_on) on update cascade,
  constraint decision_number check ((meeting is null) = (number is null) and number > 0),
  constraint decision_number_once unique (meeting, number),
  constraint decision_decided_precision check (decided_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint decision_decided_at_meeting
    check (meeting is null or (decided_precision = 'DAY' and not decided_doubtful)),
  constraint decision_text check (text_da <> '' and text_en <> ''),
  constraint decision_proposed_by check (proposed_by in
    ('BOARD', 'EXECUTIVE_COMMITTEE', 'CHIEFS_CIRCLE', 'STEERING_GROUP', 'SECRETARIAT', 'MEMBER')),
  constraint decision_due_precision check (due_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint decision_due check ((due_on is null) = (due_precision is null) and (due_on is not null or not due_doubtful)),
  constraint decision_due_after check (due_on >= decided_on)
);
create index decision_meeting_ix on meetings.decision (meeting, body, decided_on);
create index decision_body_ix on meetings.decision (body);
create index decision_decided_on on meetings.decision (decided_on desc, id);
select platform.audit_table('meetings.decision');

-- What became of a decision: added to, never changed. Of two states from the same day the one that was
-- recorded last counts, so a slip is mended by recording the right state.
create table meetings.decision_state (
  id              bigint generated always as identity,
  decision        text not null,
  state           text not null,
  since           date not null,
  since_precision text not null default 'DAY',
  since_doubtful  boolean not null default false,
  superseded_by   text,
  note_da         text,
  note_en         text,
  recorded_at     timestamptz not null default now(),
  recorded_by     text not null,
  constraint decision_state_pk primary key (id),
  constraint decision_state_decision foreign key (decision) references meetings.decision (id),
  constraint decision_state_state check (state in
    ('IN_FORCE', 'IN_PROGRESS', 'CARRIED_OUT', 'SUPERSEDED', 'NOT_CARRIED_OUT')),
  constraint decision_state_precision check (since_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint decision_state_superseded_by foreign key (superseded_by) references meetings.decision (id),
  constraint decision_state_successor check ((state = 'SUPERSEDED') = (superseded_by is not null)),
  constraint decision_state_other check (superseded_by <> decision),
  constraint decision_state_note check (note_da <> '' and note_en <> '')
);
create index decision_state_as_of on meetings.decision_state (decision, since desc, id desc);
create index decision_state_superseded_by_ix on meetings.decision_state (superseded_by);

create function meetings.state_not_before_decision() returns trigger
  language plpgsql
as $$
begin
  if new.since < (select decided_on from meetings.decision where id = new.decision) then
    raise exception 'a decision has no state before it is made'
      using errcode = 'check_violation', schema = 'meetings', table = 'decision_state',
            constraint = 'decision_state_not_before_decision';
  end if;
  return new;
end
$$;
create trigger not_before_decision before insert on meetings.decision_state
  for each row execute function meetings.state_not_before_decision();
select platform.append_only('meetings.decision_state');
select platform.audit_table('meetings.decision_state');

create table meetings.event (
  id               text not null,
  kind             text not null,
  name_da          text not null,
  name_en          text not null,
  starts_on        date not null,
  starts_precision text not null default 'DAY',
  starts_doubtful  boolean not null default false,
  ends_on          date,
  ends_precision   text,
  about_da         text,
  about_en         text,
  version          integer not null default 1,
  constraint event_pk primary key (id),
  constraint event_id_form check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
  constraint event_kind check (kind in ('EXECUTIVE_DAY', 'ANALYSIS', 'WORKSHOP', 'OTHER')),
  constraint event_name check (name_da <> '' and name_en <> ''),
  constraint event_precision check (starts_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint event_ends_precision check (ends_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint event_ends check ((ends_on is null) = (ends_precision is null) and ends_on >= starts_on),
  constraint event_about check (about_da <> '' and about_en <> '')
);
create index event_starts_on on meetings.event (starts_on desc, id);
select platform.audit_table('meetings.event');

grant usage on schema meetings to digit_app;
grant select, insert, update, delete on meetings.meeting, meetings.decision, meetings.event to digit_app;
grant select, insert on meetings.decision_state to digit_app;
