-- A meeting or a decision may be for some only, such as a closed item of the board.
select platform.restrict_by_audience('meetings.meeting');
select platform.restrict_by_audience('meetings.decision');
select platform.restrict_with('meetings.decision_state', 'decision', 'meetings.decision', 'id');
