-- Rights follow from seats: which role a seat in a body gives, and by which function a member's place in
-- a body where every member sits is filled.
alter table association.body
  add column seat_role text,
  add column filled_by_function text,
  add constraint body_seat_role check (seat_role in ('BOARD', 'EXECUTIVE')),
  add constraint body_filled_by_function check (filled_by_function ~ '^[A-Z_]+$'),
  add constraint body_filled_by_function_where_all_sit check (filled_by_function is null or every_member);

-- Bodies that were made after the common pattern before this was asked.
update association.body set seat_role = 'BOARD' where id = 'board';
update association.body set seat_role = 'EXECUTIVE' where id = 'executive-committee';
update association.body set filled_by_function = 'CHIEF_EXECUTIVE' where id = 'general-assembly' and every_member;
update association.body set filled_by_function = 'CHIEF_DIGITALISATION_OFFICER' where id = 'chiefs-circle' and every_member;

-- Who sits where by name.
create view association.pub_sitting with (security_invoker = true) as
select h.id as holding, h.account as username, h.body, b.seat_role, b.name_da as body_da, b.name_en as body_en,
       f.name_da as function_da, f.name_en as function_en, h.municipality, m.name as municipality_name, h.period
  from association.seat_holding h
  join association.seat s on s.id = h.seat
  join association.function f on f.id = s.function
  join association.body b on b.id = h.body
  left join association.municipality m on m.code = h.municipality
 where h.account is not null;
create index seat_holding_account_ix on association.seat_holding (account) where account is not null;

-- The places that members have by being members.
create view association.pub_member_seat with (security_invoker = true) as
select b.id as body, b.seat_role, b.filled_by_function, b.name_da as body_da, b.name_en as body_en,
       s.municipality, m.name as municipality_name, b.period * s.period as period
  from association.body b
  join association.membership s on s.period && b.period
  join association.municipality m on m.code = s.municipality
 where b.every_member and b.filled_by_function is not null;

grant select on association.pub_sitting, association.pub_member_seat to digit_app;
