-- The bylaws as data: one row is one provision as it read for a period. An amendment ends the row that
-- stood in the same place and begins another; a correction sets the row aside and puts another in its
-- place. Nothing that was in force is ever written over, so that a vote is judged by the rules of its day.

create table association.provision (
  id            bigint generated always as identity,
  kind          text not null,
  -- No body means every body that has no provision of its own.
  body          text,
  other_body    text,
  matter        text,
  occasion      text,
  period        daterange not null,
  start_known   boolean not null default true,
  -- Empty where nobody knows where it is written.
  paragraph     text not null default '',
  assumed       boolean not null,
  source_da     text not null default '',
  source_en     text not null default '',
  decision      text not null default '',
  reason        text not null default '',
  -- Put right by another row: it stays to be read, and is in force on no day.
  set_aside_at  timestamptz,
  numerator     integer,
  denominator   integer,
  more_than     boolean,
  base          text,
  relative      boolean,
  votes         integer,
  proxies       integer,
  in_writing    boolean,
  notice_days   integer,
  agenda_days   integer,
  proposal_days integer,
  working_day   boolean,
  tie           text,
  signatories   text[],
  months        integer,
  seats         integer,
  year_end      boolean,
  settlement    text,
  version       integer not null default 1,
  constraint provision_pk primary key (id),
  constraint provision_kind check (kind in ('VOTES', 'QUORUM', 'MAJORITY', 'PROXIES', 'NOTICE', 'TIES',
    'SIGNATORIES', 'ROTATION', 'INCOMPATIBILITY', 'CONTRIBUTION_KEY', 'WITHDRAWAL', 'EXIT_SETTLEMENT')),
  constraint provision_body foreign key (body) references association.body (id),
  constraint provision_other_body foreign key (other_body) references association.body (id),
  constraint provision_matter check (matter in ('ORDINARY', 'ACCOUNTS', 'BUDGET', 'CONTRIBUTION', 'ELECTION',
    'BINDING_PROJECT', 'BYLAWS', 'DISSOLUTION')),
  constraint provision_occasion check (occasion in ('ORDINARY', 'EXTRAORDINARY')),
  constraint provision_has_start check (not isempty(period) and not lower_inf(period)),
  constraint provision_source check (source_da <> '' or decision <> ''),
  -- One provision at a time in one place of the bylaws.
  constraint provision_one_at_a_time exclude using gist
    (kind with =, (coalesce(body, '')) with =, (coalesce(other_body, '')) with =, (coalesce(matter, '')) with =,
     (coalesce(occasion, '')) with =, period with &&)
    where (set_aside_at is null),
  -- What a provision of each kind may be about.
  constraint provision_about_body check (case
    when kind in ('ROTATION', 'INCOMPATIBILITY') then body is not null
    when kind in ('VOTES', 'CONTRIBUTION_KEY', 'WITHDRAWAL', 'EXIT_SETTLEMENT') then body is null
    else true end),
  constraint provision_about_two_bodies check ((kind = 'INCOMPATIBILITY') = (other_body is not null)
    and (other_body is null or body < other_body)),
  constraint provision_about_matter check ((kind = 'MAJORITY') = (matter is not null)),
  constraint provision_about_occasion check ((kind = 'NOTICE') = (occasion is not null)),
  -- What a provision of each kind says.
  constraint provision_share check ((kind in ('QUORUM', 'MAJORITY', 'CONTRIBUTION_KEY')) = (numerator is not null)
    and (numerator is null) = (denominator is null)
    and numerator >= 0 and numerator <= denominator and denominator between 1 and 1000),
  constraint provision_more_than check ((kind in ('QUORUM', 'MAJORITY')) = (more_than is not null)
    and not (more_than and numerator = denominator)),
  constraint provision_majority check ((kind = 'MAJORITY') = (base is not null)
    and (kind = 'MAJORITY') = (relative is not null)
    and base in ('CAST', 'PRESENT', 'ALL')
    and (not relative or (numerator = 0 and more_than and base = 'CAST'))),
  constraint provision_votes check ((kind = 'VOTES') = (votes is not null) and votes between 1 and 1000),
  constraint provision_proxies check ((kind = 'PROXIES') = (proxies is not null)
    and (kind = 'PROXIES') = (in_writing is not null) and proxies between 0 and 1000),
  constraint provision_notice check ((kind = 'NOTICE') = (num_nonnulls(notice_days, agenda_days, proposal_days,
    working_day) = 4) and num_nonnulls(notice_days, agenda_days, proposal_days, working_day) in (0, 4)
    and notice_days between 0 and 366 and agenda_days >= 0 and proposal_days <= 366),
  constraint provision_notice_order check (agenda_days <= notice_days and agenda_days <= proposal_days),
  constraint provision_tie check ((kind = 'TIES') = (tie is not null)
    and tie in ('CHAIR_DECIDES', 'FALLS', 'LOT')),
  constraint provision_signatories check ((kind = 'SIGNATORIES') = (signatories is not null)
    and signatories <@ array['CHAIR_OF_MEETING', 'MINUTE_TAKER', 'BODY_CHAIR', 'ALL_PRESENT']
    and cardinality(signatories) > 0),
  constraint provision_months check ((kind in ('ROTATION', 'WITHDRAWAL')) = (months is not null)
    and months between 0 and 240 and (kind <> 'ROTATION' or months > 0)),
  constraint provision_rotation check ((kind = 'ROTATION') = (seats is not null) and seats > 0),
  constraint provision_year_end check ((kind = 'WITHDRAWAL') = (year_end is not null)),
  constraint provision_settlement check ((kind = 'EXIT_SETTLEMENT') = (settlement is not null)
    and settlement in ('NO_SHARE', 'SHARE_OF_EQUITY'))
);
create index provision_body_ix on association.provision (body);
create index provision_other_body_ix on association.provision (other_body);
select platform.audit_table('association.provision');

-- Members that have another number of votes than the provision gives each.
create table association.vote_weight (
  provision    bigint not null,
  municipality char(4) not null,
  votes        integer not null,
  constraint vote_weight_pk primary key (provision, municipality),
  constraint vote_weight_provision foreign key (provision) references association.provision (id),
  constraint vote_weight_municipality foreign key (municipality) references association.municipality (code),
  constraint vote_weight_votes check (votes between 0 and 1000)
);
create index vote_weight_municipality_ix on association.vote_weight (municipality);
select platform.audit_table('association.vote_weight');
select platform.audit_parent('association.vote_weight', 'association.provision', 'provision');

-- Whoever asks: a provision can be ended earlier or set aside once, and nothing else of it changes.
create function association.provision_stands() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{period,set_aside_at,version}'::text[]
       is distinct from to_jsonb(old) - '{period,set_aside_at,version}'::text[]
     or lower(new.period) is distinct from lower(old.period)
     or not new.period <@ old.period
     or old.set_aside_at is not null then
    raise exception 'a provision is not written over' using errcode = 'integrity_constraint_violation',
      schema = 'association', table = 'provision', constraint = 'provision_stands';
  end if;
  return new;
end $$;
create trigger provision_stands before update on association.provision
  for each row execute function association.provision_stands();

create function association.provision_remains() returns trigger language plpgsql as $$
begin
  raise exception 'a provision is never removed' using errcode = 'integrity_constraint_violation',
    schema = 'association', table = 'provision', constraint = 'provision_remains';
end $$;
create trigger provision_remains before delete on association.provision
  for each row execute function association.provision_remains();
create trigger vote_weight_remains before update or delete on association.vote_weight
  for each row execute function association.provision_remains();

grant select, insert, update (period, set_aside_at, version) on association.provision to digit_app;
grant select, insert on association.vote_weight to digit_app;
grant usage on all sequences in schema association to digit_app;
