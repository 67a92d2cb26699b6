-- The records that changes of these rows belong to.
select platform.audit_parent('meetings.decision', 'meetings.meeting', 'meeting');
select platform.audit_parent('meetings.decision_state', 'meetings.decision', 'decision');
