-- What municipalities wish of the rotation of seats, and what they can't take part in; in whole years.
create table association.rotation_wish (
  id           bigint generated always as identity,
  kind         text not null,
  municipality char(4) not null,
  -- No body means every body whose seats rotate.
  body         text,
  period       daterange not null,
  reason_da    text not null default '',
  reason_en    text not null default '',
  version      integer not null default 1,
  constraint rotation_wish_pk primary key (id),
  constraint rotation_wish_kind check (kind in ('WISH', 'EXCLUSION')),
  constraint rotation_wish_municipality foreign key (municipality) references association.municipality (code),
  constraint rotation_wish_body foreign key (body) references association.body (id),
  constraint rotation_wish_whole_years check (not isempty(period)
    and extract(doy from lower(period)) = 1 and extract(doy from upper(period)) = 1),
  constraint rotation_wish_reason check (kind <> 'EXCLUSION' or reason_da <> ''),
  constraint rotation_wish_once exclude using gist
    (kind with =, municipality with =, (coalesce(body, '')) with =, period with &&)
);
create index rotation_wish_municipality_ix on association.rotation_wish (municipality);
create index rotation_wish_body_ix on association.rotation_wish (body);
select platform.audit_table('association.rotation_wish');
select platform.audit_parent('association.rotation_wish', 'association.municipality', 'municipality');

grant select, insert, update, delete on association.rotation_wish to digit_app;
grant usage on all sequences in schema association to digit_app;
