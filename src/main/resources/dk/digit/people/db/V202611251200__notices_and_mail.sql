-- What people are told, and the mail that tells them. Times are the application's, from its clock.

alter table people.account
    add column email text,
    add column email_verified_at timestamptz,
    add constraint account_email_form
        check (email ~ '^[^@[:space:][:cntrl:]<>(),;:"\\]+@[^@[:space:][:cntrl:]<>(),;:"\\]+$' and length(email) <= 254),
    add constraint account_email_verified check (email_verified_at is null or email is not null);

-- A new address of one's own counts once the link that was mailed to it is followed.
create table people.email_change (
    username text not null,
    email text not null,
    token_hash bytea,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    constraint email_change_pk primary key (username),
    constraint email_change_account_fk foreign key (username) references people.account (username),
    constraint email_change_email_form
        check (email ~ '^[^@[:space:][:cntrl:]<>(),;:"\\]+@[^@[:space:][:cntrl:]<>(),;:"\\]+$' and length(email) <= 254)
);

create table people.mail_preference (
    username text not null,
    rhythm text not null,
    weekday int not null,
    constraint mail_preference_pk primary key (username),
    constraint mail_preference_account_fk foreign key (username) references people.account (username),
    constraint mail_preference_rhythm_known check (rhythm in ('DAILY', 'WEEKLY')),
    constraint mail_preference_weekday check (weekday between 1 and 5)
);

-- The words of the letters, each version whole; where there is none, the program's own are used.
create table people.mail_template (
    purpose text not null,
    version int not null,
    subject_da text not null,
    body_da text not null,
    subject_en text not null,
    body_en text not null,
    made_by text not null,
    made_at timestamptz not null,
    constraint mail_template_pk primary key (purpose, version),
    constraint mail_template_purpose_known check (purpose in ('DIGEST', 'IMMEDIATE', 'ADDRESS')),
    constraint mail_template_version check (version > 0)
);

-- One letter to one person: made, taken by a process (SENDING, with the name of its journal), and what
-- became of it. Subject, address and fingerprint are those of the attempt; the words are not kept.
create table people.mail (
    id uuid not null default uuidv7(),
    username text not null,
    purpose text not null,
    dedupe_key text not null,
    digest_on date,
    state text not null default 'WAITING',
    urgent boolean not null,
    made_at timestamptz not null,
    not_before timestamptz not null,
    attempts int not null default 0,
    sender text,
    claimed_at timestamptz,
    address text,
    subject text,
    fingerprint bytea,
    notices int,
    kinds text[],
    sent_at timestamptz,
    reason text,
    last_error text,
    constraint mail_pk primary key (id),
    constraint mail_once unique (dedupe_key),
    constraint mail_account_fk foreign key (username) references people.account (username),
    constraint mail_purpose_known check (purpose in ('DIGEST', 'IMMEDIATE', 'ADDRESS')),
    constraint mail_digest_day check ((digest_on is not null) = (purpose = 'DIGEST')),
    constraint mail_state_known check (state in ('WAITING', 'SENDING', 'SENT', 'DROPPED', 'UNCERTAIN', 'FAILED')),
    constraint mail_sending_by check (state <> 'SENDING' or (sender is not null and claimed_at is not null)),
    constraint mail_sent_at check ((state = 'SENT') = (sent_at is not null)),
    constraint mail_dropped_why check ((state = 'DROPPED') = (reason is not null))
);
create index mail_waiting_idx on people.mail (urgent desc, not_before, id) where state = 'WAITING';
create index mail_sending_idx on people.mail (sender) where state = 'SENDING';
create index mail_trouble_idx on people.mail (made_at) where state in ('UNCERTAIN', 'FAILED');
create index mail_account_idx on people.mail (username, claimed_at);

-- The days whose digests were made: each once, on whichever node.
create table people.digest_day (
    day date not null,
    made_at timestamptz not null,
    digests int not null,
    constraint digest_day_pk primary key (day)
);

create table people.notice (
    id uuid not null default uuidv7(),
    username text not null,
    kind text not null,
    dedupe_key text not null,
    words_da text not null,
    words_en text,
    path text not null,
    urgency text not null,
    made_at timestamptz not null,
    mail_id uuid,
    sent_at timestamptz,
    withdrawn_at timestamptz,
    read_at timestamptz,
    constraint notice_pk primary key (id),
    constraint notice_once unique (username, dedupe_key),
    constraint notice_account_fk foreign key (username) references people.account (username),
    constraint notice_mail_fk foreign key (mail_id) references people.mail (id),
    constraint notice_kind_form check (kind ~ '^[a-z]+(\.[A-Za-z]+)+$'),
    constraint notice_words_present check (btrim(words_da) <> ''),
    constraint notice_path_within check (path ~ '^/([^/[:space:]\\][^[:space:]\\]*)?$'),
    constraint notice_urgency_known check (urgency in ('DIGEST', 'IMMEDIATE')),
    constraint notice_sent_in_mail check (sent_at is null or mail_id is not null)
);
create index notice_mail_idx on people.notice (mail_id);
create index notice_pending_idx on people.notice (username, urgency)
    where mail_id is null and withdrawn_at is null and read_at is null;
create index notice_unread_idx on people.notice (username, made_at) where withdrawn_at is null and read_at is null;
create index notice_key_idx on people.notice (dedupe_key text_pattern_ops) where sent_at is null and withdrawn_at is null;

-- What somebody follows; seen_entry is the last entry of the audit trail that the follower was told of.
create table people.follow (
    username text not null,
    kind text not null,
    record_key text not null,
    since timestamptz not null,
    seen_entry bigint not null,
    constraint follow_pk primary key (username, kind, record_key),
    constraint follow_account_fk foreign key (username) references people.account (username)
);
create index follow_record_idx on people.follow (kind, record_key);

select platform.audit_table('people.email_change');
select platform.audit_table('people.mail_preference');
select platform.audit_table('people.mail_template');
select platform.append_only('people.mail_template');
comment on table people.mail is 'Not audited: it is a log itself, each row says what was sent to whom, and why';
comment on table people.digest_day is 'Not audited: it is a log itself';
comment on table people.notice is 'Not audited: a message and whether it was read; no fact of the association';
comment on table people.follow is 'Not audited: a reader''s own list; no fact of the association';

grant select, insert, update, delete on people.email_change, people.follow to digit_app;
grant select, insert, update on people.mail_preference, people.mail, people.notice, people.digest_day to digit_app;
grant select, insert on people.mail_template to digit_app;
