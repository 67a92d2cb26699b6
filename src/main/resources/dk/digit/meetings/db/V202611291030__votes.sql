-- Votes at meetings. Municipalities vote, not persons: who may vote, with how many votes and through whom
-- is frozen when the vote is opened, and so are the rules that it is judged by.

create table meetings.vote (
  id                 text not null,
  meeting            text not null,
  item               bigint not null,
  number             smallint not null,
  question_da        text not null,
  question_en        text,
  matter             text not null,
  method             text not null,
  -- How many are elected; none where the answer is for or against.
  seats              smallint,
  state              text not null default 'PREPARED',
  opened_at          timestamptz,
  closed_at          timestamptz,
  quorum_needed      integer,
  quorum_paragraph   text,
  quorum_assumed     boolean,
  majority_part      smallint,
  majority_whole     smallint,
  -- More than the part, or at least.
  majority_more      boolean,
  majority_of        text,
  majority_paragraph text,
  majority_assumed   boolean,
  ties               text,
  ties_paragraph     text,
  ties_assumed       boolean,
  public_key         bytea,
  -- Over all ballots and counts, when the vote is closed.
  ballots_hash       bytea,
  lot_seed           bytea,
  tie_decision       smallint[],
  outcome            text,
  sentence_da        text,
  sentence_en        text,
  annulled_at        timestamptz,
  annulled_because   text,
  version            integer not null default 1,
  constraint vote_pk primary key (id),
  constraint vote_id_form check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 72),
  constraint vote_meeting foreign key (meeting) references meetings.meeting (id) on update cascade,
  constraint vote_item foreign key (item) references meetings.agenda_item (id),
  constraint vote_number check (number > 0),
  constraint vote_number_once unique (meeting, number),
  constraint vote_question check (question_da <> '' and question_en <> ''),
  constraint vote_matter check (matter ~ '^[A-Z_]+$'),
  constraint vote_method check (method in ('SHOW_OF_HANDS', 'ELECTRONIC', 'SECRET')),
  constraint vote_seats check (seats between 1 and 50),
  constraint vote_state check (state in ('PREPARED', 'HANDING_OUT', 'OPEN', 'CLOSED', 'ANNULLED')),
  constraint vote_handing_out check (state <> 'HANDING_OUT' or method = 'SECRET'),
  constraint vote_opened check (state = 'ANNULLED' or (opened_at is not null) = (state <> 'PREPARED')),
  constraint vote_rules_frozen check (num_nonnulls(opened_at, quorum_needed, quorum_paragraph, quorum_assumed,
    majority_part, majority_whole, majority_more, majority_of, majority_paragraph, majority_assumed,
    ties, ties_paragraph, ties_assumed) in (0, 13)),
  constraint vote_quorum check (quorum_needed >= 0),
  constraint vote_majority check (majority_part between 0 and majority_whole and majority_whole > 0),
  constraint vote_majority_of check (majority_of in ('CAST', 'PRESENT', 'ALL')),
  constraint vote_ties check (ties in ('CHAIR_DECIDES', 'FALLS', 'LOT')),
  constraint vote_key_of_secret check ((public_key is not null) = (method = 'SECRET' and opened_at is not null)),
  constraint vote_closed check (num_nonnulls(closed_at, ballots_hash, outcome, sentence_da, sentence_en) in (0, 5)
    and (state <> 'CLOSED' or closed_at is not null)),
  constraint vote_tie_after_close check (tie_decision is null or closed_at is not null),
  constraint vote_annulled check ((state = 'ANNULLED') = (annulled_at is not null)
    and (annulled_at is null) = (annulled_because is null) and annulled_because <> '')
);
create index vote_item_ix on meetings.vote (item);
select platform.audit_table('meetings.vote');
select platform.audit_parent('meetings.vote', 'meetings.meeting', 'meeting');
select platform.audit_parent('meetings.vote', 'meetings.agenda_item', 'item');
select platform.restrict_with('meetings.vote', 'item', 'meetings.agenda_item', 'id');

-- Steps of a vote go one way, and what was frozen stays.
create function meetings.vote_runs_forward() returns trigger
  language plpgsql
as $$
begin
  if new.state <> old.state and (old.state || ' ' || new.state) not in (
      'PREPARED HANDING_OUT', 'PREPARED OPEN', 'HANDING_OUT OPEN', 'OPEN CLOSED', 'PREPARED ANNULLED',
      'HANDING_OUT ANNULLED', 'OPEN ANNULLED', 'CLOSED ANNULLED')
     or (old.state = 'PREPARED' and new.state = 'OPEN' and new.method = 'SECRET') then
    raise exception 'a vote goes forward only'
      using errcode = 'check_violation', schema = 'meetings', table = 'vote', constraint = 'vote_forward';
  end if;
  if old.state <> 'PREPARED' and (old.item, old.number, old.question_da, old.question_en, old.matter, old.method, old.seats, old.opened_at,
        old.quorum_needed, old.quorum_paragraph, old.quorum_assumed, old.majority_part, old.majority_whole,
        old.majority_more, old.majority_of, old.majority_paragraph, old.majority_assumed, old.ties,
        old.ties_paragraph, old.ties_assumed, old.public_key)
      is distinct from (new.item, new.number, new.question_da, new.question_en, new.matter, new.method, new.seats, new.opened_at,
        new.quorum_needed, new.quorum_paragraph, new.quorum_assumed, new.majority_part, new.majority_whole,
        new.majority_more, new.majority_of, new.majority_paragraph, new.majority_assumed, new.ties,
        new.ties_paragraph, new.ties_assumed, new.public_key)
     or old.closed_at is not null and (old.closed_at, old.ballots_hash, old.lot_seed)
      is distinct from (new.closed_at, new.ballots_hash, new.lot_seed)
     or old.tie_decision is not null and new.tie_decision is distinct from old.tie_decision then
    raise exception 'what a vote was opened or closed with stays'
      using errcode = 'check_violation', schema = 'meetings', table = 'vote', constraint = 'vote_frozen';
  end if;
  return new;
end
$$;
create trigger runs_forward before update on meetings.vote
  for each row execute function meetings.vote_runs_forward();

-- Who can be elected.
create table meetings.vote_option (
  vote   text not null,
  number smallint not null,
  name   text not null,
  constraint vote_option_pk primary key (vote, number),
  constraint vote_option_vote foreign key (vote) references meetings.vote (id),
  constraint vote_option_number check (number between 1 and 200),
  constraint vote_option_name check (name <> '' and length(name) <= 200),
  constraint vote_option_once unique (vote, name)
);
select platform.audit_table('meetings.vote_option');
select platform.audit_parent('meetings.vote_option', 'meetings.vote', 'vote');
select platform.restrict_with('meetings.vote_option', 'vote', 'meetings.vote', 'id');

create function meetings.vote_is_prepared() returns trigger
  language plpgsql
as $$
begin
  if (select state from meetings.vote where id = coalesce(new.vote, old.vote) for share) <> 'PREPARED' then
    raise exception 'the vote has been opened'
      using errcode = 'check_violation', schema = 'meetings', table = tg_table_name, constraint = 'vote_frozen';
  end if;
  return coalesce(new, old);
end
$$;
create trigger only_before_opening before insert or update or delete on meetings.vote_option
  for each row execute function meetings.vote_is_prepared();

-- The register, frozen: written before the vote is opened in the same transaction, and never after.
create table meetings.vote_entitled (
  vote         text not null,
  municipality char(4) not null,
  votes        integer not null,
  present      boolean not null,
  held_by      char(4),
  constraint vote_entitled_pk primary key (vote, municipality),
  constraint vote_entitled_vote foreign key (vote) references meetings.vote (id),
  constraint vote_entitled_municipality foreign key (municipality) references association.municipality (code),
  constraint vote_entitled_held_by foreign key (vote, held_by) references meetings.vote_entitled (vote, municipality),
  constraint vote_entitled_votes check (votes > 0),
  constraint vote_entitled_absent_by_proxy check (held_by is null or not present and held_by <> municipality)
);
create index vote_entitled_municipality_ix on meetings.vote_entitled (municipality);
create index vote_entitled_held_by_ix on meetings.vote_entitled (vote, held_by);
select platform.append_only('meetings.vote_entitled');
create trigger only_before_opening before insert on meetings.vote_entitled
  for each row execute function meetings.vote_is_prepared();
select platform.audit_table('meetings.vote_entitled');
select platform.audit_parent('meetings.vote_entitled', 'meetings.vote', 'vote');
select platform.restrict_with('meetings.vote_entitled', 'vote', 'meetings.vote', 'id');

-- Whether options can be marked on one ballot: none is blank, 1 and 2 are for and against.
create function meetings.choice_fits(p_vote text, p_choice smallint[]) returns boolean
  language sql stable
return (select cardinality(p_choice) <= coalesce(v.seats, 1)
           and (select count(distinct mark) = count(*) and coalesce(min(mark), 1) >= 1
                   and coalesce(max(mark), 1) <= case when v.seats is null then 2
                         else (select count(*) from meetings.vote_option o where o.vote = v.id) end
                  from unnest(p_choice) as mark)
          from meetings.vote v where v.id = p_vote);

-- Ballots of votes that are not secret. Each locks the vote's row as far as that it cannot be closed meanwhile.
create table meetings.ballot (
  vote         text not null,
  municipality char(4) not null,
  choice       smallint[] not null,
  cast_at      timestamptz not null default clock_timestamp(),
  cast_by      text not null,
  constraint ballot_pk primary key (vote, municipality),
  constraint ballot_entitled foreign key (vote, municipality) references meetings.vote_entitled (vote, municipality)
);

create function meetings.ballot_is_admitted() returns trigger
  language plpgsql
as $$
declare
  v_vote     record;
  v_broken   text;
begin
  select state, method into v_vote from meetings.vote where id = new.vote for share;
  v_broken := case
    when v_vote.state is distinct from 'OPEN' then 'ballot_while_open'
    when v_vote.method = 'SECRET' then 'ballot_not_secret'
    when not exists (select from meetings.vote_entitled e
                      where e.vote = new.vote and e.municipality = new.municipality
                        and (e.present or e.held_by is not null)) then 'ballot_of_present'
    when not meetings.choice_fits(new.vote, new.choice) then 'ballot_choice'
  end;
  if v_broken is not null then
    raise exception 'this ballot is not admitted'
      using errcode = 'check_violation', schema = 'meetings', table = 'ballot', constraint = v_broken;
  end if;
  return new;
end
$$;
create trigger admitted before insert on meetings.ballot
  for each row execute function meetings.ballot_is_admitted();
select platform.append_only('meetings.ballot');
select platform.audit_table('meetings.ballot');
select platform.audit_parent('meetings.ballot', 'meetings.vote', 'vote');
select platform.restrict_with('meetings.ballot', 'vote', 'meetings.vote', 'id');

-- Papers for a secret vote, one for each vote that a municipality has: that it has drawn them, in the hand or on
-- its own device, and never what is written on them. The fingerprint is of the blinded number, which says
-- nothing of the number itself; it lets a voter ask again whose answer was lost.
create table meetings.vote_paper (
  vote         text not null,
  municipality char(4) not null,
  number       integer not null,
  in_hand      boolean not null,
  blinded      bytea,
  constraint vote_paper_pk primary key (vote, municipality, number),
  constraint vote_paper_entitled foreign key (vote, municipality) references meetings.vote_entitled (vote, municipality),
  constraint vote_paper_blinded check (in_hand = (blinded is null))
);

create function meetings.paper_is_handed_out() returns trigger
  language plpgsql
as $$
declare
  v_state    text;
  v_entitled record;
  v_broken   text;
begin
  select state into v_state from meetings.vote where id = new.vote for share;
  select e.votes, e.present or e.held_by is not null as represented into v_entitled
    from meetings.vote_entitled e where e.vote = new.vote and e.municipality = new.municipality;
  v_broken := case
    when v_state is distinct from 'HANDING_OUT' then 'vote_paper_while_handing_out'
    when not coalesce(v_entitled.represented, false) then 'ballot_of_present'
    when new.number not between 1 and v_entitled.votes then 'vote_paper_number'
  end;
  if v_broken is not null then
    raise exception 'this paper is not handed out'
      using errcode = 'check_violation', schema = 'meetings', table = 'vote_paper', constraint = v_broken;
  end if;
  return new;
end
$$;
create trigger handed_out before insert on meetings.vote_paper
  for each row execute function meetings.paper_is_handed_out();
select platform.append_only('meetings.vote_paper');
select platform.audit_table('meetings.vote_paper');
select platform.audit_parent('meetings.vote_paper', 'meetings.vote', 'vote');
select platform.restrict_with('meetings.vote_paper', 'vote', 'meetings.vote', 'id');

-- What papers are signed with, closed under a key outside the database; gone when the vote is closed.
create table meetings.vote_key (
  vote   text not null,
  sealed bytea not null,
  constraint vote_key_pk primary key (vote),
  constraint vote_key_vote foreign key (vote) references meetings.vote (id)
);
comment on table meetings.vote_key is 'Not audited: the key is kept while the vote lasts and nowhere after';
select platform.restrict_with('meetings.vote_key', 'vote', 'meetings.vote', 'id');

-- The box while it is locked: ballots under seal. The mark tells whether a ballot is in it already and can be
-- made with the vote's key only.
create table meetings.boxed_ballot (
  vote   text not null,
  mark   bytea not null,
  sealed bytea not null,
  constraint boxed_ballot_pk primary key (vote, mark),
  constraint boxed_ballot_vote foreign key (vote) references meetings.vote (id),
  constraint boxed_ballot_mark check (length(mark) = 32)
);
comment on table meetings.boxed_ballot is 'Not audited: when which ballot came would tell whose it is';
select platform.restrict_with('meetings.boxed_ballot', 'vote', 'meetings.vote', 'id');

create function meetings.ballot_goes_in_box() returns trigger
  language plpgsql
as $$
declare
  v_vote   record;
  v_broken text;
begin
  select state, method into v_vote from meetings.vote where id = new.vote for no key update;
  v_broken := case
    when v_vote.state is distinct from 'OPEN' then 'ballot_while_open'
    when v_vote.method <> 'SECRET' then 'boxed_ballot_secret'
    -- One that is in it already is told so by the key of the table.
    when (select count(*) from meetings.boxed_ballot b where b.vote = new.vote and b.mark <> new.mark)
         >= (select count(*) from meetings.vote_paper p where p.vote = new.vote and not p.in_hand)
      then 'boxed_ballot_papers'
  end;
  if v_broken is not null then
    raise exception 'the box does not take this ballot'
      using errcode = 'check_violation', schema = 'meetings', table = 'boxed_ballot', constraint = v_broken;
  end if;
  return new;
end
$$;
create trigger goes_in before insert on meetings.boxed_ballot
  for each row execute function meetings.ballot_goes_in_box();

-- The box emptied: every ballot written in one transaction, the one that closes the vote, in the order of the
-- receipts, so that nothing in or beside the rows keeps the order in which they came.
create table meetings.secret_ballot (
  vote      text not null,
  receipt   bytea not null,
  signature bytea not null,
  choice    smallint[] not null,
  constraint secret_ballot_pk primary key (vote, receipt),
  constraint secret_ballot_vote foreign key (vote) references meetings.vote (id),
  constraint secret_ballot_receipt check (length(receipt) = 32)
);
comment on table meetings.secret_ballot is 'Not audited: the closing of the vote is, with a hash over all ballots';

create function meetings.box_is_emptied_at_closing() returns trigger
  language plpgsql
as $$
begin
  if not exists (select from meetings.vote v where v.id = new.vote and v.state = 'CLOSED'
                    and v.xmin::text = (pg_current_xact_id()::xid)::text) then
    raise exception 'ballots are taken out of the box when the vote is closed'
      using errcode = 'check_violation', schema = 'meetings', table = 'secret_ballot',
            constraint = 'secret_ballot_at_closing';
  end if;
  return new;
end
$$;
create trigger at_closing before insert on meetings.secret_ballot
  for each row execute function meetings.box_is_emptied_at_closing();
select platform.append_only('meetings.secret_ballot');
select platform.restrict_with('meetings.secret_ballot', 'vote', 'meetings.vote', 'id');

-- What was counted by eye: raised hands, or papers out of a box of wood. Option 0 is blank.
create table meetings.vote_count (
  vote   text not null,
  option smallint not null,
  votes  integer not null,
  constraint vote_count_pk primary key (vote, option),
  constraint vote_count_vote foreign key (vote) references meetings.vote (id),
  constraint vote_count_votes check (votes >= 0)
);

create function meetings.count_is_possible() returns trigger
  language plpgsql
as $$
declare
  v_vote   record;
  v_most   bigint;
  v_broken text;
begin
  select id, state, method, seats into v_vote from meetings.vote where id = new.vote for share;
  v_most := case v_vote.method
    when 'SECRET' then (select count(*) from meetings.vote_paper p where p.vote = new.vote and p.in_hand)
    else (select sum(e.votes) from meetings.vote_entitled e
           where e.vote = new.vote and (e.present or e.held_by is not null)
             and not exists (select from meetings.ballot b where b.vote = e.vote and b.municipality = e.municipality))
  end;
  v_broken := case
    when v_vote.state is distinct from 'OPEN' then 'ballot_while_open'
    when v_vote.method = 'ELECTRONIC' then 'vote_count_by_eye'
    when new.option <> 0 and not meetings.choice_fits(new.vote, array[new.option]) then 'ballot_choice'
    when new.votes > coalesce(v_most, 0)
      or (select sum(c.votes) from meetings.vote_count c where c.vote = new.vote)
         > coalesce(v_most, 0) * coalesce(v_vote.seats, 1) then 'vote_count_too_many'
  end;
  if v_broken is not null then
    raise exception 'this count is not possible'
      using errcode = 'check_violation', schema = 'meetings', table = 'vote_count', constraint = v_broken;
  end if;
  return null;
end
$$;
create trigger possible after insert on meetings.vote_count
  for each row execute function meetings.count_is_possible();
select platform.append_only('meetings.vote_count');
select platform.audit_table('meetings.vote_count');
select platform.audit_parent('meetings.vote_count', 'meetings.vote', 'vote');
select platform.restrict_with('meetings.vote_count', 'vote', 'meetings.vote', 'id');

create function meetings.found_vote(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select v.id, '/meetings/votes/' || v.id, v.question_da, coalesce(v.question_en, v.question_da),
         b.name_da, b.name_en, '{}'::text[], m.held_on, i.audience, m.audience
    from meetings.vote v
    join meetings.agenda_item i on i.id = v.item
    join meetings.meeting m on m.id = v.meeting
    join association.pub_body b on b.id = m.body
   where p_keys is null or v.id = any(p_keys);
end;
select platform.found_from('meetings.vote', 'meetings.vote', 'select id from changed',
  'meetings.agenda_item', 'id', 'item');
select platform.found_from('meetings.vote', 'meetings.agenda_item',
  'select v.id from meetings.vote v join changed c on c.id = v.item', 'meetings.meeting', 'id', 'meeting');
select platform.found_from('meetings.vote', 'meetings.meeting',
  'select v.id from meetings.vote v join changed c on c.id = v.meeting');
select platform.found_from('meetings.vote', 'association.body',
  'select v.id from meetings.vote v join meetings.meeting m on m.id = v.meeting join changed c on c.id = m.body');
select platform.found_rebuild('meetings.vote');

grant select, insert, update on meetings.vote to digit_app;
grant select, insert, update, delete on meetings.vote_option to digit_app;
grant select, insert on meetings.vote_entitled, meetings.ballot, meetings.vote_paper, meetings.vote_count,
  meetings.secret_ballot to digit_app;
grant select, insert, delete on meetings.vote_key, meetings.boxed_ballot to digit_app;
