/// Bodies, seats, motions and votes in Popolo, the format that parliaments and councils exchange them in.
/// Persons are functions of organisations: nobody is named.
@NullMarked
package dk.digit.meetings.exchange;

import org.jspecify.annotations.NullMarked;
