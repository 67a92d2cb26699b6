-- The ledger: fiscal years, accounts, what money is spent on, vouchers that are never changed.
--
-- Sign: debit is positive, credit negative. Income is therefore negative and expense positive, as the
-- members' own ledgers and the annual report print them.
--
-- Vouchers come in batches: one that someone types, a million from a file. A batch takes its numbers when
-- it is entered, is filled in the same transaction, and is verified once when that transaction ends. After
-- that nothing can be added to it, changed in it or taken out of it; a mistake is reversed by a new voucher.

create schema finance;

-- The layout of the accounts, as data ------------------------------------------------------------

-- Lines in the order of the annual report. `{year}` and `{previous}` in a name stand for years.
create table finance.statement_line (
  id        text not null,
  place     integer not null,
  line      text not null default '',
  side      text not null,
  section   text not null default '',
  name_da   text collate "da-x-icu" not null,
  name_en   text not null,
  note      integer,
  when_zero boolean not null default false,
  constraint statement_line_pk primary key (id),
  constraint statement_line_id check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint statement_line_place unique (place),
  constraint statement_line_side check (side in ('INCOME', 'EXPENSE', 'CARRIED_OVER', 'ASSETS', 'LIABILITIES', 'EQUITY')),
  constraint statement_line_section check (section in ('', 'PROJECTS', 'ASSETS', 'LIABILITIES')),
  constraint statement_line_note check (note between 1 and 99),
  constraint statement_line_name check (name_da <> '' and name_en <> '')
);
select platform.audit_table('finance.statement_line');

create table finance.account (
  code           text not null,
  name_da        text collate "da-x-icu" not null,
  name_en        text not null,
  kind           text not null,
  -- Null where the cost object decides the line.
  statement_line text,
  by_cost_object boolean not null default false,
  -- False where only closing a year and carrying over post.
  by_hand        boolean not null default true,
  period         daterange not null default '(,)',
  constraint account_pk primary key (code),
  constraint account_code check (code ~ '^[0-9]{1,12}$'),
  constraint account_name check (name_da <> '' and name_en <> ''),
  constraint account_kind check (kind in ('INCOME', 'EXPENSE', 'ASSET', 'LIABILITY', 'EQUITY', 'APPROPRIATION')),
  constraint account_line foreign key (statement_line) references finance.statement_line (id),
  constraint account_has_line check ((statement_line is null) = by_cost_object),
  constraint account_by_cost_object check (kind = 'EXPENSE' or not by_cost_object)
);
create index account_line_ix on finance.account (statement_line);
select platform.audit_table('finance.account');

-- What project money is spent on: the portfolio's activities and the association's own.
create table finance.cost_object (
  code           text not null,
  name_da        text collate "da-x-icu" not null,
  name_en        text not null,
  statement_line text not null,
  activity_id    text,
  period         daterange not null default '(,)',
  constraint cost_object_pk primary key (code),
  constraint cost_object_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint cost_object_name check (name_da <> '' and name_en <> ''),
  constraint cost_object_line foreign key (statement_line) references finance.statement_line (id),
  constraint cost_object_activity foreign key (activity_id) references portfolio.activity (id),
  constraint cost_object_activity_once unique (activity_id)
);
create index cost_object_line_ix on finance.cost_object (statement_line);
select platform.audit_table('finance.cost_object');

-- Years -------------------------------------------------------------------------------------------

create table finance.fiscal_year (
  year                integer not null,
  state               text not null default 'OPEN',
  last_voucher_number integer not null default 0,
  closed_at           timestamptz,
  closed_by           text,
  version             integer not null default 1,
  constraint fiscal_year_pk primary key (year),
  constraint fiscal_year_sane check (year between 2000 and 2199),
  constraint fiscal_year_state check (state in ('OPEN', 'CLOSED')),
  constraint fiscal_year_closed check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (closed_by is null))
);
-- Not on every number taken: only when a year opens or closes.
create trigger audit after insert or delete or update of state on finance.fiscal_year
  for each row execute function platform.audit('year');

create function finance.guard_fiscal_year() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' or old.state = 'CLOSED' or new.year <> old.year
      or new.last_voucher_number < old.last_voucher_number then
    raise exception 'the year % is closed for good', old.year
      using errcode = 'check_violation', schema = 'finance', table = 'fiscal_year', constraint = 'fiscal_year_locked';
  end if;
  if new.state = 'CLOSED' and exists (
      select from finance.fiscal_year where year < old.year and state = 'OPEN') then
    raise exception 'an earlier year than % is still open', old.year
      using errcode = 'check_violation', schema = 'finance', table = 'fiscal_year', constraint = 'fiscal_year_order';
  end if;
  return new;
end
$$;
create trigger guard before update or delete on finance.fiscal_year
  for each row execute function finance.guard_fiscal_year();
create trigger append_only_whole before truncate on finance.fiscal_year
  for each statement execute function platform.refuse_change();

-- What the report says to a line of the year.
create table finance.statement_note (
  fiscal_year integer not null,
  number      integer not null,
  text_da     text not null,
  text_en     text not null,
  version     integer not null default 1,
  constraint statement_note_pk primary key (fiscal_year, number),
  constraint statement_note_year foreign key (fiscal_year) references finance.fiscal_year (year),
  constraint statement_note_number check (number between 1 and 99)
);
select platform.audit_table('finance.statement_note');

-- Batches, vouchers, postings ---------------------------------------------------------------------

create table finance.entry_batch (
  id            bigint generated always as identity,
  kind          text not null,
  fiscal_year   integer not null,
  voucher_count integer not null,
  number_from   integer not null,
  number_to     integer not null,
  file_name     text,
  file_sha256   text,
  -- Made up for the demonstration; every page and export says so.
  constructed   boolean not null default false,
  remark        text not null default '',
  decision_id   text,
  created_by    text not null,
  created_at    timestamptz not null default now(),
  xid           xid8 not null default pg_current_xact_id(),
  constraint entry_batch_pk primary key (id),
  constraint entry_batch_kind check (kind in ('MANUAL', 'IMPORT', 'DEMONSTRATION', 'REVERSAL', 'OPENING', 'CARRY_OVER', 'CLOSING')),
  constraint entry_batch_year foreign key (fiscal_year) references finance.fiscal_year (year),
  constraint entry_batch_decision foreign key (decision_id) references meetings.decision (id),
  constraint entry_batch_count check (voucher_count > 0),
  constraint entry_batch_file check ((file_name is null) = (file_sha256 is null)),
  constraint entry_batch_sha256 check (file_sha256 ~ '^[0-9a-f]{64}$')
);
create unique index entry_batch_numbers on finance.entry_batch (fiscal_year, number_from);
create index entry_batch_xid_ix on finance.entry_batch (xid);
create index entry_batch_decision_ix on finance.entry_batch (decision_id) where decision_id is not null;
select platform.audit_table('finance.entry_batch');
select platform.append_only('finance.entry_batch');

create table finance.voucher (
  fiscal_year        integer not null,
  number             integer not null,
  batch_id           bigint not null,
  dated_on           date not null,
  text               text not null,
  posting_count      integer not null,
  -- Where it came from: the system, its own reference there, and how many times it was brought in anew
  -- after having been reversed here.
  source             text,
  external_reference text,
  revision           integer not null default 1,
  reverses_year      integer,
  reverses_number    integer,
  reason             text,
  constraint voucher_pk primary key (fiscal_year, number),
  constraint voucher_batch foreign key (batch_id) references finance.entry_batch (id),
  constraint voucher_within_year check (extract(year from dated_on) = fiscal_year),
  constraint voucher_posting_count check (posting_count >= 2),
  constraint voucher_origin check ((source is null) = (external_reference is null)),
  constraint voucher_reverses foreign key (reverses_year, reverses_number) references finance.voucher (fiscal_year, number) match full,
  constraint voucher_reversed_once unique (reverses_year, reverses_number),
  constraint voucher_reason check ((reverses_number is null) = (reason is null))
);
create unique index voucher_reference_once on finance.voucher (fiscal_year, external_reference, source, revision)
  where external_reference is not null;
create index voucher_batch_ix on finance.voucher (batch_id);
select platform.append_only('finance.voucher');

create table finance.posting (
  fiscal_year    integer not null,
  voucher_number integer not null,
  line           integer not null,
  source_row     integer,
  amount         numeric(14, 2) not null,
  account        text not null,
  cost_object    text,
  -- The member that the amount is about, where it is about one.
  municipality   char(4),
  text           text not null default '',
  constraint posting_pk primary key (fiscal_year, voucher_number, line),
  constraint posting_voucher foreign key (fiscal_year, voucher_number) references finance.voucher (fiscal_year, number),
  constraint posting_account foreign key (account) references finance.account (code),
  constraint posting_cost_object foreign key (cost_object) references finance.cost_object (code),
  constraint posting_municipality foreign key (municipality) references association.municipality (code),
  constraint posting_line check (line > 0),
  constraint posting_amount check (amount <> 0)
);
create index posting_account_ix on finance.posting (account, fiscal_year);
create index posting_cost_object_ix on finance.posting (cost_object, fiscal_year) where cost_object is not null;
create index posting_municipality_ix on finance.posting (municipality, fiscal_year) where municipality is not null;
select platform.append_only('finance.posting');

-- Numbers without gaps: taken under the lock of the year's row, so that a batch that is rolled back gives
-- its numbers back and the next one waits for it. Runs as the owner: the application cannot set the counter.
create function finance.number_batch() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_last integer;
begin
  update finance.fiscal_year
     set last_voucher_number = last_voucher_number + new.voucher_count
   where year = new.fiscal_year and state = 'OPEN'
  returning last_voucher_number into v_last;
  if not found then
    raise exception 'the year % takes no vouchers', new.fiscal_year
      using errcode = 'check_violation', schema = 'finance', table = 'entry_batch', constraint = 'entry_batch_year_open';
  end if;
  new.number_from := v_last - new.voucher_count + 1;
  new.number_to := v_last;
  new.xid := pg_current_xact_id();
  new.created_at := now();
  return new;
end
$$;
create trigger number before insert on finance.entry_batch
  for each row execute function finance.number_batch();

-- Rows are let in only for batches of this very transaction (its number and its time: a number alone
-- could come again after a restore). A transaction's batches in a year have contiguous numbers, because
-- it holds the year's lock until it ends, so comparing the outer bounds is enough.
create function finance.admit_vouchers() returns trigger
  language plpgsql
as $$
begin
  if exists (
      select
        from entered v
       where not exists (
         select from finance.entry_batch b
          where b.id = v.batch_id and b.fiscal_year = v.fiscal_year
            and v.number between b.number_from and b.number_to
            and b.xid = pg_current_xact_id() and b.created_at = now())) then
    raise exception 'a voucher belongs to a batch entered in the same transaction, with a number of that batch'
      using errcode = 'check_violation', schema = 'finance', table = 'voucher', constraint = 'voucher_batch_sealed';
  end if;
  return null;
end
$$;
create trigger admit after insert on finance.voucher
  referencing new table as entered
  for each statement execute function finance.admit_vouchers();

create function finance.admit_postings() returns trigger
  language plpgsql
as $$
begin
  if exists (
      select
        from (select fiscal_year, min(voucher_number) as lowest, max(voucher_number) as highest
                from entered group by fiscal_year) p
       where not exists (
         select from finance.entry_batch b
          where b.fiscal_year = p.fiscal_year and b.xid = pg_current_xact_id() and b.created_at = now()
         having min(b.number_from) <= p.lowest and max(b.number_to) >= p.highest)) then
    raise exception 'a voucher takes postings only in the transaction that enters it'
      using errcode = 'check_violation', schema = 'finance', table = 'posting', constraint = 'posting_voucher_sealed';
  end if;
  if exists (
      select
        from (select account, cost_object is not null as has_object from entered group by 1, 2) p
        join finance.account a on a.code = p.account
       where a.by_cost_object <> p.has_object) then
    raise exception 'a posting names a cost object exactly where its account asks for one'
      using errcode = 'check_violation', schema = 'finance', table = 'posting', constraint = 'posting_object_fits_account';
  end if;
  return null;
end
$$;
create trigger admit after insert on finance.posting
  referencing new table as entered
  for each statement execute function finance.admit_postings();

-- When the transaction ends, each of its batches is complete: every number used, every voucher balanced
-- to the øre with as many postings as it says, lines counted from one. One pass over vouchers and postings
-- put together, without a join: the planner knows nothing yet of rows that came in with this transaction,
-- and a join of a million of them planned for a handful would not end.
create function finance.verify_batch() returns trigger
  language plpgsql
as $$
declare
  v_vouchers   bigint;
  v_unbalanced integer;
  v_incomplete integer;
begin
  select count(*) filter (where v.own = 1),
         min(v.number) filter (where v.total <> 0),
         min(v.number) filter (where v.own is distinct from 1 or v.lines <> v.posting_count
                                  or v.first_line <> 1 or v.last_line <> v.posting_count)
    into v_vouchers, v_unbalanced, v_incomplete
    from (
      select number, sum(own) as own, sum(posting_count) as posting_count, sum(amount) as total,
             count(line) as lines, min(line) as first_line, max(line) as last_line
        from (
          select number, case batch_id when new.id then 1 else 2 end as own, posting_count,
                 null::numeric as amount, null::integer as line
            from finance.voucher
           where fiscal_year = new.fiscal_year and number between new.number_from and new.number_to
           union all
          select voucher_number, null, null, amount, line
            from finance.posting
           where fiscal_year = new.fiscal_year and voucher_number between new.number_from and new.number_to) r
       group by number) v;
  if v_vouchers <> new.voucher_count then
    raise exception 'batch % has % vouchers for % numbers', new.id, v_vouchers, new.voucher_count
      using errcode = 'check_violation', schema = 'finance', table = 'voucher', constraint = 'voucher_numbers_without_gap';
  end if;
  if v_incomplete is not null then
    raise exception 'voucher %-% does not have the postings that it says', new.fiscal_year, v_incomplete
      using errcode = 'check_violation', schema = 'finance', table = 'voucher', constraint = 'voucher_complete';
  end if;
  if v_unbalanced is not null then
    raise exception 'voucher %-% does not add up to zero', new.fiscal_year, v_unbalanced
      using errcode = 'check_violation', schema = 'finance', table = 'voucher', constraint = 'voucher_balanced';
  end if;
  if new.kind = 'REVERSAL' and exists (
      select
        from finance.voucher r
        join finance.posting p
          on (p.fiscal_year, p.voucher_number) in ((r.fiscal_year, r.number), (r.reverses_year, r.reverses_number))
       where r.fiscal_year = new.fiscal_year and r.number between new.number_from and new.number_to
       group by r.number, p.account, p.cost_object, p.municipality
      having sum(p.amount) <> 0) then
    raise exception 'a reversal takes back exactly what was posted'
      using errcode = 'check_violation', schema = 'finance', table = 'voucher', constraint = 'voucher_reversal_exact';
  end if;
  return null;
end
$$;
create constraint trigger entry_batch_verified after insert on finance.entry_batch
  deferrable initially deferred
  for each row execute function finance.verify_batch();

-- Statements brought in from outside, kept as they were printed -------------------------------------

create table finance.printed_statement (
  fiscal_year integer not null,
  file_name   text not null,
  file_sha256 text not null,
  brought_in_by text not null,
  brought_in_at timestamptz not null default now(),
  constraint printed_statement_pk primary key (fiscal_year),
  constraint printed_statement_year check (fiscal_year between 2000 and 2199)
);
select platform.audit_table('finance.printed_statement');

create table finance.printed_line (
  fiscal_year integer not null,
  row         integer not null,
  line        text not null,
  section     text not null,
  name        text not null,
  income      numeric(14, 2),
  expense     numeric(14, 2),
  deviation   numeric(14, 2),
  constraint printed_line_pk primary key (fiscal_year, row),
  constraint printed_line_statement foreign key (fiscal_year) references finance.printed_statement (fiscal_year) on delete cascade,
  constraint printed_line_name check (name <> '')
);

-- The layout and the accounts that an association of this kind begins with --------------------------

insert into finance.statement_line (id, place, line, side, section, name_da, name_en, note, when_zero) values
  ('base-contribution',  100, '1', 'INCOME',       '',            'Kommunalt basistilskud', 'Municipal base contribution', 1, true),
  ('personnel',          200, '2', 'EXPENSE',      '',            'Personale',              'Personnel',                   2, true),
  ('administration',     300, '3', 'EXPENSE',      '',            'Administration',         'Administration',              3, true),
  ('joint-resources',    400, '4', 'EXPENSE',      'PROJECTS',    'Fælles ressourcer',      'Joint resources',             4, true),
  ('new-analyses',       410, '4', 'EXPENSE',      'PROJECTS',    'Nye analyser',           'New analyses',                4, true),
  ('carried-over',       800, '',  'CARRIED_OVER', '',            'Overført fra {previous}', 'Carried over from {previous}', null, true),
  ('surplus',            910, 'A', 'ASSETS',       'ASSETS',      'Overskud {year}',        'Surplus {year}',              null, true),
  ('debt',               920, 'P', 'LIABILITIES',  'LIABILITIES', 'Gæld {year}',            'Debt {year}',                 null, false),
  ('equity',             930, 'P', 'EQUITY',       'LIABILITIES', 'Egenkapital {year}',     'Equity {year}',               null, true);

insert into finance.cost_object (code, name_da, name_en, statement_line) values
  ('joint-resources', 'Fælles ressourcer', 'Joint resources', 'joint-resources'),
  ('new-analyses',    'Nye analyser',      'New analyses',    'new-analyses');

insert into finance.account (code, name_da, name_en, kind, statement_line, by_cost_object) values
  ('1010', 'Basistilskud fra medlemskommuner', 'Base contributions of member municipalities', 'INCOME', 'base-contribution', false),
  ('1090', 'Øvrige indtægter', 'Other income', 'INCOME', 'base-contribution', false),
  ('2010', 'Løn, sekretariatet', 'Pay, secretariat', 'EXPENSE', 'personnel', false),
  ('2020', 'Pension og sociale bidrag', 'Pension and social contributions', 'EXPENSE', 'personnel', false),
  ('2090', 'Øvrige personaleudgifter', 'Other personnel costs', 'EXPENSE', 'personnel', false),
  ('3010', 'Husleje', 'Rent', 'EXPENSE', 'administration', false),
  ('3020', 'It-udstyr og licenser', 'IT equipment and licences', 'EXPENSE', 'administration', false),
  ('3030', 'Møder og arrangementer', 'Meetings and events', 'EXPENSE', 'administration', false),
  ('3040', 'Frikøb af digitaliseringschefer', 'Buy-out of chief digitalisation officers', 'EXPENSE', 'administration', false),
  ('4010', 'Sekretariatets ressourcer i projekter', 'Secretariat resources in projects', 'EXPENSE', null, true),
  ('4020', 'Kommunale ressourcer i projekter', 'Municipal resources in projects', 'EXPENSE', null, true),
  ('4030', 'Konsulenter og rådgivere', 'Consultants and advisers', 'EXPENSE', null, true),
  ('5010', 'Overført fra tidligere år', 'Carried over from earlier years', 'EXPENSE', 'carried-over', false),
  ('8010', 'Årets resultat til egenkapital', 'Result of the year to equity', 'APPROPRIATION', 'equity', false),
  ('9010', 'Mellemregning med værtskommunen', 'Account with the host municipality', 'ASSET', 'surplus', false),
  ('9510', 'Skyldige beløb', 'Amounts owed', 'LIABILITY', 'debt', false),
  ('9910', 'Egenkapital', 'Equity', 'EQUITY', 'equity', false);
update finance.account set by_hand = false where code in ('5010', '8010', '9910');

-- What the application may do ----------------------------------------------------------------------

grant usage on schema finance to digit_app;
grant select on all tables in schema finance to digit_app;
grant insert on finance.entry_batch, finance.voucher, finance.posting to digit_app;
grant insert on finance.fiscal_year to digit_app;
grant update (state, closed_at, closed_by, version) on finance.fiscal_year to digit_app;
grant insert, update on finance.account, finance.cost_object, finance.statement_line, finance.statement_note to digit_app;
grant insert, update, delete on finance.printed_statement, finance.printed_line to digit_app;
grant usage on all sequences in schema finance to digit_app;

comment on table finance.voucher is 'Not audited: never changed; its batch says who entered it and when';
comment on table finance.posting is 'Not audited: never changed; the batch of its voucher says who entered it and when';
comment on table finance.printed_line is 'Not audited: entered and replaced only with its statement, which is';
