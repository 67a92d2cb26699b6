-- The records that changes of these rows belong to.
select platform.audit_parent('report.report_text', 'report.annual_report', 'year', 'edition');
