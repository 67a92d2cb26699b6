-- Meetings that are planned, called, held: their agenda in the form of Danish case papers, proposals of
-- members, who was there and who stood in for whom.

create table meetings.meeting_series (
  id        text not null,
  body      text not null,
  name_da   text not null,
  name_en   text,
  every     smallint not null,
  unit      text not null,
  first_on  date not null,
  last_on   date not null,
  starts_at time,
  ends_at   time,
  place     text,
  version   integer not null default 1,
  constraint meeting_series_pk primary key (id),
  constraint meeting_series_id_form check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
  constraint meeting_series_body foreign key (body) references association.body (id),
  constraint meeting_series_name check (name_da <> '' and name_en <> ''),
  constraint meeting_series_every check (every between 1 and 24),
  constraint meeting_series_unit check (unit in ('WEEK', 'MONTH', 'YEAR')),
  constraint meeting_series_days check (last_on >= first_on and last_on <= first_on + 3660),
  constraint meeting_series_times check (ends_at > starts_at and (starts_at is not null or ends_at is null)),
  constraint meeting_series_place check (place <> '')
);
create index meeting_series_body_ix on meetings.meeting_series (body);
select platform.audit_table('meetings.meeting_series');

-- Times are of the clock in Denmark. Meetings from before this have been held.
alter table meetings.meeting
  add column state text not null default 'HELD',
  add column state_reason text,
  add column starts_at time,
  add column ends_at time,
  add column online text,
  add column series text,
  add constraint meeting_state check (state in ('PLANNED', 'OPEN', 'HELD', 'CANCELLED')),
  add constraint meeting_state_reason check (state_reason <> '' and (state = 'CANCELLED') = (state_reason is not null)),
  add constraint meeting_times check (ends_at > starts_at and (starts_at is not null or ends_at is null)),
  add constraint meeting_online check (online ~ '^https://[^ ]+$' and length(online) <= 500),
  add constraint meeting_series_known foreign key (series) references meetings.meeting_series (id);
alter table meetings.meeting alter column state drop default;
create index meeting_series_ix on meetings.meeting (series) where series is not null;

-- What the body was told and when, and until when it had to be by the rules of the meeting's day.
create table meetings.calling (
  id         bigint generated always as identity,
  meeting    text not null,
  kind       text not null,
  sent_on    date not null,
  due_on     date not null,
  in_time    boolean not null generated always as (sent_on <= due_on) stored,
  days       smallint not null,
  paragraph  text not null,
  assumed    boolean not null,
  recipients integer not null,
  sent_at    timestamptz not null default now(),
  sent_by    text not null,
  constraint calling_pk primary key (id),
  constraint calling_meeting foreign key (meeting) references meetings.meeting (id),
  constraint calling_kind check (kind in ('NOTICE', 'AGENDA', 'CHANGE', 'CANCELLATION')),
  constraint calling_days check (days >= 0),
  constraint calling_recipients check (recipients >= 0)
);
create index calling_meeting_ix on meetings.calling (meeting, id);
select platform.append_only('meetings.calling');
select platform.audit_table('meetings.calling');
select platform.audit_parent('meetings.calling', 'meetings.meeting', 'meeting');

-- What an agenda of a kind of meeting holds to begin with.
create table meetings.agenda_template (
  id      text not null,
  name_da text not null,
  name_en text not null,
  place   smallint not null,
  constraint agenda_template_pk primary key (id),
  constraint agenda_template_name check (name_da <> '' and name_en <> '')
);
create table meetings.agenda_template_item (
  template text not null,
  number   smallint not null,
  kind     text not null,
  title_da text not null,
  title_en text not null,
  matter   text,
  constraint agenda_template_item_pk primary key (template, number),
  constraint agenda_template_item_template foreign key (template) references meetings.agenda_template (id)
);

select platform.audit_table('meetings.agenda_template');
select platform.audit_table('meetings.agenda_template_item');

create table meetings.agenda_item (
  id             bigint generated always as identity,
  meeting        text not null,
  number         smallint not null,
  kind           text not null,
  -- What kind of decision it asks for; none where the body only takes note.
  matter         text,
  title          text collate "da-x-icu" not null,
  title_en       text,
  summary        text,
  recommendation text,
  presentation   text,
  effect         text,
  economy        text,
  presenter      text,
  minutes        smallint,
  version        integer not null default 1,
  constraint agenda_item_pk primary key (id),
  constraint agenda_item_meeting foreign key (meeting) references meetings.meeting (id) on update cascade,
  constraint agenda_item_number check (number > 0),
  constraint agenda_item_number_once unique (meeting, number) deferrable initially deferred,
  constraint agenda_item_kind check (kind in ('CHAIR', 'REPORT', 'ACCOUNTS', 'BUDGET', 'PROPOSALS', 'PROPOSAL',
    'CONTRIBUTION', 'ELECTION', 'AUDITOR', 'MATTER', 'INFORMATION', 'ANY_OTHER')),
  constraint agenda_item_matter check (matter ~ '^[A-Z_]+$'),
  constraint agenda_item_title check (title <> '' and title_en <> ''),
  constraint agenda_item_texts check (summary <> '' and recommendation <> '' and presentation <> ''
    and effect <> '' and economy <> '' and presenter <> ''),
  constraint agenda_item_minutes check (minutes between 1 and 600)
);
select platform.audit_table('meetings.agenda_item');
select platform.audit_parent('meetings.agenda_item', 'meetings.meeting', 'meeting');

create table meetings.item_document (
  id      bigint generated always as identity,
  item    bigint not null,
  number  smallint not null,
  name    text collate "da-x-icu" not null,
  file    uuid not null,
  constraint item_document_pk primary key (id),
  constraint item_document_item foreign key (item) references meetings.agenda_item (id),
  constraint item_document_file foreign key (file) references platform.stored_file (id),
  constraint item_document_number_once unique (item, number),
  constraint item_document_name check (name <> '')
);
create index item_document_file_ix on meetings.item_document (file);
select platform.audit_table('meetings.item_document');
select platform.audit_parent('meetings.item_document', 'meetings.agenda_item', 'item');

-- What a member or a body wants a meeting to decide. In time or not is told by the rule of that day.
create table meetings.proposal (
  id             bigint generated always as identity,
  meeting        text not null,
  municipality   char(4),
  body           text,
  title          text collate "da-x-icu" not null,
  recommendation text not null,
  reasons        text,
  received_on    date not null,
  due_on         date not null,
  in_time        boolean not null generated always as (received_on <= due_on) stored,
  paragraph      text not null,
  assumed        boolean not null,
  state          text not null default 'RECEIVED',
  state_reason   text,
  item           bigint,
  sent_by        text not null,
  version        integer not null default 1,
  constraint proposal_pk primary key (id),
  constraint proposal_meeting foreign key (meeting) references meetings.meeting (id) on update cascade,
  constraint proposal_municipality foreign key (municipality) references association.municipality (code),
  constraint proposal_body foreign key (body) references association.body (id),
  constraint proposal_of_somebody check (num_nonnulls(municipality, body) = 1),
  constraint proposal_item foreign key (item) references meetings.agenda_item (id) on delete set null,
  constraint proposal_words check (title <> '' and recommendation <> '' and reasons <> '' and state_reason <> ''),
  constraint proposal_state check (state in ('RECEIVED', 'ON_AGENDA', 'REJECTED', 'WITHDRAWN')),
  constraint proposal_rejected_with_reason check (state <> 'REJECTED' or state_reason is not null),
  -- The generated column cannot be used here: it is computed after.
  constraint proposal_late_with_reason check (state <> 'ON_AGENDA' or received_on <= due_on or state_reason is not null)
);
create index proposal_meeting_ix on meetings.proposal (meeting, id);
create index proposal_municipality_ix on meetings.proposal (municipality);
create index proposal_body_ix on meetings.proposal (body);
create index proposal_item_ix on meetings.proposal (item);
select platform.audit_table('meetings.proposal');
select platform.audit_parent('meetings.proposal', 'meetings.meeting', 'meeting');

create table meetings.attendance (
  meeting      text not null,
  municipality char(4) not null,
  state        text not null,
  arrived_at   time,
  left_at      time,
  version      integer not null default 1,
  constraint attendance_pk primary key (meeting, municipality),
  constraint attendance_meeting foreign key (meeting) references meetings.meeting (id) on update cascade,
  constraint attendance_municipality foreign key (municipality) references association.municipality (code),
  constraint attendance_state check (state in ('PRESENT', 'EXCUSED', 'ABSENT')),
  constraint attendance_times check (left_at > arrived_at and (state = 'PRESENT' or num_nonnulls(arrived_at, left_at) = 0))
);
create index attendance_municipality_ix on meetings.attendance (municipality);
select platform.audit_table('meetings.attendance');
select platform.audit_parent('meetings.attendance', 'meetings.meeting', 'meeting');

-- Others who were there: by function, never by name.
create table meetings.guest (
  id       bigint generated always as identity,
  meeting  text not null,
  capacity text not null,
  constraint guest_pk primary key (id),
  constraint guest_meeting foreign key (meeting) references meetings.meeting (id) on update cascade,
  constraint guest_capacity check (capacity <> '')
);
create index guest_meeting_ix on meetings.guest (meeting);
select platform.audit_table('meetings.guest');
select platform.audit_parent('meetings.guest', 'meetings.meeting', 'meeting');

create table meetings.proxy (
  id           bigint generated always as identity,
  meeting      text not null,
  giver        char(4) not null,
  holder       char(4) not null,
  given_on     date not null,
  written      boolean not null,
  withdrawn_at timestamptz,
  constraint proxy_pk primary key (id),
  constraint proxy_meeting foreign key (meeting) references meetings.meeting (id) on update cascade,
  constraint proxy_giver foreign key (giver) references association.municipality (code),
  constraint proxy_holder foreign key (holder) references association.municipality (code),
  constraint proxy_to_another check (giver <> holder)
);
create unique index proxy_one_a_giver on meetings.proxy (meeting, giver) where withdrawn_at is null;
create index proxy_meeting_ix on meetings.proxy (meeting);
create index proxy_giver_ix on meetings.proxy (giver);
create index proxy_holder_ix on meetings.proxy (holder);
select platform.audit_table('meetings.proxy');
select platform.audit_parent('meetings.proxy', 'meetings.meeting', 'meeting');

-- Who asked for the word on an item, in order.
create table meetings.speaker (
  id           bigint generated always as identity,
  item         bigint not null,
  municipality char(4) not null,
  asked_at     timestamptz not null default now(),
  done_at      timestamptz,
  constraint speaker_pk primary key (id),
  constraint speaker_item foreign key (item) references meetings.agenda_item (id) on delete cascade,
  constraint speaker_municipality foreign key (municipality) references association.municipality (code)
);
create unique index speaker_waits_once on meetings.speaker (item, municipality) where done_at is null;
create index speaker_item_ix on meetings.speaker (item, asked_at);
create index speaker_municipality_ix on meetings.speaker (municipality);
select platform.audit_table('meetings.speaker');
select platform.audit_parent('meetings.speaker', 'meetings.agenda_item', 'item');

-- An item may be for fewer people than its meeting, never for more.
select platform.restrict_by_audience('meetings.agenda_item');
create policy with_its_meeting on meetings.agenda_item as restrictive
  using (meeting in (select id from meetings.meeting));
select platform.restrict_with('meetings.item_document', 'item', 'meetings.agenda_item', 'id');
select platform.restrict_with('meetings.speaker', 'item', 'meetings.agenda_item', 'id');
select platform.restrict_with('meetings.calling', 'meeting', 'meetings.meeting', 'id');
select platform.restrict_with('meetings.proposal', 'meeting', 'meetings.meeting', 'id');
select platform.restrict_with('meetings.attendance', 'meeting', 'meetings.meeting', 'id');
select platform.restrict_with('meetings.guest', 'meeting', 'meetings.meeting', 'id');
select platform.restrict_with('meetings.proxy', 'meeting', 'meetings.meeting', 'id');

create function meetings.found_item(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select i.id::text, '/meetings/meetings/' || i.meeting || '/agenda/' || i.id,
         i.title, coalesce(i.title_en, i.title),
         concat_ws(' ', b.name_da, i.summary, i.recommendation, i.presentation, i.effect, i.economy), b.name_en,
         '{}'::text[], m.held_on, i.audience, m.audience
    from meetings.agenda_item i
    join meetings.meeting m on m.id = i.meeting
    join association.pub_body b on b.id = m.body
   where p_keys is null or i.id = any(p_keys::bigint[]);
end;
select platform.found_from('meetings.item', 'meetings.agenda_item', 'select id::text from changed',
  'meetings.meeting', 'id', 'meeting');
select platform.found_from('meetings.item', 'meetings.meeting',
  'select i.id::text from meetings.agenda_item i join changed c on c.id = i.meeting');
select platform.found_from('meetings.item', 'association.body',
  'select i.id::text from meetings.agenda_item i join meetings.meeting m on m.id = i.meeting join changed c on c.id = m.body');
select platform.found_rebuild('meetings.item');

insert into meetings.agenda_template (id, name_da, name_en, place) values
  ('ordinary-assembly', 'Ordinær generalforsamling', 'Ordinary general assembly', 1),
  ('extraordinary-assembly', 'Ekstraordinær generalforsamling', 'Extraordinary general assembly', 2),
  ('body-meeting', 'Møde i et organ', 'Meeting of a body', 3);
insert into meetings.agenda_template_item (template, number, kind, title_da, title_en, matter) values
  ('ordinary-assembly', 1, 'CHAIR', 'Valg af dirigent', 'Election of the chair of the meeting', 'ELECTION'),
  ('ordinary-assembly', 2, 'REPORT', 'Bestyrelsens beretning', 'The board''s report', 'ORDINARY'),
  ('ordinary-assembly', 3, 'ACCOUNTS', 'Årsregnskab', 'Annual accounts', 'ORDINARY'),
  ('ordinary-assembly', 4, 'BUDGET', 'Budget for det kommende år', 'Budget for the coming year', 'BUDGET'),
  ('ordinary-assembly', 5, 'PROPOSALS', 'Indkomne forslag', 'Proposals received', 'ORDINARY'),
  ('ordinary-assembly', 6, 'CONTRIBUTION', 'Kontingent', 'Contribution', 'BUDGET'),
  ('ordinary-assembly', 7, 'ELECTION', 'Valg til bestyrelse og direktion', 'Elections to board and executive committee', 'ELECTION'),
  ('ordinary-assembly', 8, 'AUDITOR', 'Valg af revisor', 'Election of the auditor', 'ELECTION'),
  ('ordinary-assembly', 9, 'ANY_OTHER', 'Eventuelt', 'Any other business', null),
  ('extraordinary-assembly', 1, 'CHAIR', 'Valg af dirigent', 'Election of the chair of the meeting', 'ELECTION'),
  ('extraordinary-assembly', 2, 'PROPOSALS', 'Forslag til beslutning', 'Proposals for decision', 'ORDINARY'),
  ('extraordinary-assembly', 3, 'ANY_OTHER', 'Eventuelt', 'Any other business', null),
  ('body-meeting', 1, 'INFORMATION', 'Godkendelse af dagsorden', 'Approval of the agenda', 'ORDINARY'),
  ('body-meeting', 2, 'INFORMATION', 'Opfølgning på beslutninger', 'Follow-up on decisions', null),
  ('body-meeting', 3, 'INFORMATION', 'Orientering fra sekretariatet', 'Information from the secretariat', null),
  ('body-meeting', 4, 'ANY_OTHER', 'Eventuelt', 'Any other business', null);

grant select, insert, update, delete on meetings.meeting_series, meetings.agenda_item, meetings.item_document,
  meetings.attendance, meetings.guest, meetings.speaker to digit_app;
grant select, insert, update on meetings.proposal, meetings.proxy to digit_app;
grant select, insert on meetings.calling to digit_app;
grant select on meetings.agenda_template, meetings.agenda_template_item to digit_app;
grant usage on all sequences in schema meetings to digit_app;
