/// The association itself: which municipalities are members since when, its bodies, the seats in them
/// and who holds each seat on which day. Not the people: a seat is held by a municipality or by the
/// association, whose accounts are another room's matter.
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package dk.digit.association;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
