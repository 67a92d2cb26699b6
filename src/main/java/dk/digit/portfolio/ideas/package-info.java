/// Ideas for what the municipalities could do together: put in by any member, wanted or not by each, scored by
/// what the board weighs, ranked, and made an activity by a decision. Not which set of ideas is best to choose.
@NullMarked
package dk.digit.portfolio.ideas;

import org.jspecify.annotations.NullMarked;
