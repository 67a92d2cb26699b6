-- Minutes of meetings: drafted, commented on, approved, signed and locked. Each edition after the first
-- corrects the one before it and says why; what was locked stays as it was.

create table meetings.minutes (
  id              bigint generated always as identity,
  meeting         text not null,
  edition         smallint not null,
  state           text not null default 'DRAFT',
  reason          text,
  chair           char(4),
  minute_taker    text,
  comments_until  date,
  approved_on     date,
  approved_how    text,
  approved_at     timestamptz,
  approved_by     text,
  -- What is approved: the heading, and for each item its number and the fingerprint of its text, so that
  -- who may not see an item can verify the whole.
  content         bytea,
  sha256          text,
  locked_at       timestamptz,
  version         integer not null default 1,
  constraint minutes_pk primary key (id),
  constraint minutes_meeting foreign key (meeting) references meetings.meeting (id),
  constraint minutes_edition_once unique (meeting, edition),
  constraint minutes_signed_content unique (id, sha256),
  constraint minutes_edition check (edition >= 1),
  constraint minutes_state check (state in ('DRAFT', 'FOR_COMMENT', 'APPROVED', 'LOCKED')),
  constraint minutes_corrected_with_reason check ((edition = 1) = (reason is null) and reason <> ''),
  constraint minutes_chair foreign key (chair) references association.municipality (code),
  constraint minutes_minute_taker foreign key (minute_taker) references people.account (username),
  constraint minutes_comments_until check (state <> 'FOR_COMMENT' or comments_until is not null),
  constraint minutes_approved_how check (approved_how in ('AT_MEETING', 'BY_SILENCE')),
  constraint minutes_approval check (case when state in ('APPROVED', 'LOCKED')
    then num_nulls(approved_on, approved_how, approved_at, approved_by, content, sha256) = 0
    else num_nonnulls(approved_on, approved_how, approved_at, approved_by, content, sha256) = 0 end),
  constraint minutes_sha256 check (sha256 = encode(sha256(content), 'hex')),
  constraint minutes_locked_at check ((state = 'LOCKED') = (locked_at is not null))
);
-- One edition at a time is worked on.
create unique index minutes_one_at_work on meetings.minutes (meeting) where state in ('DRAFT', 'FOR_COMMENT');
create index minutes_chair_ix on meetings.minutes (chair);
create index minutes_minute_taker_ix on meetings.minutes (minute_taker);
select platform.restrict_with('meetings.minutes', 'meeting', 'meetings.meeting', 'id');
select platform.audit_table('meetings.minutes');
select platform.audit_parent('meetings.minutes', 'meetings.meeting', 'meeting');

-- What is written at an item of the agenda. What is not edited may be drafted anew.
create table meetings.minutes_item (
  id          bigint generated always as identity,
  minutes     bigint not null,
  item        bigint not null,
  discussion  text,
  resolution  text,
  edited      boolean not null default false,
  content     bytea,
  sha256      text,
  version     integer not null default 1,
  constraint minutes_item_pk primary key (id),
  constraint minutes_item_once unique (minutes, item),
  constraint minutes_item_minutes foreign key (minutes) references meetings.minutes (id),
  constraint minutes_item_item foreign key (item) references meetings.agenda_item (id) on delete cascade,
  constraint minutes_item_words check (discussion <> '' and resolution <> ''),
  constraint minutes_item_sha256 check ((content is null) = (sha256 is null) and sha256 = encode(sha256(content), 'hex'))
);
create index minutes_item_item_ix on meetings.minutes_item (item);
select platform.restrict_with('meetings.minutes_item', 'item', 'meetings.agenda_item', 'id');
select platform.audit_table('meetings.minutes_item');
select platform.audit_parent('meetings.minutes_item', 'meetings.agenda_item', 'item');
select platform.audit_parent('meetings.minutes_item', 'meetings.minutes', 'minutes');

-- Decisions that were made at an item.
create table meetings.item_decision (
  decision text not null,
  item     bigint not null,
  constraint item_decision_pk primary key (decision),
  constraint item_decision_decision foreign key (decision) references meetings.decision (id),
  constraint item_decision_item foreign key (item) references meetings.agenda_item (id)
);
create index item_decision_item_ix on meetings.item_decision (item);
select platform.restrict_with('meetings.item_decision', 'item', 'meetings.agenda_item', 'id');
select platform.audit_table('meetings.item_decision');
select platform.audit_parent('meetings.item_decision', 'meetings.agenda_item', 'item');

-- What members say of a draft, and what came of it. Without an item it is about the whole.
create table meetings.minutes_comment (
  id           bigint generated always as identity,
  minutes      bigint not null,
  item         bigint,
  municipality char(4),
  capacity     text not null,
  text         text not null,
  made_at      timestamptz not null default now(),
  made_by      text not null,
  taken_in     boolean,
  answer       text,
  answered_at  timestamptz,
  answered_by  text,
  version      integer not null default 1,
  constraint minutes_comment_pk primary key (id),
  constraint minutes_comment_minutes foreign key (minutes) references meetings.minutes (id),
  constraint minutes_comment_item foreign key (item) references meetings.agenda_item (id),
  constraint minutes_comment_municipality foreign key (municipality) references association.municipality (code),
  constraint minutes_comment_words check (text <> '' and capacity <> '' and answer <> ''),
  constraint minutes_comment_answered check (num_nulls(taken_in, answered_at, answered_by) in (0, 3)),
  constraint minutes_comment_refused_with_reason check (taken_in is distinct from false or answer is not null)
);
create index minutes_comment_minutes_ix on meetings.minutes_comment (minutes, id);
create index minutes_comment_item_ix on meetings.minutes_comment (item);
create index minutes_comment_municipality_ix on meetings.minutes_comment (municipality);
select platform.restrict_with('meetings.minutes_comment', 'minutes', 'meetings.minutes', 'id');
create policy with_its_item on meetings.minutes_comment as restrictive
  using (item is null or item in (select id from meetings.agenda_item));
select platform.audit_table('meetings.minutes_comment');
select platform.audit_parent('meetings.minutes_comment', 'meetings.minutes', 'minutes');
select platform.audit_parent('meetings.minutes_comment', 'meetings.agenda_item', 'item');

-- Who has to sign, by the bylaws of the meeting's day: a municipality's representative, or an account.
create table meetings.minutes_signer (
  id           bigint generated always as identity,
  minutes      bigint not null,
  role         text not null,
  municipality char(4),
  username     text,
  constraint minutes_signer_pk primary key (id),
  constraint minutes_signer_once unique nulls not distinct (minutes, role, municipality, username),
  constraint minutes_signer_minutes foreign key (minutes) references meetings.minutes (id),
  constraint minutes_signer_role check (role in ('CHAIR_OF_MEETING', 'MINUTE_TAKER', 'BODY_CHAIR', 'ALL_PRESENT')),
  constraint minutes_signer_municipality foreign key (municipality) references association.municipality (code),
  constraint minutes_signer_username foreign key (username) references people.account (username),
  constraint minutes_signer_is_somebody check (num_nonnulls(municipality, username) = 1),
  constraint minutes_signer_of_minutes unique (id, minutes)
);
create index minutes_signer_municipality_ix on meetings.minutes_signer (municipality);
create index minutes_signer_username_ix on meetings.minutes_signer (username);
select platform.append_only('meetings.minutes_signer');
select platform.restrict_with('meetings.minutes_signer', 'minutes', 'meetings.minutes', 'id');
select platform.audit_table('meetings.minutes_signer');
select platform.audit_parent('meetings.minutes_signer', 'meetings.minutes', 'minutes');

-- One for each signer, on exactly what was approved.
create table meetings.minutes_signature (
  signer    bigint not null,
  minutes   bigint not null,
  sha256    text not null,
  username  text not null,
  capacity  text not null,
  signed_at timestamptz not null default now(),
  constraint minutes_signature_pk primary key (signer),
  constraint minutes_signature_signer foreign key (signer, minutes) references meetings.minutes_signer (id, minutes),
  constraint minutes_signature_content foreign key (minutes, sha256) references meetings.minutes (id, sha256),
  constraint minutes_signature_capacity check (capacity <> '')
);
create index minutes_signature_signer_ix on meetings.minutes_signature (signer, minutes);
create index minutes_signature_content_ix on meetings.minutes_signature (minutes, sha256);
select platform.append_only('meetings.minutes_signature');
select platform.restrict_with('meetings.minutes_signature', 'minutes', 'meetings.minutes', 'id');
select platform.audit_table('meetings.minutes_signature');
select platform.audit_parent('meetings.minutes_signature', 'meetings.minutes', 'minutes');

-- Locked minutes as they are read: the open edition without the text of closed items, and the full one.
-- Whoever may not see one of the items whose text a paper holds does not see the paper, also where an item
-- was closed afterwards.
create table meetings.minutes_paper (
  minutes bigint not null,
  scope   text not null,
  items   bigint[] not null,
  content bytea not null,
  sha256  text not null,
  constraint minutes_paper_pk primary key (minutes, scope),
  constraint minutes_paper_minutes foreign key (minutes) references meetings.minutes (id),
  constraint minutes_paper_scope check (scope in ('OPEN', 'FULL')),
  constraint minutes_paper_sha256 check (sha256 = encode(sha256(content), 'hex'))
);
alter table meetings.minutes_paper alter column content set storage external;
select platform.append_only('meetings.minutes_paper');
select platform.restrict_with('meetings.minutes_paper', 'minutes', 'meetings.minutes', 'id');
create policy with_its_items on meetings.minutes_paper as restrictive
  using (items <@ array(select i.id from meetings.agenda_item i where i.id = any(items)));
comment on table meetings.minutes_paper is 'Not audited: only added to, and the locking that adds to it is audited on the minutes.';

-- What is approved stays ------------------------------------------------------------------------------

create function meetings.refuse_change_of_minutes() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' or old.state = 'LOCKED' or (new.meeting, new.edition) is distinct from (old.meeting, old.edition)
     or (old.state = 'APPROVED' and (new.state <> 'LOCKED'
         or to_jsonb(new) - '{state,locked_at,version}'::text[] <> to_jsonb(old) - '{state,locked_at,version}'::text[])) then
    raise exception 'the minutes % of % are %: % refused', old.edition, old.meeting, old.state, tg_op
      using errcode = 'integrity_constraint_violation',
            schema = 'meetings', table = 'minutes', constraint = 'minutes_locked';
  end if;
  if new.state = 'LOCKED' and (old.state <> 'APPROVED'
       or not exists (select from meetings.minutes_signer s where s.minutes = new.id)
       or exists (select from meetings.minutes_signer s where s.minutes = new.id
                     and not exists (select from meetings.minutes_signature g where g.signer = s.id))) then
    raise exception 'the minutes % of % are not signed by all', old.edition, old.meeting
      using errcode = 'integrity_constraint_violation',
            schema = 'meetings', table = 'minutes', constraint = 'minutes_signed_by_all';
  end if;
  if new.state = 'LOCKED' and not exists (
       select from meetings.minutes_paper p where p.minutes = new.id and p.scope = 'OPEN') then
    raise exception 'the minutes % of % are not kept yet', old.edition, old.meeting
      using errcode = 'integrity_constraint_violation',
            schema = 'meetings', table = 'minutes', constraint = 'minutes_kept';
  end if;
  return new;
end
$$;
create trigger locked before update or delete on meetings.minutes
  for each row execute function meetings.refuse_change_of_minutes();

-- Asks past row level security: what is approved is so for everybody. Waits for whoever is just approving.
create function meetings.minutes_in(p_minutes bigint, variadic p_states text[]) returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform from meetings.minutes m where m.id = p_minutes and m.state = any(p_states) for share;
  return found;
end
$$;

create function meetings.refuse_addition_to_minutes() returns trigger
  language plpgsql
as $$
begin
  if not meetings.minutes_in(case when tg_op = 'DELETE' then old.minutes else new.minutes end, variadic tg_argv::text[])
     or (tg_op = 'UPDATE' and new.minutes <> old.minutes) then
    raise exception 'the minutes are not open to that: % refused', tg_op
      using errcode = 'integrity_constraint_violation',
            schema = 'meetings', table = tg_table_name, constraint = tg_table_name || '_locked';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger locked before insert or update or delete on meetings.minutes_item
  for each row execute function meetings.refuse_addition_to_minutes('DRAFT', 'FOR_COMMENT');
create trigger locked before insert or update or delete on meetings.minutes_comment
  for each row execute function meetings.refuse_addition_to_minutes('DRAFT', 'FOR_COMMENT');
create trigger locked before insert on meetings.minutes_signer
  for each row execute function meetings.refuse_addition_to_minutes('DRAFT', 'FOR_COMMENT');
create trigger locked before insert on meetings.minutes_signature
  for each row execute function meetings.refuse_addition_to_minutes('APPROVED');
create trigger locked before insert on meetings.minutes_paper
  for each row execute function meetings.refuse_addition_to_minutes('APPROVED');

-- The fingerprints that do not fit any more: only somebody who goes past the guards above can make one.
create function meetings.minutes_differences()
  returns table (meeting text, edition smallint, what text)
  language sql stable
begin atomic
  select m.meeting, m.edition, 'content'
    from meetings.minutes m
   where m.content is not null and m.sha256 is distinct from encode(sha256(m.content), 'hex')
  union all
  select m.meeting, m.edition, 'item'
    from meetings.minutes m
    cross join lateral jsonb_array_elements(convert_from(m.content, 'UTF8')::jsonb -> 'items') as told (item)
    left join meetings.minutes_item i on i.minutes = m.id and i.item = (told.item ->> 'item')::bigint
   where m.content is not null
     and (told.item ->> 'sha256') is distinct from encode(sha256(i.content), 'hex')
  union all
  select m.meeting, m.edition, 'signature'
    from meetings.minutes_signature g
    join meetings.minutes m on m.id = g.minutes
   where g.sha256 is distinct from encode(sha256(m.content), 'hex')
  union all
  select m.meeting, m.edition, 'paper'
    from meetings.minutes_paper p
    join meetings.minutes m on m.id = p.minutes
   where p.sha256 is distinct from encode(sha256(p.content), 'hex');
end;

grant select, insert, update on meetings.minutes, meetings.minutes_comment to digit_app;
grant select, insert, update, delete on meetings.minutes_item to digit_app;
grant select, insert on meetings.item_decision, meetings.minutes_signer, meetings.minutes_signature,
  meetings.minutes_paper to digit_app;
grant usage on all sequences in schema meetings to digit_app;
