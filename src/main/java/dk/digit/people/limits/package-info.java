/// How much is let through: what the association has settled on about access, how fast wrong log-ins
/// close a door, how many requests a minute one account is answered. Not who may do what.
@NullMarked
package dk.digit.people.limits;

import org.jspecify.annotations.NullMarked;
