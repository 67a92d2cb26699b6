-- The records that changes of these rows belong to.
select platform.audit_parent('report.report_text', 'report.annual_report', 'year', 'edition');

-- An approved report is kept in the same transaction as its approval.
select platform.known_when('report.locked_report', '(t.year, t.edition) in (
  select r.year, r.edition from report_then.annual_report r where r.state = ''APPROVED'')');
