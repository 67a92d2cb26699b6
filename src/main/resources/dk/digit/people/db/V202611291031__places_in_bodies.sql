-- Which municipality somebody speaks for in a body, by an own seat or as a substitute: what a vote asks.
create view people.pub_place with (security_invoker = true) as
select f.username, f.body, f.municipality, f.period
  from people.standing_fact f
 where f.source = 'SEAT' and f.municipality is not null
union all
select s.substitute, f.body, f.municipality, f.period * s.period
  from people.substitution s
  join people.standing_fact f on f.username = s.giver and f.period && s.period
 where f.source = 'SEAT' and f.municipality is not null;
grant select on people.pub_place to digit_app;
