-- The records that changes of these rows belong to.
select platform.audit_parent('portfolio.activity_phase', 'portfolio.activity', 'activity');
select platform.audit_parent('portfolio.activity_role', 'portfolio.activity', 'activity');
select platform.audit_parent('portfolio.milestone', 'portfolio.activity', 'activity');
select platform.audit_parent('portfolio.activity_decision', 'portfolio.activity', 'activity');
select platform.audit_parent('portfolio.narrative', 'portfolio.activity', 'activity');
