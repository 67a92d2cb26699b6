/// The agenda of a meeting: its items in the form of Danish case papers, their annexes, what members and
/// bodies propose for it, and the whole of it on paper. Not what becomes of an item: that is voted on,
/// minuted and decided elsewhere in the room.
@NullMarked
package dk.digit.meetings.agenda;

import org.jspecify.annotations.NullMarked;
