/// The plan of an activity: work packages and milestones, what waits for what, the critical path, and how far
/// it has slipped from the plan that was agreed. Not the phases, which are decided, nor the waves.
@NullMarked
package dk.digit.portfolio.plan;

import org.jspecify.annotations.NullMarked;
