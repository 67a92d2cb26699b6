-- What a body is called changes with time. `{members}` in a name stands for how many members there are on
-- the day asked: D12, D11. A body that is given another name keeps the old one for the days before.
create table association.body_name (
  id      bigint generated always as identity,
  body    text not null,
  period  daterange not null,
  name_da text collate "da-x-icu" not null,
  name_en text not null,
  constraint body_name_pk primary key (id),
  constraint body_name_body foreign key (body) references association.body (id),
  constraint body_name_once_at_a_time unique (body, period without overlaps),
  constraint body_name_former check (not lower_inf(period) and not upper_inf(period)),
  constraint body_name_words check (name_da <> '' and name_en <> '')
);
create index body_name_body_ix on association.body_name (body);
select platform.audit_table('association.body_name');
select platform.audit_parent('association.body_name', 'association.body', 'body');
grant select, insert on association.body_name to digit_app;
grant usage on all sequences in schema association to digit_app;

-- What a body is called on a day, in 'da' or 'en'.
create function association.pub_body_name(p_body text, p_day date, p_lang text) returns text
  language sql stable
begin atomic
  select replace(
           case p_lang when 'da' then coalesce(n.name_da, b.name_da) else coalesce(n.name_en, b.name_en) end,
           '{members}',
           (select count(*) from association.membership m where m.period @> p_day)::text)
    from association.body b
    left join association.body_name n on n.body = b.id and n.period @> p_day
   where b.id = p_body;
end;

update association.body
   set name_da = 'Følgegruppe af digitaliseringschefer (D{members})'
 where name_da = 'Følgegruppe af digitaliseringschefer (D11)' and every_member;

-- Without a day the views name bodies as they are called today.
create or replace view association.pub_body with (security_invoker = true) as
select id, association.pub_body_name(id, current_date, 'da') collate "da-x-icu" as name_da,
       association.pub_body_name(id, current_date, 'en') as name_en
  from association.body;

create or replace view association.pub_sitting with (security_invoker = true) as
select h.id as holding, h.account as username, h.body, b.seat_role, n.name_da as body_da, n.name_en as body_en,
       f.name_da as function_da, f.name_en as function_en, h.municipality, m.name as municipality_name, h.period
  from association.seat_holding h
  join association.seat s on s.id = h.seat
  join association.function f on f.id = s.function
  join association.body b on b.id = h.body
  join association.pub_body n on n.id = h.body
  left join association.municipality m on m.code = h.municipality
 where h.account is not null;

create or replace view association.pub_member_seat with (security_invoker = true) as
select b.id as body, b.seat_role, b.filled_by_function, n.name_da as body_da, n.name_en as body_en,
       s.municipality, m.name as municipality_name, b.period * s.period as period
  from association.body b
  join association.pub_body n on n.id = b.id
  join association.membership s on s.period && b.period
  join association.municipality m on m.code = s.municipality
 where b.every_member and b.filled_by_function is not null;

create or replace view association.pub_seat with (security_invoker = true) as
select s.id as seat, s.body, b.place, s.number, s.period,
       f.name_da || case when s.subject = '' then '' else ' (' || s.subject || ')' end as function_da,
       f.name_en || case when s.subject = '' then '' else ' (' || s.subject || ')' end as function_en,
       n.name_da as body_da, n.name_en as body_en
  from association.seat s
  join association.function f on f.id = s.function
  join association.body b on b.id = s.body
  join association.pub_body n on n.id = b.id;

-- A body is found by every name that it has had or will have.
create function association.body_names(p_body text, p_lang text) returns text
  language sql stable
begin atomic
  select string_agg(distinct association.pub_body_name(p_body, d.day, p_lang), ' ')
    from (select unnest(array[lower(period), upper(period)]) as day from association.membership
          union select unnest(array[lower(period), upper(period)]) from association.body_name where body = p_body
          union select lower(period) from association.body where id = p_body) d
    join association.body b on b.id = p_body and b.period @> d.day;
end;

create or replace function association.found_body(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select b.id, '/association/bodies/' || b.id, n.name_da, n.name_en,
         concat_ws(' ', b.filled_by_da, b.rotation_da, association.body_names(b.id, 'da')),
         concat_ws(' ', b.filled_by_en, b.rotation_en, association.body_names(b.id, 'en')),
         '{}'::text[], null::date, null::text[], null::text[]
    from association.body b
    join association.pub_body n on n.id = b.id
   where p_keys is null or b.id = any(p_keys);
end;
select platform.found_from('association.body', 'association.body_name', 'select body from changed');
select platform.found_from('association.body', 'association.membership',
  'select b.id from association.body b where b.name_da like ''%{members}%'' and exists (select from changed)');

create or replace function association.found_seat(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select s.id::text, '/association/bodies/' || s.body,
         concat_ws(', ', f.name_da, nullif(s.subject, ''), n.name_da),
         concat_ws(', ', f.name_en, nullif(s.subject, ''), n.name_en),
         concat_ws(' ', h.holders, s.remark_da, h.remarks_da), concat_ws(' ', h.holders, s.remark_en, h.remarks_en),
         h.municipalities, null::date, null::text[], null::text[]
    from association.seat s
    join association.function f on f.id = s.function
    join association.pub_body n on n.id = s.body
    left join (select h.seat, string_agg(distinct m.name, ', ') as holders,
                      array_agg(distinct h.municipality::text) as municipalities,
                      string_agg(h.remark_da, ' ' order by h.period) as remarks_da,
                      string_agg(h.remark_en, ' ' order by h.period) as remarks_en
                 from association.seat_holding h
                 left join association.municipality m on m.code = h.municipality
                where h.rank = 0
                group by h.seat) h on h.seat = s.id
   where p_keys is null or s.id = any(p_keys::bigint[]);
end;
