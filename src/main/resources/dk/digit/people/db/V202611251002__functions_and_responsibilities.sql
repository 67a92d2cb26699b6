-- What people are: where they work in which function, what they are responsible for, who stands in for
-- whom. Rights follow from it and from the seats; see the view at the end.

create table people.employment (
  id                bigint generated always as identity,
  username          text not null,
  -- null: the secretariat
  municipality_code char(4),
  function          text not null,
  period            daterange not null,
  version           integer not null default 1,
  constraint employment_pk primary key (id),
  constraint employment_account foreign key (username) references people.account (username),
  constraint employment_municipality foreign key (municipality_code) references association.municipality (code),
  constraint employment_function check (function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER', 'CONTRACT_MANAGER',
    'CONTROLLER', 'IT_ARCHITECT', 'CONSULTANT', 'CHIEF_EXECUTIVE', 'CHIEF_DIGITALISATION_OFFICER',
    'BUSINESS_AREA_MANAGER', 'SECURITY_COORDINATOR', 'SPECIALIST')),
  constraint employment_place check (municipality_code is not null
    or function not in ('CHIEF_EXECUTIVE', 'CHIEF_DIGITALISATION_OFFICER', 'BUSINESS_AREA_MANAGER')),
  constraint employment_secretariat check (municipality_code is null or function <> 'HEAD_OF_SECRETARIAT'),
  constraint employment_period check (not isempty(period) and not lower_inf(period)),
  constraint employment_once exclude using gist
    (username with =, (coalesce(municipality_code::text, '')) with =, function with =, period with &&)
);
create index employment_username_ix on people.employment (username);
create index employment_municipality_ix on people.employment (municipality_code, function);
select platform.audit_table('people.employment');

create table people.responsibility (
  id         bigint generated always as identity,
  username   text not null,
  -- the record: a kind that some room knows, and its key there
  kind       text not null,
  record_key text not null,
  function   text not null,
  period     daterange not null,
  version    integer not null default 1,
  constraint responsibility_pk primary key (id),
  constraint responsibility_account foreign key (username) references people.account (username),
  constraint responsibility_kind check (kind ~ '^[a-z][a-z-]*$'),
  constraint responsibility_record check (record_key <> ''),
  constraint responsibility_function check (function in ('LEAD', 'CONTRACT_MANAGER', 'OWNER')),
  constraint responsibility_period check (not isempty(period) and not lower_inf(period)),
  constraint responsibility_once exclude using gist
    (username with =, kind with =, record_key with =, function with =, period with &&)
);
create index responsibility_username_ix on people.responsibility (username);
create index responsibility_record_ix on people.responsibility (kind, record_key);
select platform.audit_table('people.responsibility');
-- Who is responsible for a restricted record is as restricted as the record: the marks are repeated here.
select platform.restrict_by_audience('people.responsibility');

create table people.substitution (
  id         bigint generated always as identity,
  giver      text not null,
  substitute text not null,
  period     daterange not null,
  reason     text not null,
  version    integer not null default 1,
  constraint substitution_pk primary key (id),
  constraint substitution_giver foreign key (giver) references people.account (username),
  constraint substitution_substitute foreign key (substitute) references people.account (username),
  constraint substitution_another check (giver <> substitute),
  constraint substitution_period check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  constraint substitution_reason check (reason <> ''),
  constraint substitution_once exclude using gist (giver with =, substitute with =, period with &&)
);
create index substitution_giver_ix on people.substitution (giver);
create index substitution_substitute_ix on people.substitution (substitute);
select platform.audit_table('people.substitution');

-- Accounts from before: their roles become the functions that give the same roles.
insert into people.employment (username, municipality_code, function, period)
select a.username, a.municipality_code, f.function, r.period
  from people.account_role r
  join people.account a using (username)
  join (values ('SECRETARIAT', 'HEAD_OF_SECRETARIAT'), ('PROJECT_LEAD', 'PROJECT_MANAGER'),
               ('CONTRACT_MANAGER', 'CONTRACT_MANAGER'), ('CONTROLLER', 'CONTROLLER'),
               ('CHIEF', 'CHIEF_DIGITALISATION_OFFICER'), ('SECURITY_COORDINATOR', 'SECURITY_COORDINATOR'))
       as f (role, function) on f.role = r.role
 where not lower_inf(r.period)
   and (a.municipality_code is null) = (f.function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER', 'CONTRACT_MANAGER', 'CONTROLLER'));
delete from people.account_role r
 using people.employment e
 where e.username = r.username and e.period = r.period
   and (r.role, e.function) in (('SECRETARIAT', 'HEAD_OF_SECRETARIAT'), ('PROJECT_LEAD', 'PROJECT_MANAGER'),
     ('CONTRACT_MANAGER', 'CONTRACT_MANAGER'), ('CONTROLLER', 'CONTROLLER'), ('CHIEF', 'CHIEF_DIGITALISATION_OFFICER'),
     ('SECURITY_COORDINATOR', 'SECURITY_COORDINATOR'));

-- Every fact that gives somebody a standing, with its days. `what` is a role, a function or a record
-- function, as `source` says; what each gives stands in the code (`dk.digit.people.Standings`).
create view people.standing_fact with (security_invoker = true) as
select username, 'APPOINTMENT' as source, role as what, null::text as municipality, null::text as body,
       null::text as kind, null::text as record_key, '' as words_da, '' as words_en, period
  from people.account_role
union all
select e.username, 'FUNCTION', e.function, e.municipality_code::text, null, null, null,
       coalesce(m.name, ''), coalesce(m.name, ''), e.period
  from people.employment e
  left join association.municipality m on m.code = e.municipality_code
union all
select username, 'SEAT', seat_role, municipality::text, body, null, null,
       concat_ws(', ', function_da, body_da, municipality_name), concat_ws(', ', function_en, body_en, municipality_name), period
  from association.pub_sitting
union all
select e.username, 'SEAT', s.seat_role, s.municipality::text, s.body, null, null,
       concat_ws(', ', s.body_da, s.municipality_name), concat_ws(', ', s.body_en, s.municipality_name), e.period * s.period
  from people.employment e
  join association.pub_member_seat s
    on s.municipality = e.municipality_code and s.filled_by_function = e.function and s.period && e.period
union all
select username, 'RESPONSIBILITY', function, null, null, kind, record_key, record_key, record_key, period
  from people.responsibility;

-- What had not begun may be taken away again; the trail keeps it.
grant select, insert, update, delete on people.employment, people.responsibility, people.substitution to digit_app;
grant select on people.standing_fact to digit_app;
grant usage on all sequences in schema people to digit_app;
