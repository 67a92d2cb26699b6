-- Why somebody came to a seat and why they left it. No reason means that nobody knows it; the page says so.
-- `early` is told where the source says it: before the planned rotation. `elected_until` is the last day of
-- the planned term; whoever sits longer carries over until a successor is elected.
alter table association.seat_holding
  add column start_reason  text,
  add column start_early   boolean not null default false,
  add column elected_until date,
  add column end_reason    text,
  add column end_early     boolean not null default false,
  add constraint seat_holding_start_reason check (start_reason in
    ('ELECTED', 'ROTATION', 'APPOINTED', 'LENT', 'SUCCEEDED', 'STEPPED_IN')),
  add constraint seat_holding_end_reason check (end_reason in
    ('ROTATION', 'TERM_ENDED', 'LEFT_POST', 'RESIGNED', 'OTHER_SEAT', 'REPLACED', 'RETURNED', 'MEMBERSHIP_ENDED')),
  add constraint seat_holding_end_reason_with_end check
    (not upper_inf(period) or (end_reason is null and not end_early));
