-- The records that changes of these rows belong to.
select platform.audit_parent('finance.statement_note', 'finance.fiscal_year', 'fiscal_year');

-- The ledger keeps no trail: its rows never change, and their batch, which has one, tells when they came.
select platform.known_when('finance.voucher', 't.batch_id in (select b.id from finance_then.entry_batch b)');
select platform.known_when('finance.posting',
  '(t.fiscal_year, t.voucher_number) in (select v.fiscal_year, v.number from finance_then.voucher v)');
-- Numbers are taken without a line in the trail.
select platform.known_as('finance.fiscal_year', 'last_voucher_number',
  'coalesce((select max(b.number_to) from finance_then.entry_batch b where b.fiscal_year = r.year), 0)');
-- Of a statement that was brought in anew since, the former lines are gone.
select platform.known_when('finance.printed_line', 't.fiscal_year in (
  select k.fiscal_year
    from finance_then.printed_statement k
    join finance.printed_statement n using (fiscal_year, file_sha256, brought_in_at))');
