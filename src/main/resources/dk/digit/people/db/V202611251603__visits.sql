-- A log-in and what became of it: from where, with which browser, who ended it. It leads to the running
-- session by the session's id; swept a month after.
create table people.visit (
    id uuid not null default uuidv7(),
    session_id text not null,
    username text not null,
    began_at timestamptz not null,
    address text not null,
    browser text not null,
    system text not null,
    ended_at timestamptz,
    ended_by text,
    constraint visit_pk primary key (id),
    constraint visit_session_unique unique (session_id),
    constraint visit_account_fk foreign key (username) references people.account (username),
    constraint visit_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
comment on table people.visit is 'Not audited: it is a log itself with addresses of people, and is swept';
create index visit_account_idx on people.visit (username);
create index visit_began_idx on people.visit (began_at);

grant select, insert, update, delete on people.visit to digit_app;
