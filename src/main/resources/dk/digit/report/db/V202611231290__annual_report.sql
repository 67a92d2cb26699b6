-- The annual report: what people write into it, and what it was when it was approved. Everything else in
-- it is asked from the other rooms each time that a draft is shown.

create schema report;

create table report.annual_report (
  year               integer not null,
  edition            integer not null,
  state              text not null default 'DRAFT',
  approved_on        date,
  decision_id        text,
  decision_reference text,
  approved_at        timestamptz,
  approved_by        text,
  version            integer not null default 1,
  constraint annual_report_pk primary key (year, edition),
  constraint annual_report_decision foreign key (decision_id) references meetings.decision (id),
  constraint annual_report_year check (year between 1970 and 2200),
  constraint annual_report_edition check (edition >= 1),
  constraint annual_report_state check (state in ('DRAFT', 'APPROVED')),
  constraint annual_report_approval check (
    (state = 'APPROVED') = (approved_on is not null and approved_at is not null and approved_by is not null
                            and decision_reference is not null)),
  constraint annual_report_decision_reference check (decision_reference <> '')
);
-- One edition at a time is worked on.
create unique index annual_report_one_draft on report.annual_report (year) where state = 'DRAFT';
create index annual_report_decision_ix on report.annual_report (decision_id);
select platform.audit_table('report.annual_report');

-- Each row is one version of one text: what somebody saved, when. The text as it is now is the row with
-- the highest version, so two people who start from the same version cannot both save: the key refuses.
create table report.report_text (
  year       integer not null,
  edition    integer not null,
  lang       text not null,
  section    text not null,
  version    integer not null,
  text       text not null,
  state      text not null,
  written_at timestamptz not null default now(),
  written_by text not null,
  constraint report_text_pk primary key (year, edition, lang, section, version),
  constraint report_text_report foreign key (year, edition) references report.annual_report (year, edition),
  constraint report_text_lang check (lang in ('da', 'en')),
  constraint report_text_section check (section ~ '^[A-Z][A-Z_]*$'),
  constraint report_text_version check (version >= 1),
  constraint report_text_state check (state in ('DRAFT', 'REVIEWED', 'FINAL')),
  constraint report_text_length check (length(text) <= 20000)
);
select platform.append_only('report.report_text');
select platform.audit_table('report.report_text');

-- The approved report as it was sent: its very bytes.
create table report.locked_report (
  year       integer not null,
  edition    integer not null,
  lang       text not null,
  format     text not null,
  media_type text not null,
  content    bytea not null,
  sha256     text not null,
  constraint locked_report_pk primary key (year, edition, lang, format),
  constraint locked_report_report foreign key (year, edition) references report.annual_report (year, edition),
  constraint locked_report_lang check (lang in ('da', 'en')),
  constraint locked_report_format check (format in ('PDF', 'HTML', 'JSON')),
  constraint locked_report_sha256 check (sha256 = encode(sha256(content), 'hex'))
);
-- PDF is compressed already; the rest is small.
alter table report.locked_report alter column content set storage external;
select platform.append_only('report.locked_report');
comment on table report.locked_report is 'Not audited: only added to, and the approval that adds to it is audited on the report.';

-- What an approved report says stays ----------------------------------------------------------------

create function report.refuse_change_of_approved() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' or old.state = 'APPROVED' then
    raise exception 'the annual report % edition % is approved: % refused', old.year, old.edition, tg_op
      using errcode = 'integrity_constraint_violation',
            schema = 'report', table = 'annual_report', constraint = 'annual_report_locked';
  end if;
  if new.year <> old.year or new.edition <> old.edition then
    raise exception 'the annual report % edition % keeps its year and number', old.year, old.edition
      using errcode = 'integrity_constraint_violation',
            schema = 'report', table = 'annual_report', constraint = 'annual_report_locked';
  end if;
  if new.state = 'APPROVED' and (
       select count(*) from report.locked_report l
        where l.year = new.year and l.edition = new.edition ) <> 6 then
    raise exception 'the annual report % edition % is not kept in both languages yet', new.year, new.edition
      using errcode = 'integrity_constraint_violation',
            schema = 'report', table = 'annual_report', constraint = 'annual_report_kept';
  end if;
  return new;
end
$$;
create trigger locked before update or delete on report.annual_report
  for each row execute function report.refuse_change_of_approved();

-- Waits for whoever is just approving, and sees the outcome.
create function report.refuse_addition_to_approved() returns trigger
  language plpgsql
as $$
begin
  perform from report.annual_report r
    where r.year = new.year and r.edition = new.edition and r.state = 'DRAFT'
    for share;
  if not found then
    raise exception 'the annual report % edition % is approved: nothing is added to it', new.year, new.edition
      using errcode = 'integrity_constraint_violation',
            schema = 'report', table = tg_table_name, constraint = tg_table_name || '_locked';
  end if;
  return new;
end
$$;
create trigger locked before insert on report.report_text
  for each row execute function report.refuse_addition_to_approved();
create trigger locked before insert on report.locked_report
  for each row execute function report.refuse_addition_to_approved();

grant usage on schema report to digit_app;
grant select, insert, update on report.annual_report to digit_app;
grant select, insert on report.report_text, report.locked_report to digit_app;
