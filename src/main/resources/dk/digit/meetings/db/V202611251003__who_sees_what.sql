-- A meeting or a decision may be for some only, such as a closed item of the board.
select platform.restrict_by_audience('meetings.meeting');
select platform.restrict_by_audience('meetings.decision');
-- What a closed meeting decided is closed with it.
create policy with_its_meeting on meetings.decision as restrictive
  using (meeting is null or meeting in (select id from meetings.meeting));
select platform.restrict_with('meetings.decision_state', 'decision', 'meetings.decision', 'id');
