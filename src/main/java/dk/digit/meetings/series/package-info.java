/// Series of meetings: when a body meets for a year or more, planned at once. Each meeting is one of its own
/// afterwards.
@NullMarked
package dk.digit.meetings.series;

import org.jspecify.annotations.NullMarked;
