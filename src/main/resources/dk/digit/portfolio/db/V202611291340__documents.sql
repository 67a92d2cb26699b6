-- Governing documents: templates as data, documents in chapters whose every save is a version, comments,
-- the way from draft to approved, and what was approved kept for ever.

-- Templates: a new edition takes the place of the one before for documents that begin from its day on.
create table portfolio.document_template (
  id         bigint generated always as identity,
  code       text not null,
  edition    smallint not null,
  kind       text not null,
  name_da    text not null,
  name_en    text not null,
  valid_from date not null,
  written_at timestamptz not null default now(),
  written_by text not null,
  constraint document_template_pk primary key (id),
  constraint document_template_edition_once unique (code, edition),
  constraint document_template_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
  constraint document_template_edition check (edition >= 1),
  constraint document_template_kind check (kind in ('MANDATE', 'INITIATION', 'STATUS_REPORT', 'EXCEPTION_REPORT',
    'GATE_NOTE', 'CLOSURE_REPORT')),
  constraint document_template_name check (name_da <> '' and name_en <> '')
);
select platform.append_only('portfolio.document_template');
select platform.audit_table('portfolio.document_template');

create table portfolio.document_template_chapter (
  template   bigint not null,
  number     smallint not null,
  required   boolean not null,
  heading_da text not null,
  heading_en text not null,
  help_da    text not null,
  help_en    text not null,
  text_da    text not null,
  text_en    text not null,
  constraint document_template_chapter_pk primary key (template, number),
  constraint document_template_chapter_template foreign key (template) references portfolio.document_template (id),
  constraint document_template_chapter_number check (number between 1 and 99),
  constraint document_template_chapter_heading check (heading_da <> '' and heading_en <> '')
);
select platform.append_only('portfolio.document_template_chapter');
select platform.audit_table('portfolio.document_template_chapter');
select platform.audit_parent('portfolio.document_template_chapter', 'portfolio.document_template', 'template');

-- Who must approve. A body further up may always do it instead.
create table portfolio.document_rule (
  kind          text not null,
  activity_kind text not null,
  approver      text not null,
  constraint document_rule_pk primary key (kind, activity_kind),
  constraint document_rule_kind check (kind in ('MANDATE', 'INITIATION', 'STATUS_REPORT', 'EXCEPTION_REPORT',
    'GATE_NOTE', 'CLOSURE_REPORT')),
  constraint document_rule_activity_kind check (activity_kind in ('PROJECT', 'SYSTEM_IN_OPERATION', 'NETWORK')),
  constraint document_rule_approver check (approver in ('GENERAL_ASSEMBLY', 'BOARD', 'EXECUTIVE_COMMITTEE',
    'STEERING_GROUP', 'SECRETARIAT'))
);
select platform.audit_table('portfolio.document_rule');
insert into portfolio.document_rule (kind, activity_kind, approver) values
  ('MANDATE', 'PROJECT', 'EXECUTIVE_COMMITTEE'),
  ('MANDATE', 'SYSTEM_IN_OPERATION', 'EXECUTIVE_COMMITTEE'),
  ('MANDATE', 'NETWORK', 'EXECUTIVE_COMMITTEE'),
  ('INITIATION', 'PROJECT', 'BOARD'),
  ('INITIATION', 'SYSTEM_IN_OPERATION', 'EXECUTIVE_COMMITTEE'),
  ('INITIATION', 'NETWORK', 'EXECUTIVE_COMMITTEE'),
  ('STATUS_REPORT', 'PROJECT', 'STEERING_GROUP'),
  ('STATUS_REPORT', 'SYSTEM_IN_OPERATION', 'STEERING_GROUP'),
  ('STATUS_REPORT', 'NETWORK', 'SECRETARIAT'),
  ('EXCEPTION_REPORT', 'PROJECT', 'EXECUTIVE_COMMITTEE'),
  ('EXCEPTION_REPORT', 'SYSTEM_IN_OPERATION', 'EXECUTIVE_COMMITTEE'),
  ('EXCEPTION_REPORT', 'NETWORK', 'EXECUTIVE_COMMITTEE'),
  ('GATE_NOTE', 'PROJECT', 'STEERING_GROUP'),
  ('GATE_NOTE', 'SYSTEM_IN_OPERATION', 'STEERING_GROUP'),
  ('GATE_NOTE', 'NETWORK', 'SECRETARIAT'),
  ('CLOSURE_REPORT', 'PROJECT', 'EXECUTIVE_COMMITTEE'),
  ('CLOSURE_REPORT', 'SYSTEM_IN_OPERATION', 'EXECUTIVE_COMMITTEE'),
  ('CLOSURE_REPORT', 'NETWORK', 'SECRETARIAT');

-- The phases in which a document of the kind is expected to be there: the overview shows it as missing. What a
-- gate demands is the project model's to say.
create table portfolio.document_expected (
  kind          text not null,
  activity_kind text not null,
  phase         text not null,
  constraint document_expected_pk primary key (kind, activity_kind, phase),
  constraint document_expected_rule foreign key (kind, activity_kind)
    references portfolio.document_rule (kind, activity_kind),
  constraint document_expected_phase check (phase in ('IDEA', 'ANALYSIS', 'PROCUREMENT', 'IMPLEMENTATION',
    'OPERATIONS', 'REALISATION', 'RUNNING', 'REDUCED', 'PAUSED', 'CLOSED'))
);
select platform.audit_table('portfolio.document_expected');
insert into portfolio.document_expected (kind, activity_kind, phase) values
  ('MANDATE', 'PROJECT', 'ANALYSIS'),
  ('MANDATE', 'PROJECT', 'PROCUREMENT'),
  ('MANDATE', 'PROJECT', 'IMPLEMENTATION'),
  ('MANDATE', 'NETWORK', 'RUNNING'),
  ('MANDATE', 'NETWORK', 'REDUCED'),
  ('INITIATION', 'PROJECT', 'PROCUREMENT'),
  ('INITIATION', 'PROJECT', 'IMPLEMENTATION'),
  ('CLOSURE_REPORT', 'PROJECT', 'OPERATIONS'),
  ('CLOSURE_REPORT', 'PROJECT', 'REALISATION'),
  ('CLOSURE_REPORT', 'PROJECT', 'CLOSED');

create table portfolio.document (
  id           bigint generated always as identity,
  activity     text not null,
  kind         text not null,
  lang         text not null,
  title        text not null,
  template     bigint not null,
  begun_on     date not null,
  withdrawn_on date,
  constraint document_pk primary key (id),
  constraint document_of_activity unique (id, activity),
  constraint document_activity foreign key (activity) references portfolio.activity (id),
  constraint document_template foreign key (template) references portfolio.document_template (id),
  constraint document_kind check (kind in ('MANDATE', 'INITIATION', 'STATUS_REPORT', 'EXCEPTION_REPORT',
    'GATE_NOTE', 'CLOSURE_REPORT')),
  constraint document_lang check (lang in ('da', 'en')),
  constraint document_title check (title <> '' and length(title) <= 200),
  constraint document_withdrawn check (withdrawn_on >= begun_on)
);
-- Of these an activity has one in each language; of the others one for each occasion.
create unique index document_one_of_kind on portfolio.document (activity, kind, lang)
  where kind in ('MANDATE', 'INITIATION', 'CLOSURE_REPORT') and withdrawn_on is null;
create index document_activity_ix on portfolio.document (activity, kind);
create index document_template_ix on portfolio.document (template);
select platform.restrict_with('portfolio.document', 'activity', 'portfolio.activity', 'id');
select platform.audit_table('portfolio.document');
select platform.audit_parent('portfolio.document', 'portfolio.activity', 'activity');

-- Every save is a version; a chapter that did not change stays with the version that wrote it.
create table portfolio.document_version (
  document   bigint not null,
  number     integer not null,
  note       text,
  written_at timestamptz not null default now(),
  written_by text not null,
  constraint document_version_pk primary key (document, number),
  constraint document_version_document foreign key (document) references portfolio.document (id),
  constraint document_version_number check (number >= 1),
  constraint document_version_note check (note <> '')
);
select platform.append_only('portfolio.document_version');
select platform.restrict_with('portfolio.document_version', 'document', 'portfolio.document', 'id');
select platform.audit_table('portfolio.document_version');
select platform.audit_parent('portfolio.document_version', 'portfolio.document', 'document');

create table portfolio.document_text (
  document bigint not null,
  activity text not null,
  chapter  smallint not null,
  version  integer not null,
  heading  text not null,
  body     text not null,
  constraint document_text_pk primary key (document, chapter, version),
  constraint document_text_document foreign key (document, activity) references portfolio.document (id, activity),
  constraint document_text_version foreign key (document, version)
    references portfolio.document_version (document, number),
  constraint document_text_chapter check (chapter between 1 and 199),
  constraint document_text_heading check (heading <> '' and length(heading) <= 200),
  constraint document_text_body check (length(body) <= 60000)
);
create index document_text_document_ix on portfolio.document_text (document, activity);
create index document_text_version_ix on portfolio.document_text (document, version);
select platform.append_only('portfolio.document_text');
select platform.restrict_with('portfolio.document_text', 'document', 'portfolio.document', 'id');
select platform.audit_table('portfolio.document_text');
select platform.audit_parent('portfolio.document_text', 'portfolio.document', 'document');

-- The way: draft, in review, approved; back to draft with a reason; after approval on to a new draft.
create table portfolio.document_step (
  id          bigint generated always as identity,
  document    bigint not null,
  activity    text not null,
  version     integer not null,
  state       text not null,
  happened_on date not null,
  reason      text,
  made_at     timestamptz not null default now(),
  made_by     text not null,
  constraint document_step_pk primary key (id),
  constraint document_step_document foreign key (document, activity) references portfolio.document (id, activity),
  constraint document_step_version foreign key (document, version)
    references portfolio.document_version (document, number),
  constraint document_step_state check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED')),
  constraint document_step_reason check (reason <> '')
);
create index document_step_document_ix on portfolio.document_step (document, activity, id);
create index document_step_version_ix on portfolio.document_step (document, version);
create index document_step_activity_ix on portfolio.document_step (activity);
select platform.append_only('portfolio.document_step');
select platform.restrict_with('portfolio.document_step', 'activity', 'portfolio.activity', 'id');
select platform.audit_table('portfolio.document_step');
select platform.audit_parent('portfolio.document_step', 'portfolio.document', 'document');
select platform.audit_parent('portfolio.document_step', 'portfolio.activity', 'activity');

-- An approved version as it is read.
create table portfolio.document_paper (
  document bigint not null,
  version  integer not null,
  content  bytea not null,
  sha256   text not null,
  constraint document_paper_pk primary key (document, version),
  constraint document_paper_version foreign key (document, version)
    references portfolio.document_version (document, number),
  constraint document_paper_sha256 check (sha256 = encode(sha256(content), 'hex'))
);
alter table portfolio.document_paper alter column content set storage external;
select platform.append_only('portfolio.document_paper');
select platform.restrict_with('portfolio.document_paper', 'document', 'portfolio.document', 'id');
comment on table portfolio.document_paper is 'Not audited: only added to, and the approval that adds to it is audited.';

-- What is in force when: one version of a document at a time.
create table portfolio.document_approval (
  document    bigint not null,
  version     integer not null,
  edition     smallint not null,
  period      daterange not null,
  approver    text not null,
  decision    text,
  remark      text,
  approved_at timestamptz not null default now(),
  approved_by text not null,
  constraint document_approval_pk primary key (document, period without overlaps),
  constraint document_approval_version_once unique (document, version),
  constraint document_approval_edition_once unique (document, edition),
  constraint document_approval_document foreign key (document) references portfolio.document (id),
  constraint document_approval_kept foreign key (document, version)
    references portfolio.document_paper (document, version),
  constraint document_approval_decision foreign key (decision) references meetings.decision (id),
  constraint document_approval_period check (not isempty(period) and not lower_inf(period)),
  constraint document_approval_edition check (edition >= 1),
  constraint document_approval_approver check (approver in ('GENERAL_ASSEMBLY', 'BOARD', 'EXECUTIVE_COMMITTEE',
    'STEERING_GROUP', 'SECRETARIAT')),
  constraint document_approval_decided check (approver in ('STEERING_GROUP', 'SECRETARIAT') or decision is not null),
  constraint document_approval_remark check (remark <> '')
);
create index document_approval_decision_ix on portfolio.document_approval (decision);
select platform.restrict_with('portfolio.document_approval', 'document', 'portfolio.document', 'id');
select platform.audit_table('portfolio.document_approval');
select platform.audit_parent('portfolio.document_approval', 'portfolio.document', 'document');

create table portfolio.document_picture (
  id         bigint generated always as identity,
  document   bigint not null,
  file       uuid not null,
  media_type text not null,
  width      integer not null,
  height     integer not null,
  alt        text not null,
  added_at   timestamptz not null default now(),
  added_by   text not null,
  constraint document_picture_pk primary key (id),
  constraint document_picture_document foreign key (document) references portfolio.document (id),
  constraint document_picture_file foreign key (file) references platform.stored_file (id),
  constraint document_picture_media_type check (media_type in ('image/png', 'image/jpeg')),
  constraint document_picture_size check (width between 1 and 2000 and height between 1 and 4000),
  constraint document_picture_alt check (alt ~ '\S')
);
create index document_picture_document_ix on portfolio.document_picture (document);
create index document_picture_file_ix on portfolio.document_picture (file);
select platform.append_only('portfolio.document_picture');
select platform.restrict_with('portfolio.document_picture', 'document', 'portfolio.document', 'id');
select platform.audit_table('portfolio.document_picture');
select platform.audit_parent('portfolio.document_picture', 'portfolio.document', 'document');

-- What readers say of a chapter. An answer belongs to a comment, and only a comment is resolved.
create table portfolio.document_comment (
  id          bigint generated always as identity,
  document    bigint not null,
  chapter     smallint not null,
  version     integer not null,
  answers     bigint,
  text        text not null,
  made_at     timestamptz not null default now(),
  made_by     text not null,
  resolved_at timestamptz,
  resolved_by text,
  constraint document_comment_pk primary key (id),
  constraint document_comment_of_document unique (id, document),
  constraint document_comment_version foreign key (document, version)
    references portfolio.document_version (document, number),
  constraint document_comment_answers foreign key (answers, document)
    references portfolio.document_comment (id, document),
  constraint document_comment_text check (text ~ '\S' and length(text) <= 4000),
  constraint document_comment_resolved check (num_nulls(resolved_at, resolved_by) in (0, 2)
    and (answers is null or resolved_at is null))
);
create index document_comment_version_ix on portfolio.document_comment (document, version);
create index document_comment_answers_ix on portfolio.document_comment (answers, document);
create index document_comment_open on portfolio.document_comment (document) where answers is null and resolved_at is null;
select platform.restrict_with('portfolio.document_comment', 'document', 'portfolio.document', 'id');
select platform.audit_table('portfolio.document_comment');
select platform.audit_parent('portfolio.document_comment', 'portfolio.document', 'document');

-- What must never be false -----------------------------------------------------------------------------

create function portfolio.document_state(p_document bigint) returns text
  language sql stable
begin atomic
  select s.state from portfolio.document_step s where s.document = p_document order by s.id desc limit 1;
end;

create function portfolio.refuse_document(p_table text, p_constraint text) returns void
  language plpgsql
as $$
begin
  raise exception 'the document is not open to that: %', p_constraint
    using errcode = 'check_violation', schema = 'portfolio', table = p_table, constraint = p_constraint;
end
$$;

-- A version is written in a draft only, each one after the other.
create function portfolio.document_writes_in_draft() returns trigger
  language plpgsql
as $$
declare
  v_last integer := (select max(number) from portfolio.document_version where document = new.document);
begin
  if new.number <> coalesce(v_last, 0) + 1 then
    if exists (select from portfolio.document_version where document = new.document and number = new.number) then
      return new; -- the primary key tells
    end if;
    perform portfolio.refuse_document('document_version', 'document_version_next');
  end if;
  if coalesce(portfolio.document_state(new.document), 'DRAFT') <> 'DRAFT'
     or exists (select from portfolio.document where id = new.document and withdrawn_on is not null) then
    perform portfolio.refuse_document('document_version', 'document_version_in_draft');
  end if;
  return new;
end
$$;
create trigger in_draft before insert on portfolio.document_version
  for each row execute function portfolio.document_writes_in_draft();

-- The text of a version comes with it, never afterwards: what was approved stays what it was.
create function portfolio.document_text_comes_with_version() returns trigger
  language plpgsql
as $$
begin
  if not exists (select from portfolio.document_version v
                  where v.document = new.document and v.number = new.version and v.written_at = now())
     or coalesce(portfolio.document_state(new.document), 'DRAFT') <> 'DRAFT' then
    perform portfolio.refuse_document('document_text', 'document_text_with_version');
  end if;
  return new;
end
$$;
create trigger with_version before insert on portfolio.document_text
  for each row execute function portfolio.document_text_comes_with_version();

create function portfolio.document_moves_on() returns trigger
  language plpgsql
as $$
declare
  v_before portfolio.document_step;
  v_last   integer := (select max(number) from portfolio.document_version where document = new.document);
begin
  perform from portfolio.document d where d.id = new.document for update;
  select * into v_before from portfolio.document_step where document = new.document order by id desc limit 1;
  if not found then
    if new.state <> 'DRAFT' then
      perform portfolio.refuse_document('document_step', 'document_step_transition');
    end if;
  elsif (v_before.state, new.state) not in
        (('DRAFT', 'IN_REVIEW'), ('IN_REVIEW', 'DRAFT'), ('IN_REVIEW', 'APPROVED'), ('APPROVED', 'DRAFT')) then
    perform portfolio.refuse_document('document_step', 'document_step_transition');
  elsif (v_before.state, new.state) = ('IN_REVIEW', 'DRAFT') and new.reason is null then
    perform portfolio.refuse_document('document_step', 'document_step_back_needs_reason');
  elsif new.version <> v_last or (new.state = 'APPROVED' and new.version <> v_before.version) then
    perform portfolio.refuse_document('document_step', 'document_step_newest');
  elsif new.state = 'APPROVED' and not exists (
        select from portfolio.document_approval a where a.document = new.document and a.version = new.version) then
    perform portfolio.refuse_document('document_step', 'document_step_approved');
  end if;
  return new;
end
$$;
create trigger moves_on before insert on portfolio.document_step
  for each row execute function portfolio.document_moves_on();

-- An approval is of the version that was in review; all that changes of it afterwards is until when it holds.
create function portfolio.document_approval_stands() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if portfolio.document_state(new.document) is distinct from 'IN_REVIEW'
       or new.version <> (select max(number) from portfolio.document_version where document = new.document) then
      perform portfolio.refuse_document('document_approval', 'document_approval_in_review');
    end if;
    return new;
  end if;
  if tg_op = 'DELETE'
     or to_jsonb(new) - 'period' <> to_jsonb(old) - 'period'
     or lower(new.period) <> lower(old.period) or not upper_inf(old.period) then
    perform portfolio.refuse_document('document_approval', 'document_approval_stands');
  end if;
  return new;
end
$$;
create trigger stands before insert or update or delete on portfolio.document_approval
  for each row execute function portfolio.document_approval_stands();

-- A document is renamed or withdrawn, nothing else; and never withdrawn once a version was approved.
create function portfolio.document_stays() returns trigger
  language plpgsql
as $$
begin
  if to_jsonb(new) - '{title,withdrawn_on}'::text[] <> to_jsonb(old) - '{title,withdrawn_on}'::text[]
     or old.withdrawn_on is not null
     or (new.withdrawn_on is not null and (portfolio.document_state(new.id) is distinct from 'DRAFT'
         or exists (select from portfolio.document_approval a where a.document = new.id))) then
    perform portfolio.refuse_document('document', 'document_stays');
  end if;
  return new;
end
$$;
create trigger stays before update on portfolio.document
  for each row execute function portfolio.document_stays();

-- What is said stays; only whether it is dealt with changes.
create function portfolio.document_comment_stays() returns trigger
  language plpgsql
as $$
begin
  if to_jsonb(new) - '{resolved_at,resolved_by}'::text[] <> to_jsonb(old) - '{resolved_at,resolved_by}'::text[] then
    perform portfolio.refuse_document('document_comment', 'document_comment_stays');
  end if;
  return new;
end
$$;
create trigger stays before update on portfolio.document_comment
  for each row execute function portfolio.document_comment_stays();

grant select, insert on portfolio.document_template, portfolio.document_template_chapter, portfolio.document_version,
  portfolio.document_text, portfolio.document_step, portfolio.document_paper, portfolio.document_picture to digit_app;
grant select, insert, update on portfolio.document, portfolio.document_approval, portfolio.document_comment,
  portfolio.document_rule to digit_app;
grant select on portfolio.document_expected to digit_app;
grant usage on all sequences in schema portfolio to digit_app;

-- Found by title and by the words of the newest version.
create function portfolio.found_document(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select d.id::text, '/portfolio/activities/' || d.activity || '/documents/' || d.id,
         a.name_da || ': ' || d.title, a.name_en || ': ' || d.title,
         case d.lang when 'da' then t.words end, case d.lang when 'en' then t.words end,
         '{}'::text[], v.written_on, a.audience, null::text[]
    from portfolio.document d
    join portfolio.activity a on a.id = d.activity
    left join lateral (select max(w.written_at)::date as written_on
                         from portfolio.document_version w where w.document = d.id) v on true
    left join lateral (
      select string_agg(regexp_replace(c.heading || ' ' || c.body, '\{\{[^}]*\}\}|[\\#*_>`|\[\]]+|-{3,}', ' ', 'g'), ' '
                        order by c.chapter) as words
        from (select distinct on (x.chapter) x.chapter, x.heading, x.body
                from portfolio.document_text x
               where x.document = d.id
               order by x.chapter, x.version desc) c
       where c.body <> '') t on true
   where d.withdrawn_on is null and (p_keys is null or d.id = any(p_keys::bigint[]));
end;
select platform.found_from('portfolio.document', 'portfolio.document', 'select id::text from changed',
  'portfolio.activity', 'id', 'activity');
select platform.found_from('portfolio.document', 'portfolio.document_text', 'select distinct document::text from changed',
  'portfolio.activity', 'id', 'activity');
select platform.found_from('portfolio.document', 'portfolio.activity',
  'select d.id::text from portfolio.document d join changed c on c.id = d.activity');
