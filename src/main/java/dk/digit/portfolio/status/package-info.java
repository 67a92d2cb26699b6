/// Status reports: in which series an activity reports and when the next is due, what was reported with a light for
/// time, money, quality, benefits, resources and risk, and the report about the whole portfolio on two pages.
@NullMarked
package dk.digit.portfolio.status;

import org.jspecify.annotations.NullMarked;
