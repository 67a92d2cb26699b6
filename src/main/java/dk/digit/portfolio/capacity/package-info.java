/// Who is asked to do what on an activity, and whether they have the time: roles that are asked for,
/// allocated or refused, vacancies with what they hold up, hours available against hours promised, and what
/// bought-out and seconded staff cost. Who chairs and who leads is the activity's own.
@NullMarked
@NamedInterface("capacity")
package dk.digit.portfolio.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
