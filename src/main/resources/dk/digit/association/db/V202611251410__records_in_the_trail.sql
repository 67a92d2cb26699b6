-- The records that changes of these rows belong to.
select platform.audit_parent('association.membership', 'association.municipality', 'municipality');
select platform.audit_parent('association.seat', 'association.body', 'body');
select platform.audit_parent('association.seat_holding', 'association.body', 'body');
select platform.audit_parent('association.seat_holding', 'association.seat', 'seat');
select platform.audit_parent('association.seat_holding', 'association.municipality', 'municipality');
