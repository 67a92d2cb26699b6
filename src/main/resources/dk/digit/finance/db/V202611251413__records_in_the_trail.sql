-- The records that changes of these rows belong to.
select platform.audit_parent('finance.statement_note', 'finance.fiscal_year', 'fiscal_year');
