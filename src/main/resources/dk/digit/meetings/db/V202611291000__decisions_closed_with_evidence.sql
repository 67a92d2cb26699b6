-- What has become of a decision, in six words. Rows from before say IN_FORCE and NOT_CARRIED_OUT, which both
-- mean that nothing has begun; they stay as they were written, since neither they nor the trail is rewritten,
-- and are read as OPEN. So the check holds for what comes from now on.
alter table meetings.decision_state drop constraint decision_state_state;
alter table meetings.decision_state add constraint decision_state_state check (state in
  ('OPEN', 'IN_PROGRESS', 'CARRIED_OUT', 'SUPERSEDED', 'LAPSED', 'WITHDRAWN')) not valid;

-- What shows it: words, an address, a file. Nothing is closed without, but what another decision took the
-- place of: there the successor shows it.
alter table meetings.decision_state
  add column evidence_da        text,
  add column evidence_en        text,
  add column evidence_link      text,
  add column evidence_file      uuid,
  add column evidence_file_name text;
alter table meetings.decision_state
  add constraint decision_state_evidence_words
    check (evidence_da <> '' and evidence_en <> '' and (evidence_da is not null or evidence_en is null)),
  add constraint decision_state_evidence_link
    check (evidence_link ~ '^(/[^/\\[:space:]][^\\[:space:]]*|https://[^[:space:]]+)$'),
  add constraint decision_state_evidence_file foreign key (evidence_file) references platform.stored_file (id),
  add constraint decision_state_evidence_file_name
    check ((evidence_file is null) = (evidence_file_name is null) and evidence_file_name <> ''),
  add constraint decision_state_evidence check (state not in ('CARRIED_OUT', 'LAPSED', 'WITHDRAWN')
    or coalesce(evidence_da, evidence_link, evidence_file_name) is not null) not valid;
create index decision_state_evidence_file_ix on meetings.decision_state (evidence_file);

create or replace function meetings.found_decision(p_keys text[]) returns setof platform.found_row
  language sql stable
begin atomic
  select d.id, '/meetings/decisions/' || d.id, d.text_da, d.text_en,
         concat_ws(' ', b.name_da, n.notes_da), concat_ws(' ', b.name_en, n.notes_en),
         '{}'::text[], d.decided_on, d.audience, m.audience
    from meetings.decision d
    left join meetings.meeting m on m.id = d.meeting
    join association.pub_body b on b.id = d.body
    left join (select decision, string_agg(concat_ws(' ', note_da, evidence_da), ' ' order by id) as notes_da,
                      string_agg(concat_ws(' ', note_en, evidence_en), ' ' order by id) as notes_en
                 from meetings.decision_state group by decision) n on n.decision = d.id
   where p_keys is null or d.id = any(p_keys);
end;
