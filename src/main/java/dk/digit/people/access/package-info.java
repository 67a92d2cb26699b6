/// What administrators see of access: who is logged in, whose tokens work, whose log-ins failed, which
/// doors are closed, and what the association has settled on; and one's own log-ins.
@NullMarked
package dk.digit.people.access;

import org.jspecify.annotations.NullMarked;
