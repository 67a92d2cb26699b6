-- A mark that is lent with a person's duties, unlike the person's own: see dk.digit.platform.access.Audience.
create or replace function platform.is_audience(p_audience text[]) returns boolean
  language sql immutable parallel safe
return p_audience is null
  or (cardinality(p_audience) > 0
      and array_position(p_audience, null) is null
      and array_to_string(p_audience, ' ') ~ '^(members|(person|deputy|municipality|body|role):[^ ]+)( (members|(person|deputy|municipality|body|role):[^ ]+))*$');
