-- Ideas for what the municipalities could do together, before any of them is an activity: what each says, version
-- by version, where it stands, who wants it, how it is scored, and with which weights.

-- An idea is its author's alone until it is sent in; from then on everybody reads it.
create table portfolio.idea (
  id           bigint generated always as identity,
  -- What it is called where a file brings it from.
  reference    text,
  author       text not null,
  municipality char(4),
  made_on      date not null,
  -- Counts the changes of its words, so that two writers notice each other.
  version      integer not null default 1,
  constraint idea_pk primary key (id),
  constraint idea_reference_once unique (reference),
  constraint idea_reference check (reference <> '' and length(reference) <= 60),
  constraint idea_author check (author <> ''),
  constraint idea_municipality foreign key (municipality) references association.municipality (code)
);
create index idea_municipality_ix on portfolio.idea (municipality);
select platform.audit_table('portfolio.idea');
select platform.restrict_by_audience('portfolio.idea');

-- What an idea says. A draft is written over; what was sent in stays as it is, and a correction is the next version.
create table portfolio.idea_version (
  idea         bigint not null,
  number       integer not null,
  since        date not null,
  sent         boolean not null default false,
  title        text not null,
  need         text not null,
  value_words  text not null,
  value_low    numeric(14,2),
  value_likely numeric(14,2),
  value_high   numeric(14,2),
  cost_once    numeric(14,2),
  cost_yearly  numeric(14,2),
  area         text,
  urgency      text,
  law_on       date,
  written_by   text not null,
  written_at   timestamptz not null default now(),
  constraint idea_version_pk primary key (idea, number),
  constraint idea_version_idea foreign key (idea) references portfolio.idea (id),
  constraint idea_version_number check (number > 0),
  constraint idea_version_title check (title ~ '\S' and length(title) <= 120),
  constraint idea_version_need check (need ~ '\S' and length(need) <= 4000),
  constraint idea_version_value_words check (value_words ~ '\S' and length(value_words) <= 2000),
  constraint idea_version_value check (value_low >= 0 and value_low <= value_likely and value_likely <= value_high
    and value_likely >= 0 and (value_likely is not null or (value_low is null and value_high is null))),
  constraint idea_version_cost check (cost_once >= 0 and cost_yearly >= 0),
  constraint idea_version_optional check (area <> '' and urgency <> '')
);
create unique index idea_version_one_draft on portfolio.idea_version (idea) where not sent;
select platform.audit_table('portfolio.idea_version');
select platform.audit_parent('portfolio.idea_version', 'portfolio.idea', 'idea');
select platform.restrict_with('portfolio.idea_version', 'idea', 'portfolio.idea', 'id');

create function portfolio.idea_version_stays() returns trigger
  language plpgsql
as $$
declare
  v_broken text;
begin
  if tg_op = 'INSERT' then
    if new.number <> 1 + coalesce((select max(number) from portfolio.idea_version where idea = new.idea), 0) then
      v_broken := 'idea_version_next';
    end if;
  elsif old.sent then
    v_broken := 'idea_version_sent_stays';
  end if;
  if v_broken is not null then
    raise exception 'an idea that was sent in is corrected by its next version'
      using errcode = 'check_violation', schema = 'portfolio', table = 'idea_version', constraint = v_broken;
  end if;
  return coalesce(new, old);
end
$$;
create trigger stays before insert or update or delete on portfolio.idea_version
  for each row execute function portfolio.idea_version_stays();

-- Who else could use it, the hours that it takes of each role, and the activities that it depends on.
create table portfolio.idea_other (
  idea         bigint not null,
  number       integer not null,
  municipality char(4) not null,
  constraint idea_other_pk primary key (idea, number, municipality),
  constraint idea_other_version foreign key (idea, number) references portfolio.idea_version (idea, number),
  constraint idea_other_municipality foreign key (municipality) references association.municipality (code)
);
create index idea_other_municipality_ix on portfolio.idea_other (municipality);

create table portfolio.idea_capacity (
  idea   bigint not null,
  number integer not null,
  role   text not null,
  hours  integer not null,
  constraint idea_capacity_pk primary key (idea, number, role),
  constraint idea_capacity_version foreign key (idea, number) references portfolio.idea_version (idea, number),
  constraint idea_capacity_role check (role in ('OWNER', 'CHAIR', 'STEERING_MEMBER', 'LEAD', 'SUB_LEAD', 'LOCAL_LEAD',
    'BUSINESS_LEAD', 'ARCHITECT', 'CONTRACT_MANAGER', 'PROCESS_CONSULTANT', 'TEST_LEAD', 'BENEFIT_OWNER', 'MEMBER')),
  constraint idea_capacity_hours check (hours between 1 and 100000)
);

create table portfolio.idea_dependency (
  idea     bigint not null,
  number   integer not null,
  activity text not null,
  constraint idea_dependency_pk primary key (idea, number, activity),
  constraint idea_dependency_version foreign key (idea, number) references portfolio.idea_version (idea, number),
  constraint idea_dependency_activity foreign key (activity) references portfolio.activity (id)
);
create index idea_dependency_activity_ix on portfolio.idea_dependency (activity);

create function portfolio.idea_part_stays() returns trigger
  language plpgsql
as $$
declare
  v_row record := coalesce(new, old);
begin
  if (select sent from portfolio.idea_version where idea = v_row.idea and number = v_row.number) then
    raise exception 'an idea that was sent in is corrected by its next version'
      using errcode = 'check_violation', schema = 'portfolio', table = 'idea_version',
            constraint = 'idea_version_sent_stays';
  end if;
  return v_row;
end
$$;
do $$
declare
  v_table text;
begin
  foreach v_table in array array['portfolio.idea_other', 'portfolio.idea_capacity', 'portfolio.idea_dependency'] loop
    execute format('create trigger stays before insert or update or delete on %s for each row execute function portfolio.idea_part_stays()', v_table);
    perform platform.audit_table(v_table::regclass);
    perform platform.audit_parent(v_table::regclass, 'portfolio.idea', 'idea');
    perform platform.restrict_with(v_table::regclass, 'idea', 'portfolio.idea', 'id');
  end loop;
end
$$;

-- Where an idea stands from a day on.
create table portfolio.idea_state (
  id          bigint generated always as identity,
  idea        bigint not null,
  state       text not null,
  since       date not null,
  reason      text,
  decision    text,
  activity    text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint idea_state_pk primary key (id),
  constraint idea_state_idea foreign key (idea) references portfolio.idea (id),
  constraint idea_state_state check (state in ('DRAFT', 'SENT_IN', 'ASSESSED', 'CHOSEN', 'DECLINED', 'WITHDRAWN')),
  constraint idea_state_reason check (reason <> '' and length(reason) <= 2000),
  constraint idea_state_declined_needs_reason check (state <> 'DECLINED' or reason is not null),
  constraint idea_state_chosen_needs_decision check (state <> 'CHOSEN' or (activity is not null and decision is not null)),
  constraint idea_state_activity_of_chosen check (activity is null or state = 'CHOSEN'),
  constraint idea_state_activity_once unique (activity),
  constraint idea_state_decision foreign key (decision) references meetings.decision (id),
  constraint idea_state_activity foreign key (activity) references portfolio.activity (id)
);
create index idea_state_as_of on portfolio.idea_state (idea, since desc, id desc);
create index idea_state_decision_ix on portfolio.idea_state (decision);

create function portfolio.idea_moves_on() returns trigger
  language plpgsql
as $$
declare
  v_before portfolio.idea_state;
  v_broken text;
begin
  select * into v_before from portfolio.idea_state where idea = new.idea order by since desc, id desc limit 1;
  if not found then
    if new.state <> 'DRAFT' then
      v_broken := 'idea_state_begins_as_draft';
    end if;
  elsif new.since < v_before.since then
    v_broken := 'idea_state_in_order';
  elsif (v_before.state, new.state) not in (('DRAFT', 'SENT_IN'), ('DRAFT', 'WITHDRAWN'), ('SENT_IN', 'ASSESSED'),
        ('SENT_IN', 'DECLINED'), ('SENT_IN', 'WITHDRAWN'), ('ASSESSED', 'CHOSEN'), ('ASSESSED', 'DECLINED'),
        ('ASSESSED', 'WITHDRAWN'), ('DECLINED', 'SENT_IN'), ('WITHDRAWN', 'SENT_IN')) then
    v_broken := 'idea_state_transition';
  elsif new.state = 'SENT_IN' and not exists (select from portfolio.idea_version where idea = new.idea and sent) then
    v_broken := 'idea_state_sent_version';
  end if;
  if v_broken is not null then
    raise exception 'the idea may not go from % to %', v_before.state, new.state
      using errcode = 'check_violation', schema = 'portfolio', table = 'idea_state', constraint = v_broken;
  end if;
  return new;
end
$$;
create trigger moves_on before insert on portfolio.idea_state
  for each row execute function portfolio.idea_moves_on();

-- What a municipality answers when it is asked whether it wants the idea. It may change its mind: the newest counts.
create table portfolio.idea_interest (
  id           bigint generated always as identity,
  idea         bigint not null,
  municipality char(4) not null,
  answer       text not null,
  comment      text,
  since        date not null,
  recorded_at  timestamptz not null default now(),
  recorded_by  text not null,
  constraint idea_interest_pk primary key (id),
  constraint idea_interest_idea foreign key (idea) references portfolio.idea (id),
  constraint idea_interest_municipality foreign key (municipality) references association.municipality (code),
  constraint idea_interest_answer check (answer in ('NO', 'FOLLOW', 'JOIN', 'LEAD')),
  constraint idea_interest_comment check (comment <> '' and length(comment) <= 2000)
);
create index idea_interest_as_of on portfolio.idea_interest (idea, municipality, since desc, id desc);
create index idea_interest_municipality_ix on portfolio.idea_interest (municipality);

-- The members were asked to answer by a day.
create table portfolio.idea_question (
  id          bigint generated always as identity,
  idea        bigint not null,
  asked_on    date not null,
  answer_by   date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint idea_question_pk primary key (id),
  constraint idea_question_idea foreign key (idea) references portfolio.idea (id),
  constraint idea_question_answer_by check (answer_by >= asked_on)
);
create index idea_question_idea_ix on portfolio.idea_question (idea);

create table portfolio.idea_comment (
  id         bigint generated always as identity,
  idea       bigint not null,
  body       text not null,
  written_on date not null,
  written_at timestamptz not null default now(),
  written_by text not null,
  constraint idea_comment_pk primary key (id),
  constraint idea_comment_idea foreign key (idea) references portfolio.idea (id),
  constraint idea_comment_body check (body ~ '\S' and length(body) <= 2000)
);
create index idea_comment_idea_ix on portfolio.idea_comment (idea);

-- How an assessor scores an idea by a criterion, and what the assessors agree on. Each save is a row; the newest counts.
create table portfolio.idea_score (
  id          bigint generated always as identity,
  idea        bigint not null,
  criterion   text not null,
  consensus   boolean not null,
  assessor    text not null,
  score       smallint not null,
  reason      text not null,
  since       date not null,
  recorded_at timestamptz not null default now(),
  constraint idea_score_pk primary key (id),
  constraint idea_score_idea foreign key (idea) references portfolio.idea (id),
  constraint idea_score_criterion check (criterion in
    ('OBJECTIVE_1', 'OBJECTIVE_2', 'VALUE', 'COST', 'RISK', 'URGENCY', 'READINESS')),
  constraint idea_score_score check (score between 1 and 5),
  constraint idea_score_reason check (reason ~ '\S' and length(reason) <= 1000)
);
create index idea_score_as_of on portfolio.idea_score (idea, criterion, since desc, id desc);

do $$
declare
  v_table text;
begin
  foreach v_table in array array['portfolio.idea_state', 'portfolio.idea_interest', 'portfolio.idea_question',
      'portfolio.idea_comment', 'portfolio.idea_score'] loop
    perform platform.append_only(v_table::regclass);
    perform platform.audit_table(v_table::regclass);
    perform platform.audit_parent(v_table::regclass, 'portfolio.idea', 'idea');
    perform platform.restrict_with(v_table::regclass, 'idea', 'portfolio.idea', 'id');
  end loop;
end
$$;

-- What the board wants ideas judged by: a set of weights from a day on, by a decision.
create table portfolio.score_model (
  version     integer not null,
  since       date not null,
  decision    text not null,
  source      text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint score_model_pk primary key (version),
  constraint score_model_version check (version > 0),
  constraint score_model_source check (source <> '' and length(source) <= 300),
  constraint score_model_decision foreign key (decision) references meetings.decision (id)
);
create index score_model_decision_ix on portfolio.score_model (decision);
create index score_model_since on portfolio.score_model (since desc, version desc);

create table portfolio.score_criterion (
  model     integer not null,
  criterion text not null,
  weight    smallint not null,
  constraint score_criterion_pk primary key (model, criterion),
  constraint score_criterion_model foreign key (model) references portfolio.score_model (version),
  constraint score_criterion_criterion check (criterion in
    ('OBJECTIVE_1', 'OBJECTIVE_2', 'VALUE', 'COST', 'RISK', 'URGENCY', 'READINESS')),
  constraint score_criterion_weight check (weight between 0 and 100)
);

-- The weights of a set are all there and make a hundred together: seen when the transaction ends.
create function portfolio.score_model_makes_a_hundred() returns trigger
  language plpgsql
as $$
declare
  v_model integer := (to_jsonb(new) ->> case tg_table_name when 'score_model' then 'version' else 'model' end)::integer;
begin
  if (select (count(*), coalesce(sum(weight), 0)) from portfolio.score_criterion where model = v_model)
     is distinct from (7::bigint, 100::bigint) then
    raise exception 'the weights do not make a hundred'
      using errcode = 'check_violation', schema = 'portfolio', table = 'score_model',
            constraint = 'score_model_makes_a_hundred';
  end if;
  return null;
end
$$;
create constraint trigger makes_a_hundred after insert on portfolio.score_model
  deferrable initially deferred for each row execute function portfolio.score_model_makes_a_hundred();
create constraint trigger makes_a_hundred after insert on portfolio.score_criterion
  deferrable initially deferred for each row execute function portfolio.score_model_makes_a_hundred();
select platform.append_only('portfolio.score_model');
select platform.append_only('portfolio.score_criterion');
select platform.audit_table('portfolio.score_model');
select platform.audit_table('portfolio.score_criterion');
select platform.audit_parent('portfolio.score_criterion', 'portfolio.score_model', 'model');

-- How long an idea that was sent in may wait to be assessed, and from which day on.
create table portfolio.idea_patience (
  since date not null,
  days  smallint not null,
  constraint idea_patience_pk primary key (since),
  constraint idea_patience_days check (days between 1 and 365)
);
select platform.audit_table('portfolio.idea_patience');
insert into portfolio.idea_patience (since, days) values ('2023-01-01', 30);

grant select, insert, update on portfolio.idea, portfolio.idea_version to digit_app;
grant select, insert, delete on portfolio.idea_other, portfolio.idea_capacity, portfolio.idea_dependency to digit_app;
grant select, insert on portfolio.idea_state, portfolio.idea_interest, portfolio.idea_question, portfolio.idea_comment,
  portfolio.idea_score, portfolio.score_model, portfolio.score_criterion to digit_app;
grant select on portfolio.idea_patience to digit_app;

create function portfolio.found_idea(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select i.id::text, '/portfolio/ideas/' || i.id, v.title, v.title,
         concat_ws(' ', v.need, v.value_words, v.area, v.urgency), concat_ws(' ', v.need, v.value_words, v.area, v.urgency),
         case when i.municipality is null then '{}'::text[] else array[i.municipality::text] end,
         v.since, i.audience, null::text[]
    from portfolio.idea i
    cross join lateral (select * from portfolio.idea_version w where w.idea = i.id order by w.number desc limit 1) v
   where p_keys is null or i.id = any(p_keys::bigint[]);
end;
select platform.found_from('portfolio.idea', 'portfolio.idea', 'select id::text from changed');
select platform.found_from('portfolio.idea', 'portfolio.idea_version', 'select idea::text from changed',
  'portfolio.idea', 'id', 'idea');
