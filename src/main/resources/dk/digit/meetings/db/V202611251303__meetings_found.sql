-- What people find of meetings: each meeting, decision and event. A meeting's row says nothing of what was
-- decided there: a decision may be for fewer people than its meeting. What a closed meeting decided is closed with it.

create function meetings.found_meeting(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select m.id, '/meetings/meetings/' || m.id,
         b.name_da || ' ' || to_char(m.held_on, 'DD-MM-YYYY'), b.name_en || ' ' || to_char(m.held_on, 'DD-MM-YYYY'),
         concat_ws(' ', m.place, m.remark), '', '{}'::text[], m.held_on, m.audience, null::text[]
    from meetings.meeting m
    join association.pub_body b on b.id = m.body
   where p_keys is null or m.id = any(p_keys);
end;
select platform.found_from('meetings.meeting', 'meetings.meeting', 'select id from changed');
select platform.found_from('meetings.meeting', 'association.body',
  'select m.id from meetings.meeting m join changed c on c.id = m.body');

create function meetings.found_decision(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select d.id, '/meetings/decisions/' || d.id, d.text_da, d.text_en,
         concat_ws(' ', b.name_da, n.notes_da), concat_ws(' ', b.name_en, n.notes_en),
         '{}'::text[], d.decided_on, d.audience, m.audience
    from meetings.decision d
    left join meetings.meeting m on m.id = d.meeting
    join association.pub_body b on b.id = d.body
    left join (select decision, string_agg(note_da, ' ' order by id) as notes_da,
                      string_agg(note_en, ' ' order by id) as notes_en
                 from meetings.decision_state group by decision) n on n.decision = d.id
   where p_keys is null or d.id = any(p_keys);
end;
select platform.found_from('meetings.decision', 'meetings.decision', 'select id from changed',
  'meetings.meeting', 'id', 'meeting');
select platform.found_from('meetings.decision', 'meetings.meeting',
  'select d.id from meetings.decision d join changed c on c.id = d.meeting');
select platform.found_from('meetings.decision', 'meetings.decision_state', 'select decision from changed',
  'meetings.decision', 'id', 'decision');
select platform.found_from('meetings.decision', 'association.body',
  'select d.id from meetings.decision d join changed c on c.id = d.body');

create function meetings.found_event(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select e.id, '/meetings/events', e.name_da, e.name_en, e.about_da, e.about_en, '{}'::text[], e.starts_on, null::text[], null::text[]
    from meetings.event e
   where p_keys is null or e.id = any(p_keys);
end;
select platform.found_from('meetings.event', 'meetings.event', 'select id from changed');

select platform.found_rebuild(kind) from unnest(array['meetings.meeting', 'meetings.decision', 'meetings.event']) kind;
