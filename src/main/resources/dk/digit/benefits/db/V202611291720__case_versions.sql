-- A business case as it was on a day: everything that it was computed from and what came out, as bytes that nobody
-- changes.
create table benefits.case_version (
  id            bigint generated always as identity,
  business_case bigint not null,
  number        integer not null,
  reason        text not null,
  -- The phase whose gate was passed.
  phase         text,
  label         text not null,
  taken_on      date not null,
  taken_at      timestamptz not null default now(),
  taken_by      text not null,
  content       bytea not null,
  sha256        text not null generated always as (encode(sha256(content), 'hex')) stored,
  constraint case_version_pk primary key (id),
  constraint case_version_case foreign key (business_case) references benefits.business_case (id),
  constraint case_version_once unique (business_case, number),
  constraint case_version_number check (number >= 1),
  constraint case_version_reason check (reason in ('GATE', 'BY_HAND') and (reason = 'GATE') = (phase is not null)),
  constraint case_version_label check (label ~ '\S' and length(label) <= 200)
);
select platform.audit_table('benefits.case_version');
select platform.audit_parent('benefits.case_version', 'benefits.business_case', 'business_case');
select platform.restrict_with('benefits.case_version', 'business_case', 'benefits.business_case', 'id');
select platform.append_only('benefits.case_version');
grant select, insert on benefits.case_version to digit_app;
