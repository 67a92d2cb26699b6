-- The association: its members among the country's 98 municipalities, its bodies, their seats and who
-- holds them when. Every rule that can be kept by the database is kept here, under a name that the page
-- turns into a sentence. Periods are days, from and with the first, up to but without the last bound.

create schema association;

-- Municipalities -------------------------------------------------------------------------------

-- A CVR number's eight digits weighed 2 7 6 5 4 3 2 1 add up to a multiple of eleven.
create function association.cvr_holds(p_cvr text) returns boolean
  language sql immutable strict parallel safe
return case
  when p_cvr !~ '^[1-9][0-9]{7}$' then false
  else (2 * substr(p_cvr, 1, 1)::int + 7 * substr(p_cvr, 2, 1)::int + 6 * substr(p_cvr, 3, 1)::int
      + 5 * substr(p_cvr, 4, 1)::int + 4 * substr(p_cvr, 5, 1)::int + 3 * substr(p_cvr, 6, 1)::int
      + 2 * substr(p_cvr, 7, 1)::int + 1 * substr(p_cvr, 8, 1)::int) % 11 = 0
end;

-- A name as it stands in an address: Høje-Taastrup becomes hoeje-taastrup.
create function association.slug(p_name text) returns text
  language sql immutable strict parallel safe
return trim(both '-' from regexp_replace(
  lower(replace(replace(replace(replace(replace(replace(p_name,
    'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), 'Æ', 'ae'), 'Ø', 'oe'), 'Å', 'aa') collate "C"),
  '[^a-z0-9]+', '-', 'g'));

create table association.municipality (
  code              char(4) not null,
  name              text collate "da-x-icu" not null,
  official_name     text collate "da-x-icu" not null,
  region            text collate "da-x-icu" not null,
  cvr               char(8) not null,
  -- No date means an undated figure from no authority; the page says so.
  population        integer,
  population_on     date,
  population_source text not null default '',
  sts_organisation  uuid,
  slug              text not null generated always as (association.slug(name)) stored,
  version           integer not null default 1,
  constraint municipality_pk primary key (code),
  constraint municipality_code check (code ~ '^[0-9]{4}$'),
  constraint municipality_name check (name <> '' and official_name <> ''),
  constraint municipality_cvr check (association.cvr_holds(cvr)),
  constraint municipality_cvr_once unique (cvr),
  constraint municipality_slug_once unique (slug),
  constraint municipality_population check (population > 0)
);

-- The association --------------------------------------------------------------------------------

-- One row at most: a system holds one association. None means that nothing is set up yet.
create table association.association (
  id            smallint not null default 1,
  name          text not null,
  short_name    text not null,
  demonstration boolean not null default false,
  version       integer not null default 1,
  constraint association_pk primary key (id),
  constraint association_the_one check (id = 1),
  constraint association_name check (name <> '' and short_name <> '')
);
select platform.audit_table('association.association');

create table association.membership (
  id           bigint generated always as identity,
  municipality char(4) not null,
  period       daterange not null,
  remark_da    text not null default '',
  remark_en    text not null default '',
  version      integer not null default 1,
  constraint membership_pk primary key (id),
  constraint membership_municipality foreign key (municipality) references association.municipality (code),
  constraint membership_once_at_a_time unique (municipality, period without overlaps),
  constraint membership_has_start check (not lower_inf(period))
);
create index membership_municipality_ix on association.membership (municipality);
select platform.audit_table('association.membership');

-- Bodies and seats ---------------------------------------------------------------------------------

-- Bodies of one incompatibility group exclude each other: a municipality sits in one of them at a time.
-- A body that excludes no other is a group of its own. A body where every member sits by being a member
-- keeps no seats for that: they follow from the memberships, on any date.
create table association.body (
  id                    text not null,
  name_da               text collate "da-x-icu" not null,
  name_en               text not null,
  kind                  text not null,
  every_member          boolean not null,
  members_only          boolean not null,
  filled_by_da          text not null default '',
  filled_by_en          text not null default '',
  incompatibility_group text not null,
  rotation_da           text not null default '',
  rotation_en           text not null default '',
  place                 integer not null,
  parent                text,
  period                daterange not null,
  start_known           boolean not null default true,
  version               integer not null default 1,
  constraint body_pk primary key (id),
  constraint body_id check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint body_name check (name_da <> '' and name_en <> ''),
  constraint body_kind check (kind in ('ASSEMBLY', 'GOVERNING', 'ADVISORY', 'STAFF', 'PROFESSIONAL')),
  constraint body_parent foreign key (parent) references association.body (id),
  constraint body_not_its_own_parent check (parent <> id),
  constraint body_has_start check (not lower_inf(period)),
  constraint body_group unique (id, incompatibility_group, members_only),
  constraint body_period unique (id, period without overlaps)
);
create index body_parent_ix on association.body (parent);
select platform.audit_table('association.body');

create table association.function (
  id      text not null,
  name_da text collate "da-x-icu" not null,
  name_en text not null,
  place   integer not null,
  constraint function_pk primary key (id),
  constraint function_id check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint function_name check (name_da <> '' and name_en <> '')
);
select platform.audit_table('association.function');

-- A numbered place in a body, whoever holds it. `subject` narrows the function: contract manager (SSO).
create table association.seat (
  id          bigint generated always as identity,
  body        text not null,
  number      integer not null,
  function    text not null,
  subject     text not null default '',
  period      daterange not null,
  start_known boolean not null default true,
  remark_da   text not null default '',
  remark_en   text not null default '',
  version     integer not null default 1,
  constraint seat_pk primary key (id),
  constraint seat_number_once unique (body, number),
  constraint seat_number check (number > 0),
  constraint seat_has_start check (not lower_inf(period)),
  constraint seat_function foreign key (function) references association.function (id),
  constraint seat_within_body foreign key (body, period period)
    references association.body (id, period period),
  constraint seat_body unique (id, body),
  constraint seat_period unique (id, period without overlaps)
);
create index seat_function_ix on association.seat (function);
create index seat_body_ix on association.seat using gist (body, period);
select platform.audit_table('association.seat');

-- Who holds a seat when: a municipality, or the association itself where none is named. What a body
-- decides for all its seats is repeated here, kept equal by the foreign keys, so that constraints see it.
create table association.seat_holding (
  id                    bigint generated always as identity,
  seat                  bigint not null,
  body                  text not null,
  incompatibility_group text not null,
  members_only          boolean not null,
  municipality          char(4),
  period                daterange not null,
  start_known           boolean not null default true,
  end_known             boolean not null default true,
  acting                boolean not null default false,
  account               text,
  remark_da             text not null default '',
  remark_en             text not null default '',
  version               integer not null default 1,
  constraint seat_holding_pk primary key (id),
  constraint seat_holding_seat foreign key (seat, body) references association.seat (id, body),
  constraint seat_holding_body foreign key (body, incompatibility_group, members_only)
    references association.body (id, incompatibility_group, members_only) on update cascade,
  constraint seat_holding_one_holder unique (seat, period without overlaps),
  constraint seat_holding_within_seat foreign key (seat, period period)
    references association.seat (id, period period),
  constraint seat_holding_within_membership foreign key (municipality, period period)
    references association.membership (municipality, period period),
  constraint seat_holding_incompatible_bodies exclude using gist
    (incompatibility_group with =, municipality with =, body with <>, period with &&)
    where (municipality is not null),
  constraint seat_holding_members_only check (municipality is not null or not members_only),
  constraint seat_holding_has_start check (not lower_inf(period)),
  constraint seat_holding_end_known check (end_known or not upper_inf(period))
);
create index seat_holding_seat_ix on association.seat_holding (seat, body);
create index seat_holding_body_ix on association.seat_holding (body, incompatibility_group, members_only);
create index seat_holding_municipality_ix on association.seat_holding using gist (municipality, period);
select platform.audit_table('association.seat_holding');

-- Every span of days inside a seat's own period on which nobody holds it.
create view association.pub_vacancy as
select s.id as seat, s.body, s.number, s.function, s.subject, gap as period
  from association.seat s
  cross join lateral (
    select coalesce(range_agg(h.period), '{}'::datemultirange) as held
      from association.seat_holding h
     where h.seat = s.id) h
  cross join lateral unnest(datemultirange(s.period) - h.held) as gap;

-- Reference data -------------------------------------------------------------------------------------

insert into association.function (id, name_da, name_en, place) values
  ('chair', 'Formand', 'Chair', 1),
  ('member', 'Medlem', 'Member', 2),
  ('head', 'Sekretariatschef', 'Head of secretariat', 3),
  ('project-manager', 'Projektleder', 'Project manager', 4),
  ('it-architect', 'It-arkitekt', 'IT architect', 5),
  ('contract-manager', 'Kontraktansvarlig', 'Contract manager', 6),
  ('process-consultant', 'Proceskonsulent', 'Process consultant', 7),
  ('project-consultant', 'Projektkonsulent', 'Project consultant', 8);

-- Codes, names, regions and CVR numbers from the public registers, collected in 2026; the populations
-- without a date, from a public code collection that names none.
insert into association.municipality (code, name, official_name, region, cvr, population, sts_organisation) values
  ('0101', 'København', 'Københavns Kommune', 'Hovedstaden', '64942212', 671714, null),
  ('0147', 'Frederiksberg', 'Frederiksberg Kommune', 'Hovedstaden', '11259979', 106150, null),
  ('0151', 'Ballerup', 'Ballerup Kommune', 'Hovedstaden', '58271713', 53950, null),
  ('0153', 'Brøndby', 'Brøndby Kommune', 'Hovedstaden', '65113015', 40990, null),
  ('0155', 'Dragør', 'Dragør Kommune', 'Hovedstaden', '12881517', 14474, null),
  ('0157', 'Gentofte', 'Gentofte Kommune', 'Hovedstaden', '19438414', 75106, null),
  ('0159', 'Gladsaxe', 'Gladsaxe Kommune', 'Hovedstaden', '62761113', 71185, null),
  ('0161', 'Glostrup', 'Glostrup Kommune', 'Hovedstaden', '65120119', 25834, null),
  ('0163', 'Herlev', 'Herlev Kommune', 'Hovedstaden', '63640719', 32030, null),
  ('0165', 'Albertslund', 'Albertslund Kommune', 'Hovedstaden', '66137112', 29262, null),
  ('0167', 'Hvidovre', 'Hvidovre Kommune', 'Hovedstaden', '55606617', 54228, null),
  ('0169', 'Høje-Taastrup', 'Høje-Taastrup Kommune', 'Hovedstaden', '19501817', 60458, null),
  ('0173', 'Lyngby-Taarbæk', 'Lyngby-Taarbæk Kommune', 'Hovedstaden', '11715311', 58614, null),
  ('0175', 'Rødovre', 'Rødovre Kommune', 'Hovedstaden', '65307316', 45138, null),
  ('0183', 'Ishøj', 'Ishøj Kommune', 'Hovedstaden', '11931316', 24685, null),
  ('0185', 'Tårnby', 'Tårnby Kommune', 'Hovedstaden', '20310413', 44214, null),
  ('0187', 'Vallensbæk', 'Vallensbæk Kommune', 'Hovedstaden', '19583910', 18689, null),
  ('0190', 'Furesø', 'Furesø Kommune', 'Hovedstaden', '29188327', 42874, null),
  ('0201', 'Allerød', 'Allerød Kommune', 'Hovedstaden', '60183112', 26496, null),
  ('0210', 'Fredensborg', 'Fredensborg Kommune', 'Hovedstaden', '29188335', 42445, null),
  ('0217', 'Helsingør', 'Helsingør Kommune', 'Hovedstaden', '64502018', 64244, null),
  ('0219', 'Hillerød', 'Hillerød Kommune', 'Hovedstaden', '29189366', 55182, null),
  ('0223', 'Hørsholm', 'Hørsholm Kommune', 'Hovedstaden', '70960516', 25354, null),
  ('0230', 'Rudersdal', 'Rudersdal Kommune', 'Hovedstaden', '29188378', 57912, null),
  ('0240', 'Egedal', 'Egedal Kommune', 'Hovedstaden', '29188386', 46240, null),
  ('0250', 'Frederikssund', 'Frederikssund Kommune', 'Hovedstaden', '29189129', 47450, null),
  ('0253', 'Greve', 'Greve Kommune', 'Sjælland', '44023911', 54120, '6c3e72fe-0bcc-4801-b8da-c0cee2efb10f'),
  ('0259', 'Køge', 'Køge Kommune', 'Sjælland', '29189374', 63962, 'dab2b985-3064-4fa9-9924-7159fbd06324'),
  ('0260', 'Halsnæs', 'Halsnæs Kommune', 'Hovedstaden', '29188416', 31738, null),
  ('0265', 'Roskilde', 'Roskilde Kommune', 'Sjælland', '29189404', 92697, '603b0483-3af6-4bb1-89bc-bd2b4311edcd'),
  ('0269', 'Solrød', 'Solrød Kommune', 'Sjælland', '68534917', 25040, null),
  ('0270', 'Gribskov', 'Gribskov Kommune', 'Hovedstaden', '29188440', 41787, null),
  ('0306', 'Odsherred', 'Odsherred Kommune', 'Sjælland', '29188459', 31988, '5ca90290-b772-4ee0-9111-0dc04267be2c'),
  ('0316', 'Holbæk', 'Holbæk Kommune', 'Sjælland', '29189447', 75009, '53eea4fa-dfc6-4193-b598-8016076c7d43'),
  ('0320', 'Faxe', 'Faxe Kommune', 'Sjælland', '29188475', 38143, null),
  ('0326', 'Kalundborg', 'Kalundborg Kommune', 'Sjælland', '29189595', 47954, 'd153ae2c-f342-403b-9f48-f09ccd5858f7'),
  ('0329', 'Ringsted', 'Ringsted Kommune', 'Sjælland', '18957981', 36010, '67831b6a-cb27-465e-af32-59b37c6fed58'),
  ('0330', 'Slagelse', 'Slagelse Kommune', 'Sjælland', '29188505', 80959, 'eee4a771-6923-4725-81a2-cf5c2c77b4c7'),
  ('0336', 'Stevns', 'Stevns Kommune', 'Sjælland', '29208654', 23842, null),
  ('0340', 'Sorø', 'Sorø Kommune', 'Sjælland', '29189994', 30853, null),
  ('0350', 'Lejre', 'Lejre Kommune', 'Sjælland', '29188548', 29879, 'f433c42d-6663-41be-b909-2807803287b9'),
  ('0360', 'Lolland', 'Lolland Kommune', 'Sjælland', '29188572', 38533, null),
  ('0370', 'Næstved', 'Næstved Kommune', 'Sjælland', '29189625', 85163, 'a18014ce-f5cb-41bd-9ed8-5f68f6cd4aa9'),
  ('0376', 'Guldborgsund', 'Guldborgsund Kommune', 'Sjælland', '29188599', 59119, '1fd139ec-262e-46db-8464-a61af8c18ffa'),
  ('0390', 'Vordingborg', 'Vordingborg Kommune', 'Sjælland', '29189676', 44831, 'a3a0e380-c63e-44de-a471-c27a6cef3400'),
  ('0400', 'Bornholm', 'Bornholms Regionskommune', 'Hovedstaden', '26696348', 38677, null),
  ('0410', 'Middelfart', 'Middelfart Kommune', 'Syddanmark', '29189684', 40625, null),
  ('0420', 'Assens', 'Assens Kommune', 'Syddanmark', '29189692', 40369, null),
  ('0430', 'Faaborg-Midtfyn', 'Faaborg-Midtfyn Kommune', 'Syddanmark', '29188645', 52328, null),
  ('0440', 'Kerteminde', 'Kerteminde Kommune', 'Syddanmark', '29189706', 24299, null),
  ('0450', 'Nyborg', 'Nyborg Kommune', 'Syddanmark', '29189722', 32401, null),
  ('0461', 'Odense', 'Odense Kommune', 'Syddanmark', '35209115', 213168, null),
  ('0479', 'Svendborg', 'Svendborg Kommune', 'Syddanmark', '29189730', 60027, null),
  ('0480', 'Nordfyns', 'Nordfyns Kommune', 'Syddanmark', '29188947', 29179, null),
  ('0482', 'Langeland', 'Langeland Kommune', 'Syddanmark', '29188955', 11841, null),
  ('0492', 'Ærø', 'Ærø Kommune', 'Syddanmark', '28856075', 5766, null),
  ('0510', 'Haderslev', 'Haderslev Kommune', 'Syddanmark', '29189757', 55218, null),
  ('0530', 'Billund', 'Billund Kommune', 'Syddanmark', '29189765', 27200, null),
  ('0540', 'Sønderborg', 'Sønderborg Kommune', 'Syddanmark', '29189773', 74123, null),
  ('0550', 'Tønder', 'Tønder Kommune', 'Syddanmark', '29189781', 36174, null),
  ('0561', 'Esbjerg', 'Esbjerg Kommune', 'Syddanmark', '29189803', 114947, null),
  ('0563', 'Fanø', 'Fanø Kommune', 'Syddanmark', '31210917', 3332, null),
  ('0573', 'Varde', 'Varde Kommune', 'Syddanmark', '29189811', 49468, null),
  ('0575', 'Vejen', 'Vejen Kommune', 'Syddanmark', '29189838', 42641, null),
  ('0580', 'Aabenraa', 'Aabenraa Kommune', 'Syddanmark', '29189854', 58405, null),
  ('0607', 'Fredericia', 'Fredericia Kommune', 'Syddanmark', '69116418', 52939, null),
  ('0615', 'Horsens', 'Horsens Kommune', 'Midtjylland', '29189889', 98806, null),
  ('0621', 'Kolding', 'Kolding Kommune', 'Syddanmark', '29189897', 96214, null),
  ('0630', 'Vejle', 'Vejle Kommune', 'Syddanmark', '29189900', 123250, null),
  ('0657', 'Herning', 'Herning Kommune', 'Midtjylland', '29189919', 90546, null),
  ('0661', 'Holstebro', 'Holstebro Kommune', 'Midtjylland', '29189927', 59324, null),
  ('0665', 'Lemvig', 'Lemvig Kommune', 'Midtjylland', '29189935', 18596, null),
  ('0671', 'Struer', 'Struer Kommune', 'Midtjylland', '29189951', 20122, null),
  ('0706', 'Syddjurs', 'Syddjurs Kommune', 'Midtjylland', '29189978', 44394, null),
  ('0707', 'Norddjurs', 'Norddjurs Kommune', 'Midtjylland', '29189986', 36477, null),
  ('0710', 'Favrskov', 'Favrskov Kommune', 'Midtjylland', '29189714', 49773, null),
  ('0727', 'Odder', 'Odder Kommune', 'Midtjylland', '32264328', 24310, null),
  ('0730', 'Randers', 'Randers Kommune', 'Midtjylland', '29189668', 100564, null),
  ('0740', 'Silkeborg', 'Silkeborg Kommune', 'Midtjylland', '29189641', 102753, null),
  ('0741', 'Samsø', 'Samsø Kommune', 'Midtjylland', '23795515', 3617, null),
  ('0746', 'Skanderborg', 'Skanderborg Kommune', 'Midtjylland', '29189633', 66352, null),
  ('0751', 'Aarhus', 'Aarhus Kommune', 'Midtjylland', '55133018', 378361, null),
  ('0756', 'Ikast-Brande', 'Ikast-Brande Kommune', 'Midtjylland', '29189617', 43305, null),
  ('0760', 'Ringkøbing-Skjern', 'Ringkøbing-Skjern Kommune', 'Midtjylland', '29189609', 55405, null),
  ('0766', 'Hedensted', 'Hedensted Kommune', 'Midtjylland', '29189587', 48578, null),
  ('0773', 'Morsø', 'Morsø Kommune', 'Nordjylland', '41333014', 19344, null),
  ('0779', 'Skive', 'Skive Kommune', 'Midtjylland', '29189579', 44104, null),
  ('0787', 'Thisted', 'Thisted Kommune', 'Nordjylland', '29189560', 42572, null),
  ('0791', 'Viborg', 'Viborg Kommune', 'Midtjylland', '29189846', 97874, null),
  ('0810', 'Brønderslev', 'Brønderslev Kommune', 'Nordjylland', '29189501', 36529, null),
  ('0813', 'Frederikshavn', 'Frederikshavn Kommune', 'Nordjylland', '29189498', 57523, null),
  ('0820', 'Vesthimmerlands', 'Vesthimmerlands Kommune', 'Nordjylland', '29189471', 35632, null),
  ('0825', 'Læsø', 'Læsø Kommune', 'Nordjylland', '45973328', 1683, null),
  ('0840', 'Rebild', 'Rebild Kommune', 'Nordjylland', '29189463', 31280, null),
  ('0846', 'Mariagerfjord', 'Mariagerfjord Kommune', 'Nordjylland', '29189455', 41541, null),
  ('0849', 'Jammerbugt', 'Jammerbugt Kommune', 'Nordjylland', '29189439', 37998, null),
  ('0851', 'Aalborg', 'Aalborg Kommune', 'Nordjylland', '29189420', 226033, null),
  ('0860', 'Hjørring', 'Hjørring Kommune', 'Nordjylland', '29189382', 62979, null);

-- Changes by hand are in the audit trail; the reference data itself is not news.
select platform.audit_table('association.municipality');

grant usage on schema association to digit_app;
grant select, update on association.municipality to digit_app;
grant select, insert, update on association.association to digit_app;
grant select, insert, update, delete on association.membership, association.body, association.function,
  association.seat, association.seat_holding to digit_app;
grant select on association.pub_vacancy to digit_app;
grant usage on all sequences in schema association to digit_app;
