/// Secrets that have to be read again, such as what a second factor is calculated from, closed under a
/// key that is not in the database. What only has to be compared, a password or a token, is hashed by
/// its room instead.
@NullMarked
package dk.digit.platform.seal;

import org.jspecify.annotations.NullMarked;
