create schema people;

create table people.account (
    username text not null,
    password_hash text not null,
    display_name text not null,
    municipality_code char(4),
    lang text not null default 'da',
    demonstration boolean not null default false,
    locked_at timestamptz,
    created_at timestamptz not null default now(),
    version int not null default 1,
    constraint account_pk primary key (username),
    constraint account_username_form check (username ~ '^[a-z0-9][a-z0-9._@-]{1,62}$'),
    constraint account_display_name_present check (btrim(display_name) <> ''),
    constraint account_lang_known check (lang in ('da', 'en')),
    constraint account_municipality_fk foreign key (municipality_code) references association.municipality (code)
);
create index account_municipality_idx on people.account (municipality_code);

-- A role is held for a period; the right ends the day the period does.
create table people.account_role (
    username text not null,
    role text not null,
    period daterange not null,
    constraint account_role_pk primary key (username, role, period without overlaps),
    constraint account_role_account_fk foreign key (username) references people.account (username),
    constraint account_role_period_present check (not isempty(period))
);

-- Failed and successful log-ins, for throttling across nodes. Rows older than a day are swept.
create table people.login_attempt (
    id bigint generated always as identity,
    username text not null,
    address text not null,
    at timestamptz not null default now(),
    succeeded boolean not null,
    constraint login_attempt_pk primary key (id)
);
comment on table people.login_attempt is 'Not audited: it is a log itself, each row says who tried from where';
create index login_attempt_username_idx on people.login_attempt (username, at);
create index login_attempt_address_idx on people.login_attempt (address, at);

create table people.api_token (
    id uuid not null default gen_random_uuid(),
    username text not null,
    name text not null,
    token_hash bytea not null,
    created_at timestamptz not null default now(),
    expires_on date not null,
    revoked_at timestamptz,
    constraint api_token_pk primary key (id),
    constraint api_token_hash_unique unique (token_hash),
    constraint api_token_account_fk foreign key (username) references people.account (username)
);
create index api_token_account_idx on people.api_token (username);

select platform.audit_table('people.account');
select platform.audit_table('people.account_role');
select platform.audit_table('people.api_token');

grant usage on schema people to digit_app;
grant select, insert, update on people.account to digit_app;
grant select, insert, update, delete on people.account_role to digit_app;
grant select, insert, delete on people.login_attempt to digit_app;
grant select, insert, update on people.api_token to digit_app;
grant usage on all sequences in schema people to digit_app;
