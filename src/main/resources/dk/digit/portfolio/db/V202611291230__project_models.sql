-- Project models as data: phases with the gate into each, what a gate asks for, and what an activity may deviate
-- before somebody is told. A published version is never changed; an activity follows the one it started with.

create table portfolio.project_model (
  id      text not null,
  name_da text not null,
  name_en text not null,
  about_da text not null,
  about_en text not null,
  place   smallint not null,
  network boolean not null,
  constraint project_model_pk primary key (id),
  constraint project_model_id_form check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 40),
  constraint project_model_words check (name_da <> '' and name_en <> '' and about_da <> '' and about_en <> '')
);
select platform.audit_table('portfolio.project_model');

create table portfolio.model_version (
  model        text not null,
  version      smallint not null,
  valid_from   date,
  published_at timestamptz,
  published_by text,
  note_da      text not null,
  note_en      text not null,
  edits        integer not null default 1,
  constraint model_version_pk primary key (model, version),
  constraint model_version_model foreign key (model) references portfolio.project_model (id),
  constraint model_version_number check (version > 0),
  constraint model_version_note check (note_da <> '' and note_en <> ''),
  constraint model_version_published check ((published_at is null) = (valid_from is null)
    and (published_at is null) = (published_by is null))
);
-- One draft at a time: two would not know of each other.
create unique index model_version_one_draft on portfolio.model_version (model) where published_at is null;
create unique index model_version_valid_from on portfolio.model_version (model, valid_from);
select platform.audit_table('portfolio.model_version');

create table portfolio.model_phase (
  model      text not null,
  version    smallint not null,
  phase      text not null,
  place      smallint not null,
  -- Who at least decides that the phase is entered; nobody where it is entered freely.
  decided_by text,
  in_waves   boolean not null default false,
  -- Whether the material says so, or it is assumed until the association decides.
  assumed    boolean not null default false,
  constraint model_phase_pk primary key (model, version, phase),
  constraint model_phase_version foreign key (model, version) references portfolio.model_version (model, version),
  constraint model_phase_phase check (phase in ('IDEA', 'ANALYSIS', 'PROCUREMENT', 'IMPLEMENTATION', 'OPERATIONS',
    'REALISATION', 'RUNNING', 'REDUCED', 'PAUSED', 'CLOSED')),
  constraint model_phase_place unique (model, version, place),
  constraint model_phase_decided_by check (decided_by in ('ASSEMBLY', 'BOARD_OR_EXECUTIVE', 'STEERING_GROUP'))
);
select platform.audit_table('portfolio.model_phase');

create table portfolio.model_check (
  model       text not null,
  version     smallint not null,
  phase       text not null,
  place       smallint not null,
  question_da text not null,
  question_en text not null,
  source      text,
  constraint model_check_pk primary key (model, version, phase, place),
  constraint model_check_phase foreign key (model, version, phase)
    references portfolio.model_phase (model, version, phase),
  constraint model_check_place check (place > 0),
  constraint model_check_question check (question_da <> '' and question_en <> '' and source <> '')
);
select platform.audit_table('portfolio.model_check');

create table portfolio.model_document (
  model    text not null,
  version  smallint not null,
  phase    text not null,
  document text not null,
  size     text not null,
  constraint model_document_pk primary key (model, version, phase, document, size),
  constraint model_document_phase foreign key (model, version, phase)
    references portfolio.model_phase (model, version, phase),
  constraint model_document_document check (document in ('MANDATE', 'INITIATION', 'STATUS_REPORT',
    'EXCEPTION_REPORT', 'GATE_NOTE', 'CLOSURE_REPORT')),
  constraint model_document_size check (size in ('SMALL', 'MEDIUM', 'LARGE'))
);
select platform.audit_table('portfolio.model_document');

create table portfolio.model_role (
  model   text not null,
  version smallint not null,
  phase   text not null,
  role    text not null,
  constraint model_role_pk primary key (model, version, phase, role),
  constraint model_role_phase foreign key (model, version, phase)
    references portfolio.model_phase (model, version, phase),
  constraint model_role_role check (role in ('OWNER', 'CHAIR', 'STEERING_MEMBER', 'LEAD', 'SUB_LEAD', 'LOCAL_LEAD',
    'BUSINESS_LEAD', 'ARCHITECT', 'CONTRACT_MANAGER', 'PROCESS_CONSULTANT', 'TEST_LEAD', 'BENEFIT_OWNER', 'MEMBER'))
);
select platform.audit_table('portfolio.model_role');

-- How far an activity may be off before it is yellow, and before it is red and asks its body.
create table portfolio.model_tolerance (
  model   text not null,
  version smallint not null,
  field   text not null,
  yellow  integer not null,
  red     integer not null,
  constraint model_tolerance_pk primary key (model, version, field),
  constraint model_tolerance_version foreign key (model, version) references portfolio.model_version (model, version),
  constraint model_tolerance_field check (field in ('TIME', 'MONEY', 'RISK')),
  constraint model_tolerance_order check (yellow >= 0 and red > yellow)
);
select platform.audit_table('portfolio.model_tolerance');

-- What is published stays as it is: activities follow it.
create function portfolio.model_is_published() returns trigger
  language plpgsql
as $$
declare
  v_row record;
begin
  if tg_op = 'DELETE' then v_row := old; else v_row := new; end if;
  if exists (select from portfolio.model_version v
              where v.model = v_row.model and v.version = v_row.version and v.published_at is not null) then
    raise exception 'a published version of a project model is not changed'
      using errcode = 'check_violation', schema = 'portfolio', table = tg_table_name,
            constraint = 'model_published_unchanged';
  end if;
  return v_row;
end
$$;
create trigger published before insert or update or delete on portfolio.model_phase
  for each row execute function portfolio.model_is_published();
create trigger published before insert or update or delete on portfolio.model_check
  for each row execute function portfolio.model_is_published();
create trigger published before insert or update or delete on portfolio.model_document
  for each row execute function portfolio.model_is_published();
create trigger published before insert or update or delete on portfolio.model_role
  for each row execute function portfolio.model_is_published();
create trigger published before insert or update or delete on portfolio.model_tolerance
  for each row execute function portfolio.model_is_published();
create function portfolio.model_version_is_published() returns trigger
  language plpgsql
as $$
begin
  if old.published_at is not null then
    raise exception 'a published version of a project model is not changed'
      using errcode = 'check_violation', schema = 'portfolio', table = 'model_version',
            constraint = 'model_published_unchanged';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$$;
create trigger published before update or delete on portfolio.model_version
  for each row execute function portfolio.model_version_is_published();

-- Which version an activity follows when, and how large a project it is.
create table portfolio.activity_model (
  activity text not null,
  period   daterange not null,
  model    text not null,
  version  smallint not null,
  size     text not null,
  reason   text,
  constraint activity_model_pk primary key (activity, period without overlaps),
  constraint activity_model_activity foreign key (activity) references portfolio.activity (id),
  constraint activity_model_version foreign key (model, version) references portfolio.model_version (model, version),
  constraint activity_model_period check (not isempty(period) and not lower_inf(period)),
  constraint activity_model_size check (size in ('SMALL', 'MEDIUM', 'LARGE')),
  constraint activity_model_reason check (reason <> '')
);
create index activity_model_version_ix on portfolio.activity_model (model, version);
select platform.audit_table('portfolio.activity_model');
select platform.audit_parent('portfolio.activity_model', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.activity_model', 'activity', 'portfolio.activity', 'id');

create function portfolio.model_is_usable() returns trigger
  language plpgsql
as $$
begin
  if not exists (select from portfolio.model_version v join portfolio.project_model m on m.id = v.model
                   join portfolio.activity a on a.id = new.activity
                  where v.model = new.model and v.version = new.version and v.published_at is not null
                    and m.network = (a.kind = 'NETWORK')) then
    raise exception 'the activity cannot follow this version of the model'
      using errcode = 'check_violation', schema = 'portfolio', table = 'activity_model',
            constraint = 'activity_model_usable';
  end if;
  return new;
end
$$;
create trigger usable before insert or update of model, version on portfolio.activity_model
  for each row execute function portfolio.model_is_usable();

-- Answers to a gate's questions. The newest since the gate was last passed counts.
create table portfolio.gate_answer (
  id          bigint generated always as identity,
  activity    text not null,
  model       text not null,
  version     smallint not null,
  phase       text not null,
  place       smallint not null,
  answer      text not null,
  remark      text,
  answered_at timestamptz not null default now(),
  answered_by text not null,
  constraint gate_answer_pk primary key (id),
  constraint gate_answer_activity foreign key (activity) references portfolio.activity (id),
  constraint gate_answer_question foreign key (model, version, phase, place)
    references portfolio.model_check (model, version, phase, place),
  constraint gate_answer_answer check (answer in ('YES', 'PARTLY', 'NO', 'NOT_RELEVANT')),
  constraint gate_answer_remark check (remark <> '' and (answer = 'YES' or remark is not null))
);
create index gate_answer_activity_ix on portfolio.gate_answer (activity, phase, id);
create index gate_answer_question_ix on portfolio.gate_answer (model, version, phase, place);
select platform.append_only('portfolio.gate_answer');
select platform.audit_table('portfolio.gate_answer');
select platform.audit_parent('portfolio.gate_answer', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.gate_answer', 'activity', 'portfolio.activity', 'id');

-- A gate that was passed, an activity that was stopped or opened again: on a decision, with everything as it was.
create table portfolio.gate_passage (
  id         bigint generated always as identity,
  activity   text not null,
  kind       text not null,
  model      text,
  version    smallint,
  from_phase text not null,
  to_phase   text not null,
  passed_on  date not null,
  decision   text not null,
  reason_da  text,
  reason_en  text,
  frozen     bytea not null,
  sha256     text not null generated always as (encode(sha256(frozen), 'hex')) stored,
  passed_at  timestamptz not null default now(),
  passed_by  text not null,
  constraint gate_passage_pk primary key (id),
  constraint gate_passage_into unique (id, activity, to_phase),
  constraint gate_passage_activity foreign key (activity) references portfolio.activity (id),
  constraint gate_passage_model foreign key (model, version) references portfolio.model_version (model, version),
  constraint gate_passage_decision foreign key (decision) references meetings.decision (id),
  constraint gate_passage_kind check (kind in ('PASSED', 'STOPPED', 'REOPENED')
    and (kind = 'STOPPED') <= (to_phase = 'CLOSED') and (kind = 'REOPENED') <= (from_phase = 'CLOSED')),
  constraint gate_passage_phases check (from_phase <> to_phase),
  constraint gate_passage_reason check (reason_da <> '' and reason_en <> '' and (kind = 'PASSED' or reason_da is not null)),
  constraint gate_passage_rule check (kind <> 'PASSED' or (model is not null and version is not null))
);
create index gate_passage_activity_ix on portfolio.gate_passage (activity, passed_on);
create index gate_passage_model_ix on portfolio.gate_passage (model, version);
create index gate_passage_decision_ix on portfolio.gate_passage (decision);
select platform.append_only('portfolio.gate_passage');
select platform.audit_table('portfolio.gate_passage');
select platform.audit_parent('portfolio.gate_passage', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.gate_passage', 'activity', 'portfolio.activity', 'id');

alter table portfolio.activity_phase add column passage bigint;
alter table portfolio.activity_phase add constraint activity_phase_passage
  foreign key (passage, activity, phase) references portfolio.gate_passage (id, activity, to_phase);
create unique index activity_phase_passage_ix on portfolio.activity_phase (passage, activity, phase);

-- A pause of an activity: its phase stays what it is.
create table portfolio.activity_pause (
  activity         text not null,
  period           daterange not null,
  reason_da        text not null,
  reason_en        text,
  decision         text not null,
  resumed_da       text,
  resumed_en       text,
  resumed_decision text,
  constraint activity_pause_pk primary key (activity, period without overlaps),
  constraint activity_pause_activity foreign key (activity) references portfolio.activity (id),
  constraint activity_pause_period check (not isempty(period) and not lower_inf(period)),
  constraint activity_pause_reason check (reason_da <> '' and reason_en <> ''),
  constraint activity_pause_resumed check (upper_inf(period) = (resumed_decision is null)
    and upper_inf(period) = (resumed_da is null) and resumed_da <> '' and resumed_en <> ''),
  constraint activity_pause_decision foreign key (decision) references meetings.decision (id),
  constraint activity_pause_resumed_decision foreign key (resumed_decision) references meetings.decision (id)
);
create index activity_pause_decision_ix on portfolio.activity_pause (decision);
create index activity_pause_resumed_decision_ix on portfolio.activity_pause (resumed_decision);
select platform.audit_table('portfolio.activity_pause');
select platform.audit_parent('portfolio.activity_pause', 'portfolio.activity', 'activity');
select platform.restrict_with('portfolio.activity_pause', 'activity', 'portfolio.activity', 'id');

-- Whoever follows a model enters a phase with a gate through the gate; nobody does while paused.
create function portfolio.phase_needs_passage() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and (old.phase, old.passage, old.decision, lower(old.period))
       is not distinct from (new.phase, new.passage, new.decision, lower(new.period)) then
    return new;
  end if;
  if new.passage is null
     and exists (select from portfolio.activity_model am
                   join portfolio.model_phase p on p.model = am.model and p.version = am.version
                  where am.activity = new.activity and am.period @> lower(new.period)
                    and p.phase = new.phase and p.decided_by is not null)
     and exists (select from portfolio.activity_phase f
                  where f.activity = new.activity
                    and (lower_inf(f.period) or lower(f.period) < lower(new.period))) then
    raise exception 'the gate into % has not been passed', new.phase
      using errcode = 'check_violation', schema = 'portfolio', table = 'activity_phase',
            constraint = 'activity_phase_needs_passage';
  end if;
  if new.passage is not null and not exists (
       select from portfolio.gate_passage g
        where g.id = new.passage and g.decision = new.decision and g.passed_on = lower(new.period)) then
    raise exception 'the phase does not begin as its gate was passed'
      using errcode = 'check_violation', schema = 'portfolio', table = 'activity_phase',
            constraint = 'activity_phase_as_passed';
  end if;
  if exists (select from portfolio.activity_pause p
              where p.activity = new.activity and p.period @> lower(new.period) and new.phase <> 'CLOSED') then
    raise exception 'the activity is paused'
      using errcode = 'check_violation', schema = 'portfolio', table = 'activity_phase',
            constraint = 'activity_phase_not_paused';
  end if;
  return new;
end
$$;
create trigger needs_passage before insert or update on portfolio.activity_phase
  for each row execute function portfolio.phase_needs_passage();

-- And the other way: no pause stretches over the beginning of a phase.
create function portfolio.pause_without_phase() returns trigger
  language plpgsql
as $$
begin
  if exists (select from portfolio.activity_phase f
              where f.activity = new.activity and f.phase <> 'CLOSED'
                and new.period @> lower(f.period) and lower(f.period) > lower(new.period)) then
    raise exception 'a phase begins within the pause'
      using errcode = 'check_violation', schema = 'portfolio', table = 'activity_pause',
            constraint = 'activity_pause_without_phase';
  end if;
  return new;
end
$$;
create trigger without_phase before insert or update on portfolio.activity_pause
  for each row execute function portfolio.pause_without_phase();

grant select on portfolio.project_model, portfolio.gate_passage, portfolio.gate_answer to digit_app;
grant insert on portfolio.gate_passage, portfolio.gate_answer to digit_app;
grant select, insert, update, delete on portfolio.model_version, portfolio.model_phase, portfolio.model_check,
  portfolio.model_document, portfolio.model_role, portfolio.model_tolerance, portfolio.activity_model,
  portfolio.activity_pause to digit_app;
