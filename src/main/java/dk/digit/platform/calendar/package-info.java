/// Calendars that other programs read: iCalendar files and feeds (RFC 5545), with the one zone told in full.
@NullMarked
package dk.digit.platform.calendar;

import org.jspecify.annotations.NullMarked;
