-- The second factor of a local account: a secret shared with the holder's telephone. It is sealed under
-- a key that is not in the database; while it is not confirmed it opens nothing.
create table people.second_factor (
    username text not null,
    totp_secret bytea not null,
    created_at timestamptz not null default now(),
    confirmed_at timestamptz,
    constraint second_factor_pk primary key (username),
    constraint second_factor_account_fk foreign key (username) references people.account (username)
);

-- The thirty seconds of the last code that was taken: neither it nor an older one is taken again.
create table people.second_factor_use (
    username text not null,
    last_step bigint not null,
    constraint second_factor_use_pk primary key (username),
    constraint second_factor_use_factor_fk foreign key (username)
        references people.second_factor (username) on delete cascade
);
comment on table people.second_factor_use is 'Not audited: it changes at every log-in and says nothing else';

-- For the day the telephone is lost. Each works once.
create table people.recovery_code (
    id uuid not null default uuidv7(),
    username text not null,
    code_hash bytea not null,
    created_at timestamptz not null default now(),
    used_at timestamptz,
    constraint recovery_code_pk primary key (id),
    constraint recovery_code_unique unique (username, code_hash),
    constraint recovery_code_factor_fk foreign key (username)
        references people.second_factor (username) on delete cascade
);

select platform.audit_table('people.second_factor');
select platform.audit_table('people.recovery_code');

do $$
begin
  if to_regprocedure('platform.audit_secret(regclass, text[])') is not null then
    perform platform.audit_secret('people.second_factor', 'totp_secret');
    perform platform.audit_secret('people.recovery_code', 'code_hash');
  end if;
end
$$;

grant select, insert, update, delete on people.second_factor, people.second_factor_use, people.recovery_code
    to digit_app;
