/// Who is at a meeting: the municipalities that sit in its body, whoever stands in for another by proxy, and
/// guests by their function. Not who votes: a vote freezes its own register from this.
@NullMarked
package dk.digit.meetings.attendance;

import org.jspecify.annotations.NullMarked;
