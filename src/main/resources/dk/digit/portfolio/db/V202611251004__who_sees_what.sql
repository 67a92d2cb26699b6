-- An activity may be for some only, such as a tender until its award; what belongs to it goes with it.
select platform.restrict_by_audience('portfolio.activity');
select platform.restrict_with('portfolio.activity_phase', 'activity', 'portfolio.activity', 'id');
select platform.restrict_with('portfolio.activity_role', 'activity', 'portfolio.activity', 'id');
select platform.restrict_with('portfolio.milestone', 'activity', 'portfolio.activity', 'id');
select platform.restrict_with('portfolio.activity_decision', 'activity', 'portfolio.activity', 'id');
select platform.restrict_with('portfolio.narrative', 'activity', 'portfolio.activity', 'id');
