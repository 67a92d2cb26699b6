-- Who sits in a body by account, by an own seat or by the function that fills a member's place: whom to ask
-- and to tell. Municipalities and the association's own staff alike.
create view people.pub_body_member with (security_invoker = true) as
select f.username, f.body, f.municipality, f.period
  from people.standing_fact f
 where f.source = 'SEAT';
grant select on people.pub_body_member to digit_app;
