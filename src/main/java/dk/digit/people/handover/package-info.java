/// Somebody leaves: everything that the person is responsible for, in whichever room, goes to successors in
/// one transaction. Rooms tell of theirs through [Burden].
@NullMarked
package dk.digit.people.handover;

import org.jspecify.annotations.NullMarked;
