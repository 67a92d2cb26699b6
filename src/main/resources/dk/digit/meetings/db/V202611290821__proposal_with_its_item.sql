-- A proposal that became a closed item says no more to anybody than the item does.
create policy with_its_item on meetings.proposal as restrictive
  using (item is null or item in (select id from meetings.agenda_item));
select platform.audit_parent('meetings.proposal', 'meetings.agenda_item', 'item');
