-- What others recommended to the association: analyses, audits and evaluations, and what becomes of each
-- recommendation.
create table meetings.analysis (
  id            text not null,
  kind          text not null,
  title_da      text not null,
  title_en      text not null,
  by_da         text not null,
  by_en         text,
  made_on       date not null,
  made_precision text not null default 'DAY',
  made_doubtful boolean not null default false,
  link          text,
  file          uuid,
  file_name     text,
  -- How many it says it makes, and how many are said to be taken on: the material may hold fewer.
  stated        smallint,
  taken_on      smallint,
  remark_da     text,
  remark_en     text,
  version       integer not null default 1,
  constraint analysis_pk primary key (id),
  constraint analysis_id_form check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 50),
  constraint analysis_kind check (kind in ('ANALYSIS', 'AUDIT', 'EVALUATION')),
  constraint analysis_title check (title_da <> '' and title_en <> ''),
  constraint analysis_by check (by_da <> '' and by_en <> ''),
  constraint analysis_made_precision check (made_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint analysis_link check (link ~ '^(/[^/\\[:space:]][^\\[:space:]]*|https://[^[:space:]]+)$'),
  constraint analysis_file foreign key (file) references platform.stored_file (id),
  constraint analysis_file_name check ((file is null) = (file_name is null) and file_name <> ''),
  constraint analysis_stated check (stated > 0),
  constraint analysis_taken_on check (taken_on >= 0 and taken_on <= stated),
  constraint analysis_remark check (remark_da <> '' and remark_en <> '' and (remark_da is not null or remark_en is null))
);
create index analysis_file_ix on meetings.analysis (file);
select platform.audit_table('meetings.analysis');

create table meetings.recommendation (
  id                 text not null,
  analysis           text not null,
  -- Its number in the source; none where the material does not say.
  number             smallint,
  text_da            text not null,
  text_en            text,
  owner_function     text,
  owner_municipality char(4),
  owner_body         text,
  due_on             date,
  due_precision      text,
  due_doubtful       boolean not null default false,
  decision           text,
  version            integer not null default 1,
  constraint recommendation_pk primary key (id),
  constraint recommendation_id_form check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
  constraint recommendation_analysis foreign key (analysis) references meetings.analysis (id),
  constraint recommendation_number check (number > 0),
  constraint recommendation_number_once unique (analysis, number),
  constraint recommendation_text check (text_da <> '' and text_en <> ''),
  constraint recommendation_owner_function check (owner_function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER',
    'CONTRACT_MANAGER', 'CONTROLLER', 'IT_ARCHITECT', 'CONSULTANT', 'CHIEF_EXECUTIVE',
    'CHIEF_DIGITALISATION_OFFICER', 'BUSINESS_AREA_MANAGER', 'SECURITY_COORDINATOR', 'SPECIALIST')),
  constraint recommendation_owner check (num_nonnulls(owner_function, owner_body) <= 1
    and (owner_municipality is null or owner_function is not null)),
  constraint recommendation_owner_municipality foreign key (owner_municipality) references association.municipality (code),
  constraint recommendation_owner_body foreign key (owner_body) references association.body (id),
  constraint recommendation_due check ((due_on is null) = (due_precision is null)
    and due_precision in ('DAY', 'MONTH', 'YEAR') and (due_on is not null or not due_doubtful)),
  constraint recommendation_decision foreign key (decision) references meetings.decision (id)
);
create index recommendation_owner_municipality_ix on meetings.recommendation (owner_municipality);
create index recommendation_owner_body_ix on meetings.recommendation (owner_body);
create index recommendation_decision_ix on meetings.recommendation (decision);
select platform.audit_table('meetings.recommendation');
select platform.audit_parent('meetings.recommendation', 'meetings.analysis', 'analysis');

-- What became of a recommendation: added to, never changed, and closed with evidence only.
create table meetings.recommendation_state (
  id                 bigint generated always as identity,
  recommendation     text not null,
  state              text not null,
  since              date not null,
  since_precision    text not null default 'DAY',
  since_doubtful     boolean not null default false,
  note_da            text,
  note_en            text,
  evidence_da        text,
  evidence_en        text,
  evidence_link      text,
  evidence_file      uuid,
  evidence_file_name text,
  recorded_at        timestamptz not null default now(),
  recorded_by        text not null,
  constraint recommendation_state_pk primary key (id),
  constraint recommendation_state_recommendation foreign key (recommendation) references meetings.recommendation (id),
  constraint recommendation_state_state check (state in
    ('OPEN', 'IN_PROGRESS', 'CARRIED_OUT', 'SUPERSEDED', 'LAPSED', 'WITHDRAWN')),
  constraint recommendation_state_precision check (since_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint recommendation_state_note check (note_da <> '' and note_en <> ''),
  constraint recommendation_state_evidence_words
    check (evidence_da <> '' and evidence_en <> '' and (evidence_da is not null or evidence_en is null)),
  constraint recommendation_state_evidence_link
    check (evidence_link ~ '^(/[^/\\[:space:]][^\\[:space:]]*|https://[^[:space:]]+)$'),
  constraint recommendation_state_evidence_file foreign key (evidence_file) references platform.stored_file (id),
  constraint recommendation_state_evidence_file_name
    check ((evidence_file is null) = (evidence_file_name is null) and evidence_file_name <> ''),
  constraint recommendation_state_evidence check (state in ('OPEN', 'IN_PROGRESS')
    or coalesce(evidence_da, evidence_link, evidence_file_name) is not null)
);
create index recommendation_state_as_of on meetings.recommendation_state (recommendation, since desc, id desc);
create index recommendation_state_evidence_file_ix on meetings.recommendation_state (evidence_file);

create function meetings.state_not_before_analysis() returns trigger
  language plpgsql
as $$
begin
  if new.since < (select a.made_on from meetings.recommendation r join meetings.analysis a on a.id = r.analysis
                   where r.id = new.recommendation) then
    raise exception 'a recommendation has no state before it is made'
      using errcode = 'check_violation', schema = 'meetings', table = 'recommendation_state',
            constraint = 'recommendation_state_not_before_analysis';
  end if;
  return new;
end
$$;
create trigger not_before_analysis before insert on meetings.recommendation_state
  for each row execute function meetings.state_not_before_analysis();
select platform.append_only('meetings.recommendation_state');
select platform.audit_table('meetings.recommendation_state');
select platform.audit_parent('meetings.recommendation_state', 'meetings.recommendation', 'recommendation');

grant select, insert, update on meetings.analysis, meetings.recommendation to digit_app;
grant select, insert on meetings.recommendation_state to digit_app;

create function meetings.found_recommendation(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select r.id, '/meetings/recommendations/' || r.id, r.text_da, r.text_en,
         concat_ws(' ', a.title_da, a.by_da), concat_ws(' ', a.title_en, a.by_en),
         '{}'::text[], a.made_on, null::text[], null::text[]
    from meetings.recommendation r
    join meetings.analysis a on a.id = r.analysis
   where p_keys is null or r.id = any(p_keys);
end;
select platform.found_from('meetings.recommendation', 'meetings.recommendation', 'select id from changed');
select platform.found_from('meetings.recommendation', 'meetings.analysis',
  'select r.id from meetings.recommendation r join changed c on c.id = r.analysis');
