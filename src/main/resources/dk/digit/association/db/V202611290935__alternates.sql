-- Alternates stand behind the holder of a seat in an order: rank 0 is the holder, 1 the first alternate.
-- They are rows of the same table so that the same constraints hold for them: within the seat, within the
-- membership, and never in a body that excludes this one. Nobody logs in as an alternate: a seat's rights
-- are its holder's.
alter table association.seat_holding
  add column rank integer not null default 0,
  drop constraint seat_holding_one_holder,
  add constraint seat_holding_one_holder unique (seat, rank, period without overlaps),
  add constraint seat_holding_rank check (rank between 0 and 9),
  add constraint seat_holding_alternate check
    (rank = 0 or (municipality is not null and account is null and not acting)),
  -- Whoever acts may stay the alternate meanwhile.
  add constraint seat_holding_not_its_own_alternate exclude using gist
    (seat with =, municipality with =, period with &&)
    where (municipality is not null and not acting);
create index seat_holding_within_seat_ix on association.seat_holding using gist (seat, period);

-- Every span of days inside a seat's own period on which nobody holds it.
create or replace view association.pub_vacancy as
select s.id as seat, s.body, s.number, s.function, s.subject, gap as period
  from association.seat s
  cross join lateral (
    select coalesce(range_agg(h.period), '{}'::datemultirange) as held
      from association.seat_holding h
     where h.seat = s.id
       and h.rank = 0) h
  cross join lateral unnest(datemultirange(s.period) - h.held) as gap;
