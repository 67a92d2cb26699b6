-- Values to begin with. None was found in a source: each says so, and is a proposal until somebody gives one.
insert into benefits.shared_assumption (code, name_da, name_en, unit, purpose, remark_da, remark_en) values
  ('prisstigning', 'Prisstigning om året', 'Yearly rise of prices', '%', 'PRICES', null, null),
  ('lønstigning', 'Lønstigning om året', 'Yearly rise of wages', '%', 'WAGES', null, null),
  ('intern_timepris', 'Timepris for egne medarbejdere', 'Hourly rate of own staff', 'kr./time', null,
   'Løn, pension, ferie og fravær delt med de timer, der bliver arbejdet.',
   'Pay, pension, holidays and absence, over the hours that are worked.'),
  ('timer_pr_årsværk', 'Arbejdstimer pr. årsværk', 'Working hours per full-time year', 'time/årsværk', null,
   'Timer på arbejde, uden ferie og fravær.',
   'Hours at work, without holidays and absence.');

insert into benefits.shared_value (assumption, valid, pessimistic, likely, optimistic, source_da, source_en, assumed) values
  ('prisstigning', '[2023-01-01,)', 3, 2, 1.5,
   'Antaget. Slå den gældende pris- og lønfremskrivning op.',
   'Assumed. Look up the price and wage projection in force.', true),
  ('lønstigning', '[2023-01-01,)', 3.5, 2.5, 2,
   'Antaget. Slå den gældende pris- og lønfremskrivning op.',
   'Assumed. Look up the price and wage projection in force.', true),
  ('intern_timepris', '[2023-01-01,)', 350, 400, 450,
   'Forslag at regne med. Det er ikke foreningens tal.',
   'A proposal to calculate with. It is not the association''s figure.', true),
  ('timer_pr_årsværk', '[2023-01-01,)', 1400, 1500, 1600,
   'Forslag at regne med. Det er ikke foreningens tal.',
   'A proposal to calculate with. It is not the association''s figure.', true);

-- The years 0 to 35 alone: for later ones no rate was found.
insert into benefits.discount_rate (from_horizon, valid, rate, source_da, source_en, assumed) values
  (0, '[2021-01-01,)', 0.035,
   'Finansministeriets rente for år 0–35, efter hukommelsen. Den er ikke slået op.',
   'The Ministry of Finance''s rate for years 0–35, from memory. It was not looked up.', true);

insert into benefits.figure (code, name_da, name_en, unit) values
  ('indbyggere', 'Indbyggere', 'Inhabitants', 'indbygger');

-- The populations carry no day: they count until a dated one is brought in.
insert into benefits.figure_value (figure, municipality, valid, value, source_da, source_en)
select 'indbyggere', code, '(,)', population,
       'Kommuneregistrene, samlet i 2026; uden dato i kilden',
       'The municipal registers, collected in 2026; the source tells no day'
  from association.municipality
 where population is not null;
