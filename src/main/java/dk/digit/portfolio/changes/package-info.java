/// What changed in the portfolio between two days: where each activity stood then and stands now, and what happened
/// in between. It knows nothing by itself: the rooms' parts tell.
@NullMarked
package dk.digit.portfolio.changes;

import org.jspecify.annotations.NullMarked;
