-- Who may vouch for people: OpenID Connect providers, as many at once as there are municipalities and
-- brokers. What they say of somebody is mapped to functions; see dk.digit.people.openid.

create table people.identity_provider (
    id text not null,
    name text not null,
    issuer text not null,
    client_id text not null,
    scopes text not null default 'openid profile',
    -- whose people it vouches for; null for a broker that serves several
    municipality_code char(4),
    municipality_claim text,
    function_claim text,
    assurance_claim text,
    -- null: the level is not asked for
    least_assurance text,
    enabled boolean not null default false,
    version integer not null default 1,
    constraint identity_provider_pk primary key (id),
    constraint identity_provider_municipality foreign key (municipality_code) references association.municipality (code),
    constraint identity_provider_id_form check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
    constraint identity_provider_name_present check (btrim(name) <> ''),
    constraint identity_provider_issuer_form check (issuer ~ '^https://[^?#[:space:]]+$'
        or issuer ~ '^http://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?(/[^?#[:space:]]*)?$'),
    constraint identity_provider_client_present check (btrim(client_id) <> ''),
    constraint identity_provider_openid check ('openid' = any (string_to_array(scopes, ' '))),
    constraint identity_provider_speaks_for check (municipality_code is not null or municipality_claim is not null),
    constraint identity_provider_assurance_known check (least_assurance in ('LOW', 'SUBSTANTIAL', 'HIGH')),
    constraint identity_provider_assurance_told check (least_assurance is null or assurance_claim is not null),
    constraint identity_provider_once unique (issuer, client_id)
);
create index identity_provider_municipality_ix on people.identity_provider (municipality_code);
select platform.audit_table('people.identity_provider');

-- Apart from the provider, so that the audit trail of the provider never sees it.
create table people.provider_secret (
    provider text not null,
    sealed bytea not null,
    changed_at timestamptz not null,
    constraint provider_secret_pk primary key (provider),
    constraint provider_secret_provider foreign key (provider) references people.identity_provider (id)
);
comment on table people.provider_secret is
    'Not audited: it holds nothing but a sealed secret; that it changed is in the provider''s version';

-- What a value of the function claim stands for.
create table people.claim_mapping (
    id bigint generated always as identity,
    provider text not null,
    value text not null,
    -- null: for people of every municipality that the provider speaks for
    municipality_code char(4),
    -- null: known, and nothing follows from it
    function text,
    -- whether they work for the association instead of their municipality
    secretariat boolean not null default false,
    constraint claim_mapping_pk primary key (id),
    constraint claim_mapping_provider foreign key (provider) references people.identity_provider (id),
    constraint claim_mapping_municipality foreign key (municipality_code) references association.municipality (code),
    constraint claim_mapping_value_present check (btrim(value) <> ''),
    constraint claim_mapping_function check (function in ('HEAD_OF_SECRETARIAT', 'PROJECT_MANAGER', 'CONTRACT_MANAGER',
        'CONTROLLER', 'IT_ARCHITECT', 'CONSULTANT', 'CHIEF_EXECUTIVE', 'CHIEF_DIGITALISATION_OFFICER',
        'BUSINESS_AREA_MANAGER', 'SECURITY_COORDINATOR', 'SPECIALIST')),
    constraint claim_mapping_place check (not secretariat or (function is not null
        and function not in ('CHIEF_EXECUTIVE', 'CHIEF_DIGITALISATION_OFFICER', 'BUSINESS_AREA_MANAGER'))),
    constraint claim_mapping_head check (secretariat or function is distinct from 'HEAD_OF_SECRETARIAT'),
    -- else every municipality could make its people the association's
    constraint claim_mapping_secretariat_from check (not secretariat or municipality_code is not null),
    constraint claim_mapping_once unique nulls not distinct (provider, value, municipality_code)
);
create index claim_mapping_municipality_ix on people.claim_mapping (municipality_code);
select platform.audit_table('people.claim_mapping');
select platform.audit_parent('people.claim_mapping', 'people.identity_provider', 'provider');

-- Who somebody is to a provider: what it calls itself and what it calls the person, never an e-mail
-- address, which may be given to another.
create table people.provided_identity (
    issuer text not null,
    subject text not null,
    username text not null,
    provider text not null,
    first_at timestamptz not null,
    constraint provided_identity_pk primary key (issuer, subject),
    constraint provided_identity_account foreign key (username) references people.account (username),
    constraint provided_identity_provider foreign key (provider) references people.identity_provider (id)
);
create index provided_identity_username_ix on people.provided_identity (username);
create index provided_identity_provider_ix on people.provided_identity (provider);
select platform.audit_table('people.provided_identity');
select platform.audit_parent('people.provided_identity', 'people.account', 'username');

-- Employments that follow from what a provider says, and end when it no longer says so. Others are the
-- administrators' own and are left alone.
create table people.provided_employment (
    employment bigint not null,
    provider text not null,
    constraint provided_employment_pk primary key (employment),
    constraint provided_employment_employment foreign key (employment) references people.employment (id)
        on delete cascade,
    constraint provided_employment_provider foreign key (provider) references people.identity_provider (id)
);
create index provided_employment_provider_ix on people.provided_employment (provider);
select platform.audit_table('people.provided_employment');

-- Every attempt to come in through a provider, for whoever looks for the reason. Swept after a month.
create table people.provider_login (
    id bigint generated always as identity,
    at timestamptz not null,
    provider text not null,
    outcome text not null,
    username text,
    subject text,
    -- what the provider said, as far as it decides anything
    municipality text,
    functions text[] not null default '{}',
    assurance text,
    -- the reason of a failure that is technical
    detail text,
    constraint provider_login_pk primary key (id),
    constraint provider_login_provider foreign key (provider) references people.identity_provider (id),
    constraint provider_login_account foreign key (username) references people.account (username)
);
comment on table people.provider_login is 'Not audited: it is a log itself with what is said of people, and is swept';
create index provider_login_provider_ix on people.provider_login (provider, at);
create index provider_login_username_ix on people.provider_login (username, at);
create index provider_login_at_ix on people.provider_login (at);

grant select, insert, update on people.identity_provider to digit_app;
grant select, insert, update, delete on people.provider_secret, people.claim_mapping to digit_app;
grant select, insert on people.provided_identity, people.provided_employment to digit_app;
grant select, insert, delete on people.provider_login to digit_app;
grant usage on all sequences in schema people to digit_app;
-- A function that began and ended on the same day is taken back; the trail keeps it.
grant delete on people.employment to digit_app;
