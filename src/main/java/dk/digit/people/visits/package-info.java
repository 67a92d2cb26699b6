/// Log-ins that led somewhere: from where, with which browser, whether they still run, and how to end
/// them. Not how somebody logs in.
@NullMarked
package dk.digit.people.visits;

import org.jspecify.annotations.NullMarked;
