-- The templates that come along ask for what else is known: risks, waves, roles, key dates, the idea and the
-- next gate. Each gets a new edition; documents keep the one that they were begun from, and a template whose newest
-- edition the association wrote itself stays as it is.
with newest as (
  select distinct on (code) * from portfolio.document_template order by code, edition desc
), template as (
  insert into portfolio.document_template (code, edition, kind, name_da, name_en, valid_from, written_by)
  select code, edition + 1, kind, name_da, name_en,
         -- Where the first came along today nobody began a document from it before.
         case when written_at::date = current_date then valid_from + 1 else greatest(current_date, valid_from) end,
         'system'
    from newest
   where written_by = 'system'
     and code in ('mandate', 'pid', 'pid-light', 'status-report', 'exception-report', 'gate-note', 'closure-report')
  returning id, code
), asked (code, number, text) as (values
  ('mandate', 2, E'{{idea}}\n\n{{decisions}}'),
  ('mandate', 8, '{{roles}}'),
  ('mandate', 9, '{{key-dates}}'),
  ('mandate', 10, '{{risks}}'),
  ('pid', 10, '{{roles}}'),
  ('pid', 11, E'{{key-dates}}\n\n{{waves}}'),
  ('pid', 14, '{{risks}}'),
  ('pid-light', 5, E'{{key-dates}}\n\n{{waves}}'),
  ('pid-light', 6, '{{roles}}'),
  ('pid-light', 8, '{{risks}}'),
  ('status-report', 4, E'{{key-dates}}\n\n{{waves}}'),
  ('status-report', 8, '{{roles}}'),
  ('status-report', 9, '{{risks}}'),
  ('exception-report', 8, '{{key-dates}}'),
  ('gate-note', 4, '{{gate-answers}}'),
  ('gate-note', 5, E'{{documents}}\n\n{{next-gate}}'),
  ('gate-note', 6, '{{risks}}'),
  ('gate-note', 7, E'{{key-dates}}\n\n{{waves}}'),
  ('gate-note', 8, '{{roles}}'),
  ('closure-report', 4, '{{key-dates}}'),
  ('closure-report', 7, '{{risks}}')
)
insert into portfolio.document_template_chapter
  (template, number, required, heading_da, heading_en, help_da, help_en, text_da, text_en)
select template.id, chapter.number, chapter.required, chapter.heading_da, chapter.heading_en, chapter.help_da,
       chapter.help_en, coalesce(asked.text, chapter.text_da), coalesce(asked.text, chapter.text_en)
  from template
  join newest using (code)
  join portfolio.document_template_chapter chapter on chapter.template = newest.id
  left join asked on asked.code = template.code and asked.number = chapter.number;
