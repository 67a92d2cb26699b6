-- The phases that nobody enters without a decision, and from which day on. What began before that day is known
-- from the material alone, which does not name every decision; such a phase says so itself.
create table portfolio.phase_gate (
  phase text not null,
  since date not null,
  constraint phase_gate_pk primary key (phase),
  constraint phase_gate_phase check (phase in ('IDEA', 'ANALYSIS', 'PROCUREMENT', 'IMPLEMENTATION', 'OPERATIONS',
    'REALISATION'))
);
select platform.audit_table('portfolio.phase_gate');
insert into portfolio.phase_gate (phase, since) values ('PROCUREMENT', '2024-01-01'), ('IMPLEMENTATION', '2024-01-01');
grant select on portfolio.phase_gate to digit_app;

alter table portfolio.activity_phase add column decision_unknown boolean not null default false;
update portfolio.activity_phase set decision_unknown = true
 where decision is null and phase in (select phase from portfolio.phase_gate);
alter table portfolio.activity_phase
  add constraint activity_phase_decision_unknown check (decision is null or not decision_unknown);

create function portfolio.phase_needs_decision() returns trigger
  language plpgsql
as $$
declare
  v_since date := (select since from portfolio.phase_gate where phase = new.phase);
begin
  -- Its end, and nothing else: it began long ago.
  if tg_op = 'UPDATE' and (old.phase, old.decision, old.decision_unknown, lower(old.period))
       is not distinct from (new.phase, new.decision, new.decision_unknown, lower(new.period)) then
    return new;
  end if;
  if v_since is not null and new.decision is null
     and not (new.decision_unknown and (lower_inf(new.period) or lower(new.period) < v_since)) then
    raise exception 'nobody enters the phase % without a decision', new.phase
      using errcode = 'check_violation', schema = 'portfolio', table = 'activity_phase',
            constraint = 'activity_phase_needs_decision';
  end if;
  return new;
end
$$;
create trigger needs_decision before insert or update on portfolio.activity_phase
  for each row execute function portfolio.phase_needs_decision();
