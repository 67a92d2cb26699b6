-- What was tried, and that an administrator has opened a closed door again. Rows are swept after a month.
alter table people.login_attempt
    add column step text not null default 'PASSWORD',
    add column forgiven_at timestamptz,
    add column forgiven_by text,
    add constraint login_attempt_step_known check (step in ('PASSWORD', 'CODE', 'PROVIDER')),
    add constraint login_attempt_forgiven_by_somebody check ((forgiven_at is null) = (forgiven_by is null));

grant update (succeeded, forgiven_at, forgiven_by) on people.login_attempt to digit_app;
