/// The second factor of local accounts: a code from the holder's telephone (RFC 6238), or one of ten
/// codes on paper for the day the telephone is lost. Not who needs one, and not the pages that ask for it.
@NullMarked
package dk.digit.people.factor;

import org.jspecify.annotations.NullMarked;
