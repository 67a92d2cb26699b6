-- What one municipality or body does, and what is asked of it: on its own page and in the load of its roles.
create index role_engagement_holder_ix on portfolio.role_engagement (holder, role);
