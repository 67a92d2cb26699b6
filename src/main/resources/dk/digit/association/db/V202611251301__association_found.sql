-- What people find of the association: its members, bodies and seats.

-- What other rooms call a body.
create view association.pub_body with (security_invoker = true) as
select id, name_da, name_en from association.body;
grant select on association.pub_body to digit_app;

create function association.found_member(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select m.code::text, '/association/members/' || m.slug, m.name, m.name,
         concat_ws(' ', m.official_name, m.region, m.cvr, s.remarks_da),
         concat_ws(' ', m.official_name, m.region, m.cvr, s.remarks_en),
         array[m.code::text], null::date, null::text[], null::text[]
    from association.municipality m
    join (select municipality, string_agg(remark_da, ' ' order by period) as remarks_da,
                 string_agg(remark_en, ' ' order by period) as remarks_en
            from association.membership group by municipality) s on s.municipality = m.code
   where p_keys is null or m.code = any(p_keys);
end;
select platform.found_from('association.member', 'association.municipality', 'select code::text from changed');
select platform.found_from('association.member', 'association.membership', 'select municipality::text from changed');

create function association.found_body(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select b.id, '/association/bodies/' || b.id, b.name_da, b.name_en,
         concat_ws(' ', b.filled_by_da, b.rotation_da), concat_ws(' ', b.filled_by_en, b.rotation_en),
         '{}'::text[], null::date, null::text[], null::text[]
    from association.body b
   where p_keys is null or b.id = any(p_keys);
end;
select platform.found_from('association.body', 'association.body', 'select id from changed');

-- A seat stands on the page of its body; it is about whoever has held it.
create function association.found_seat(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select s.id::text, '/association/bodies/' || s.body,
         concat_ws(', ', f.name_da, nullif(s.subject, ''), b.name_da),
         concat_ws(', ', f.name_en, nullif(s.subject, ''), b.name_en),
         concat_ws(' ', h.holders, s.remark_da, h.remarks_da), concat_ws(' ', h.holders, s.remark_en, h.remarks_en),
         h.municipalities, null::date, null::text[], null::text[]
    from association.seat s
    join association.function f on f.id = s.function
    join association.body b on b.id = s.body
    left join (select h.seat, string_agg(distinct m.name, ', ') as holders,
                      array_agg(distinct h.municipality::text) as municipalities,
                      string_agg(h.remark_da, ' ' order by h.period) as remarks_da,
                      string_agg(h.remark_en, ' ' order by h.period) as remarks_en
                 from association.seat_holding h
                 left join association.municipality m on m.code = h.municipality
                group by h.seat) h on h.seat = s.id
   where p_keys is null or s.id = any(p_keys::bigint[]);
end;
select platform.found_from('association.seat', 'association.seat', 'select id::text from changed');
select platform.found_from('association.seat', 'association.seat_holding', 'select seat::text from changed');
select platform.found_from('association.seat', 'association.body',
  'select s.id::text from association.seat s join changed c on c.id = s.body');
select platform.found_from('association.seat', 'association.function',
  'select s.id::text from association.seat s join changed c on c.id = s.function');
select platform.found_from('association.seat', 'association.municipality',
  'select h.seat::text from association.seat_holding h join changed c on c.code = h.municipality');

select platform.found_rebuild(kind) from unnest(array['association.member', 'association.body', 'association.seat']) kind;
