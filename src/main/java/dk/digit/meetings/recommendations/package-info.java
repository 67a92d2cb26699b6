/// What analyses, audits and evaluations recommend to the association, and what becomes of each: followed to
/// the end like decisions, and linked to the decision that came of it.
@NullMarked
@NamedInterface("recommendations")
package dk.digit.meetings.recommendations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
