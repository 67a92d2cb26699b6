-- One kind of task for all rooms: what, why, who, when, how it stands.

create table people.task (
  id             uuid not null default uuidv7(),
  -- PERSON: somebody made it. ROOM: a room asked for it. DUTY: it follows from a fact and goes with it.
  origin         text not null,
  room           text not null,
  -- the fact or request behind it, so that it is raised once
  source         text,
  title_da       text not null,
  title_en       text,
  about_da       text,
  about_en       text,
  -- the record that it is about, and where it is done
  record_kind    text,
  record_key     text,
  path           text,
  -- who has it: columns that the kind of assignee does not use are null
  assignee       text not null,
  username       text,
  function       text,
  municipality   char(4),
  seat           bigint,
  by_hand        boolean not null default false,
  -- the day by the rule, and the working day that it was moved to
  nominal_on     date not null,
  due_on         date not null,
  shift          text not null default 'LATER',
  recurrence     text not null default 'NEVER',
  -- recurring by the calendar: the day that the first one was counted from
  anchor_on      date,
  -- recurring by an occasion of the year
  occasion       text,
  occasion_year  smallint,
  offset_count   smallint,
  offset_unit    text,
  offset_weekday smallint,
  offset_side    text,
  series         uuid,
  number         integer not null default 0,
  remind_days    smallint[] not null default '{}',
  visibility     text not null default 'OPEN',
  state          text not null default 'OPEN',
  reason         text,
  -- tasks that were made together, one for each municipality
  family         uuid,
  example        boolean not null default false,
  created_at     timestamptz not null default now(),
  created_by     text not null,
  closed_at      timestamptz,
  closed_by      text,
  version        integer not null default 1,
  constraint task_pk primary key (id),
  constraint task_origin check (origin in ('PERSON', 'ROOM', 'DUTY')),
  constraint task_room check (room ~ '^[a-z]+$'),
  constraint task_source_once unique (source),
  constraint task_source check ((source is null) = (origin = 'PERSON') and source <> ''),
  constraint task_title check (title_da ~ '\S' and title_en ~ '\S' and length(title_da) <= 300 and length(title_en) <= 300),
  constraint task_about check (about_da <> '' and about_en <> '' and length(about_da) <= 10000 and length(about_en) <= 10000),
  constraint task_record check ((record_kind is null) = (record_key is null) and record_kind ~ '^[a-z][a-z-]*$' and record_key <> ''),
  constraint task_path check (path ~ '^/[^/\\]'),
  constraint task_assignee check (case assignee
    when 'PERSON' then username is not null and function is null and municipality is null and seat is null
    when 'FUNCTION' then username is null and function is not null and seat is null
    when 'SEAT' then username is null and function is null and municipality is null and seat is not null
    when 'RECORD' then username is null and function is not null and municipality is null and seat is null
      and record_key is not null
    else false end),
  constraint task_function check (function ~ '^[A-Z][A-Z_]*$'),
  constraint task_username foreign key (username) references people.account (username),
  constraint task_municipality foreign key (municipality) references association.municipality (code),
  constraint task_seat foreign key (seat) references association.seat (id),
  constraint task_shift check (shift in ('LATER', 'EARLIER', 'STAY')),
  constraint task_recurrence check (recurrence in ('NEVER', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY',
    'TWO_YEARLY', 'THREE_YEARLY', 'SPAN', 'WEEKDAY')),
  constraint task_series check ((recurrence = 'NEVER') = (series is null)),
  constraint task_number check (number >= 0),
  constraint task_number_once unique (series, number),
  constraint task_anchor check ((anchor_on is not null) = (recurrence not in ('NEVER', 'SPAN', 'WEEKDAY'))),
  constraint task_occasion check ((occasion is not null) = (recurrence in ('SPAN', 'WEEKDAY'))
    and (occasion is null) = (occasion_year is null) and (occasion is null) = (offset_count is null)
    and (occasion is null) = (offset_side is null)
    and (offset_unit is not null) = (recurrence = 'SPAN') and (offset_weekday is not null) = (recurrence = 'WEEKDAY')),
  constraint task_offset check (offset_side in ('BEFORE', 'AFTER')
    and offset_unit in ('WORKING_DAYS', 'DAYS', 'WEEKS', 'MONTHS') and offset_weekday between 1 and 7
    and offset_count between (case when recurrence = 'WEEKDAY' then 1 else 0 end) and 400),
  constraint task_remind_days check (cardinality(remind_days) <= 6 and 0 <= all (remind_days) and 366 >= all (remind_days)),
  constraint task_visibility check (visibility in ('OPEN', 'PARTIES', 'CONFIDENTIAL')),
  -- Whoever takes a function over must not inherit what was confided to one person.
  constraint task_confidential_person check (visibility <> 'CONFIDENTIAL' or assignee = 'PERSON'),
  constraint task_state check (state in ('OPEN', 'IN_PROGRESS', 'DONE', 'DROPPED', 'NOT_RELEVANT')),
  constraint task_closed check ((closed_at is not null) = (state in ('DONE', 'DROPPED', 'NOT_RELEVANT'))
    and (closed_at is null) = (closed_by is null)),
  constraint task_reason check ((state in ('DROPPED', 'NOT_RELEVANT')) = (reason is not null) and reason ~ '\S'
    and length(reason) <= 2000)
);
create index task_username_ix on people.task (username) where username is not null;
create index task_municipality_ix on people.task (municipality) where municipality is not null;
create index task_seat_ix on people.task (seat) where seat is not null;
create index task_function_ix on people.task (function, municipality) where function is not null;
create index task_due_on on people.task (due_on, id);
create index task_open on people.task (due_on, id) where closed_at is null;
create index task_record_ix on people.task (record_kind, record_key) where record_key is not null;
create index task_family_ix on people.task (family) where family is not null;
create index task_occasion_ix on people.task (occasion) where occasion is not null and closed_at is null;
create index task_swept on people.task (room, source) where origin = 'DUTY' and closed_at is null;
select platform.audit_table('people.task');
select platform.restrict_by_audience('people.task');

-- What people say about a task.
create table people.task_comment (
  id         bigint generated always as identity,
  task       uuid not null,
  text       text not null,
  written_at timestamptz not null default now(),
  written_by text not null,
  constraint task_comment_pk primary key (id),
  constraint task_comment_task foreign key (task) references people.task (id),
  constraint task_comment_text check (text ~ '\S' and length(text) <= 4000)
);
create index task_comment_task_ix on people.task_comment (task, id);
select platform.append_only('people.task_comment');
select platform.restrict_with('people.task_comment', 'task', 'people.task', 'id');
comment on table people.task_comment is 'Not audited: only added to, and it says itself who wrote it';

-- The days on which whoever has a task is to be reminded; told in the same transaction that marks it.
create table people.task_reminder (
  task      uuid not null,
  remind_on date not null,
  sent_at   timestamptz,
  constraint task_reminder_pk primary key (task, remind_on),
  constraint task_reminder_task foreign key (task) references people.task (id)
);
create index task_reminder_waiting on people.task_reminder (remind_on) where sent_at is null;
select platform.restrict_with('people.task_reminder', 'task', 'people.task', 'id');
comment on table people.task_reminder is 'Not audited: it follows from the task, and what was told is in the log of notices';

-- Secret addresses by which a calendar program fetches one person's tasks.
create table people.task_feed (
  id         uuid not null default uuidv7(),
  username   text not null,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  constraint task_feed_pk primary key (id),
  constraint task_feed_token_once unique (token_hash),
  constraint task_feed_account foreign key (username) references people.account (username)
);
create index task_feed_account_ix on people.task_feed (username);
select platform.audit_table('people.task_feed');

-- Who has a task when: nobody whose account is locked.
create view people.task_holder with (security_invoker = true) as
select h.task, h.username, h.period
  from (
    select id as task, username, daterange(null, null) as period from people.task where assignee = 'PERSON'
    union all
    select t.id, e.username, e.period
      from people.task t
      join people.employment e on e.function = t.function and e.municipality_code = t.municipality
     where t.assignee = 'FUNCTION' and t.municipality is not null
    union all
    select t.id, e.username, e.period
      from people.task t
      join people.employment e on e.function = t.function and e.municipality_code is null
     where t.assignee = 'FUNCTION' and t.municipality is null
    union all
    select t.id, s.username, s.period
      from people.task t
      join association.pub_seat_holder s on s.seat = t.seat
     where t.assignee = 'SEAT'
    union all
    select t.id, r.username, r.period
      from people.task t
      join people.responsibility r
        on r.kind = t.record_kind and r.record_key = t.record_key and r.function = t.function
     where t.assignee = 'RECORD') as h
  join people.account a on a.username = h.username and a.locked_at is null;

-- Seats by name, where tasks are given to them.
create view people.task_seat with (security_invoker = true) as
select seat, body, place, number, period, function_da, function_en, body_da, body_en from association.pub_seat;

-- The tasks that somebody has on a day: one's own, those of whom one stands in for, and for the head of
-- the secretariat those that nobody has: nothing is left without an owner.
create function people.tasks_of(p_username text, p_day date) returns table (task uuid)
  language sql stable
as $$
select h.task
  from people.task_holder h
 where h.period @> p_day
   and h.username in (
     select p_username
     union all
     select s.giver from people.substitution s where s.substitute = p_username and s.period @> p_day)
union
select t.id
  from people.task t
 where t.closed_at is null
   and exists (
     select from people.employment e
      where e.username = p_username and e.function = 'HEAD_OF_SECRETARIAT' and e.municipality_code is null
        and e.period @> p_day)
   and not exists (select from people.task_holder h where h.task = t.id and h.period @> p_day)
$$;

-- Whom to tell about tasks on a day, by the same rules. What was confided to one person is told to no other.
create function people.tell_about(p_tasks uuid[], p_day date) returns table (task uuid, username text)
  language sql stable
as $$
  with wanted as (
    select t.id, t.visibility from people.task t where t.id = any (p_tasks)),
  held as (
    select h.task, h.username
      from people.task_holder h
     where h.task = any (p_tasks) and h.period @> p_day)
  select task, username from held
  union
  select h.task, s.substitute
    from held h
    join wanted w on w.id = h.task and w.visibility <> 'CONFIDENTIAL'
    join people.substitution s on s.giver = h.username and s.period @> p_day
    join people.account a on a.username = s.substitute and a.locked_at is null
  union
  select w.id, e.username
    from wanted w
    join people.employment e
      on e.function = 'HEAD_OF_SECRETARIAT' and e.municipality_code is null and e.period @> p_day
    join people.account a on a.username = e.username and a.locked_at is null
   where w.visibility <> 'CONFIDENTIAL' and not exists (select from held h where h.task = w.id)
$$;

-- Somebody leaves: every open task that is the leaver's by name, those that were confided to the leaver among
-- them, which whoever carries out the hand-over does not see. The trail says who did it.
create function people.tasks_by_name(p_username text) returns table (task uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select id from people.task where username = p_username and closed_at is null
$$;

create function people.hand_over_tasks(p_from text, p_tasks uuid[], p_to text[]) returns table (task uuid)
  language sql security definer
  set search_path = pg_catalog, pg_temp
as $$
  update people.task t
     set username = s.successor,
         audience = array_replace(array_replace(t.audience, 'deputy:' || p_from, 'deputy:' || s.successor),
                                  'person:' || p_from, 'person:' || s.successor),
         version = t.version + 1
    from unnest(p_tasks, p_to) as s (id, successor)
   where t.id = s.id and t.username = p_from and t.closed_at is null and s.successor is not null
  returning t.id
$$;

-- Without a successor it goes to the head of the secretariat; what was confided to one person ends.
create function people.leave_tasks(p_from text, p_tasks uuid[], p_reason text, p_at timestamptz) returns table (task uuid)
  language sql security definer
  set search_path = pg_catalog, pg_temp
as $$
  update people.task t
     set username = case when t.visibility = 'CONFIDENTIAL' then t.username end,
         assignee = case when t.visibility = 'CONFIDENTIAL' then 'PERSON' else 'FUNCTION' end,
         function = case when t.visibility <> 'CONFIDENTIAL' then 'HEAD_OF_SECRETARIAT' end,
         state = case when t.visibility = 'CONFIDENTIAL' then 'DROPPED' else t.state end,
         reason = case when t.visibility = 'CONFIDENTIAL' then p_reason end,
         closed_at = case when t.visibility = 'CONFIDENTIAL' then p_at end,
         closed_by = case when t.visibility = 'CONFIDENTIAL' then current_setting('digit.actor') end,
         version = t.version + 1
   where t.id = any (p_tasks) and t.username = p_from and t.closed_at is null
  returning t.id
$$;

grant select, insert, update on people.task to digit_app;
grant select, insert on people.task_comment to digit_app;
grant select, insert, update, delete on people.task_reminder to digit_app;
grant select, insert, update on people.task_feed to digit_app;
grant select on people.task_holder, people.task_seat to digit_app;
grant usage on all sequences in schema people to digit_app;
