/// The whole portfolio over time, by quarter: phases, milestones, and on request what lies below them, for all
/// or for one municipality.
@NullMarked
package dk.digit.portfolio.roadmap;

import org.jspecify.annotations.NullMarked;
