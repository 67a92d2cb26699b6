-- Secret addresses by which a calendar program fetches meetings: those that a person sits in, or those of a body.
create table meetings.feed (
  id         uuid not null default uuidv7(),
  username   text not null,
  body       text,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  constraint feed_pk primary key (id),
  constraint feed_token_once unique (token_hash),
  constraint feed_account foreign key (username) references people.account (username),
  constraint feed_body foreign key (body) references association.body (id)
);
create index feed_account_ix on meetings.feed (username);
create index feed_body_ix on meetings.feed (body) where body is not null;
select platform.audit_table('meetings.feed');
grant select, insert, update on meetings.feed to digit_app;
