-- Secret addresses by which a calendar program fetches milestones: those of an activity, or of all of them.
create table portfolio.milestone_feed (
  id         uuid not null default uuidv7(),
  username   text not null,
  activity   text,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  constraint milestone_feed_pk primary key (id),
  constraint milestone_feed_token_once unique (token_hash),
  constraint milestone_feed_account foreign key (username) references people.account (username),
  constraint milestone_feed_activity foreign key (activity) references portfolio.activity (id)
);
create index milestone_feed_account_ix on portfolio.milestone_feed (username);
create index milestone_feed_activity_ix on portfolio.milestone_feed (activity) where activity is not null;
select platform.audit_secret('portfolio.milestone_feed', 'token_hash');
select platform.audit_table('portfolio.milestone_feed');
select platform.audit_parent('portfolio.milestone_feed', 'portfolio.activity', 'activity');
grant select, insert, update on portfolio.milestone_feed to digit_app;
