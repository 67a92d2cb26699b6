-- The records that changes of these rows belong to.
select platform.audit_parent('people.account_role', 'people.account', 'username');
select platform.audit_parent('people.api_token', 'people.account', 'username');
select platform.audit_parent('people.employment', 'people.account', 'username');
select platform.audit_parent('people.responsibility', 'people.account', 'username');
select platform.audit_parent('people.substitution', 'people.account', 'giver');
select platform.audit_parent('people.substitution', 'people.account', 'substitute');
select platform.audit_parent('people.hand_over', 'people.account', 'leaver');
