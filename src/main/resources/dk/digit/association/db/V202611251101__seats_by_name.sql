-- Seats as other rooms name them, and who holds one by name.
create view association.pub_seat with (security_invoker = true) as
select s.id as seat, s.body, b.place, s.number, s.period,
       f.name_da || case when s.subject = '' then '' else ' (' || s.subject || ')' end as function_da,
       f.name_en || case when s.subject = '' then '' else ' (' || s.subject || ')' end as function_en,
       b.name_da as body_da, b.name_en as body_en
  from association.seat s
  join association.function f on f.id = s.function
  join association.body b on b.id = s.body;

create view association.pub_seat_holder with (security_invoker = true) as
select seat, account as username, municipality, period
  from association.seat_holding
 where account is not null;

grant select on association.pub_seat, association.pub_seat_holder to digit_app;
