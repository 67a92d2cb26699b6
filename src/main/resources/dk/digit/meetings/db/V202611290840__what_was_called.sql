-- What was told of a meeting when its body was called: a day or place that is changed afterwards has to be
-- told again, and whether the body is lawfully called is judged by when the day that holds was told.
alter table meetings.calling
  add column held_on date not null,
  add column starts_at time,
  add column place text,
  add column online text;

-- Told once; what is changed later is told as a change.
create unique index calling_once on meetings.calling (meeting, kind) where kind <> 'CHANGE';
