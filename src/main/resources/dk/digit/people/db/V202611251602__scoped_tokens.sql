-- What a token may be used for: `read`, `write`, or either in one room: `read:finance`. It narrows what
-- its owner may, never widens it. Tokens from before could do all that their owner may.
alter table people.api_token add column scopes text[] not null default array['write'];
alter table people.api_token alter column scopes drop default;
alter table people.api_token add constraint api_token_scopes_present check (cardinality(scopes) > 0);

-- Noted at most once a minute.
create table people.token_use (
    token_id uuid not null,
    last_used_at timestamptz not null,
    constraint token_use_pk primary key (token_id),
    constraint token_use_token_fk foreign key (token_id) references people.api_token (id)
);
comment on table people.token_use is 'Not audited: it is a log itself and is no change by anybody';

grant select, insert, update on people.token_use to digit_app;
