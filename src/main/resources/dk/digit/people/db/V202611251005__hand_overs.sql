-- Somebody leaves, and what the person was responsible for goes to others, all at once. The rows say what
-- went to whom; the responsibilities themselves, seats and tasks carry their own periods.
create table people.hand_over (
  id       uuid not null default uuidv7(),
  leaver   text not null,
  last_on  date not null,
  reason   text not null,
  done_at  timestamptz not null default now(),
  done_by  text not null,
  constraint hand_over_pk primary key (id),
  constraint hand_over_leaver foreign key (leaver) references people.account (username),
  constraint hand_over_reason check (reason <> '')
);
create index hand_over_leaver_ix on people.hand_over (leaver);
select platform.audit_table('people.hand_over');

create table people.hand_over_item (
  hand_over  uuid not null,
  kind       text not null,
  item_key   text not null,
  words_da   text not null,
  words_en   text not null,
  -- null: left without an owner, knowingly
  successor  text,
  constraint hand_over_item_pk primary key (hand_over, kind, item_key),
  constraint hand_over_item_hand_over foreign key (hand_over) references people.hand_over (id),
  constraint hand_over_item_successor foreign key (successor) references people.account (username)
);
create index hand_over_item_successor_ix on people.hand_over_item (successor);
select platform.audit_table('people.hand_over_item');
select platform.append_only('people.hand_over');
select platform.append_only('people.hand_over_item');

grant select, insert on people.hand_over, people.hand_over_item to digit_app;
